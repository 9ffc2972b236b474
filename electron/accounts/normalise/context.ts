import type { CaptureSource, Lookup, Person } from '../../../shared/domain/capture.ts';
import { comparePeople } from '../../../shared/domain/identityMap.ts';
import type { AccountId, ConversationId, MessageId } from '../../../shared/domain/identifiers.ts';
import type { LedgerBody } from '../../../shared/domain/ledgerRecord.ts';
import type { CaptureIds } from './ids.ts';
import type { CaptureMemory } from './memory.ts';

/** One account, as normalising needs it. Everything but `memory` is only read. */
export interface CaptureContext {
  readonly account: AccountId;
  readonly ids: CaptureIds;
  readonly memory: CaptureMemory;
  /** The account's own LID and phone; undefined until linked. */
  readonly own: Person | undefined;
  /** Who writes on the company's side: the account's owner. */
  readonly ownName: string;
  /** Is this person one of the company's other accounts? */
  readonly isCompany?: (person: Person) => boolean;
  /** Instant of the records, milliseconds since 1970. */
  readonly now: number;
  /**
   * Kept `messageContextInfo.messageSecret` of a message (32 bytes), for its encrypted edits; undefined when it was
   * never seen or is too old.
   */
  readonly secretOf?: (lookup: Lookup) => Uint8Array | undefined;
}

/** A file to fetch: the message object of proto.Message with its keys stays with the capture store, sealed. */
export interface WantedFile {
  readonly message: MessageId;
  readonly conversation: ConversationId;
  readonly field: string;
  /** The content that Baileys' downloadMediaMessage takes (`url`, `directPath`, `mediaKey`). */
  readonly content: unknown;
}

/** A secret to keep for 30 days, so that later edits of the message can be read. */
export interface MessageSecret {
  readonly lookup: Lookup;
  readonly secret: Uint8Array;
}

/** What an event became. Append `bodies` in this order, whole, before anything is taken as done. */
export interface Normalised {
  readonly bodies: readonly LedgerBody[];
  readonly files: readonly WantedFile[];
  readonly secrets: readonly MessageSecret[];
  /** What is no part of any conversation, by reason: status updates, channels, messages between own devices. */
  readonly ignored: Readonly<Record<string, number>>;
}

export const nothing: Normalised = { bodies: [], files: [], secrets: [], ignored: {} };

export function ignored(reason: string): Normalised {
  return { ...nothing, ignored: { [reason]: 1 } };
}

export function bodiesOnly(bodies: readonly LedgerBody[]): Normalised {
  return { ...nothing, bodies };
}

export function join(parts: readonly Normalised[]): Normalised {
  const counts: Record<string, number> = {};
  for (const part of parts) {
    for (const [reason, count] of Object.entries(part.ignored))
      counts[reason] = (counts[reason] ?? 0) + count;
  }
  return {
    bodies: parts.flatMap(({ bodies }) => bodies),
    files: parts.flatMap(({ files }) => files),
    secrets: parts.flatMap(({ secrets }) => secrets),
    ignored: counts,
  };
}

export function isOwn(person: Person, context: CaptureContext): boolean {
  return context.own !== undefined && comparePeople(person, context.own, context.memory.links) === 'same';
}

export type { CaptureSource };
