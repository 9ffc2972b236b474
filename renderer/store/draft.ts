import { defaultPolicy } from '../../shared/detection/index.ts';
import type { Lookup } from '../../shared/domain/capture.ts';
import type { BurstGrouping } from '../../shared/domain/burstGrouping.ts';
import type {
  AccountId,
  BurstId,
  ConversationId,
  FlagId,
  ImportId,
  MessageId,
} from '../../shared/domain/identifiers.ts';
import { IdentityLinks } from '../../shared/domain/identityMap.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import { compactId, compactLookup, messageKey, nextProbe } from '../data/messageKey.ts';
import {
  noCounters,
  type Counters,
  type KeptAccount,
  type KeptBurst,
  type KeptConversation,
  type KeptDouble,
  type KeptFlag,
  type KeptGap,
  type KeptImport,
  type KeptMessage,
  type KeptParked,
  type KeptPending,
  type KeptTag,
} from '../data/keptRows.ts';
import type { Message } from '../../shared/domain/message.ts';
import { lookOf } from './look.ts';
import { TableDraft } from './tableDraft.ts';

/** What the store knows of a message while its burst is open. */
export interface OpenMessage {
  readonly id: MessageId;
  readonly key: number;
  readonly conversation: ConversationId;
  readonly sentAt: number;
  readonly kind: Message['kind'];
  readonly sender?: string;
}

/** Which company this is, from the ledger's first record. */
export interface ArchiveFacts {
  readonly company: string;
  readonly operator: string;
  readonly locale: 'pt' | 'es' | 'en';
}

/**
 * The store's state as projections see and change it, in memory. Accounts, conversations, tags and open bursts
 * are few and stay; messages, flags, pending and parked rows are loaded for each batch (needs.ts).
 */
export class Draft {
  readonly accounts = new TableDraft<AccountId, KeptAccount>();
  readonly conversations = new TableDraft<ConversationId, KeptConversation>();
  readonly tags = new TableDraft<number, KeptTag>();
  readonly imports = new TableDraft<ImportId, KeptImport>();
  readonly messages = new TableDraft<number, KeptMessage>();
  readonly flags = new TableDraft<FlagId, KeptFlag>();
  readonly pending = new TableDraft<BurstId, KeptPending>();
  readonly bursts = new TableDraft<BurstId, KeptBurst>();
  readonly parked = new TableDraft<number, KeptParked>();
  readonly doubles = new TableDraft<MessageId, KeptDouble>();
  readonly coverage = new TableDraft<number, KeptGap>();
  /** Few: they stay. Change them by `linkPeople`. */
  readonly links = new IdentityLinks();
  readonly openBursts = new Map<ConversationId, BurstGrouping<OpenMessage>>();
  /** Messages of this batch that search must learn, by key. `again`: known before under another text. */
  readonly toIndex = new Map<number, { readonly message: KeptMessage; readonly again: boolean }>();
  counters: Counters = noCounters;
  archive: ArchiveFacts | undefined;
  policy: Policy | undefined;
  #shipped: { readonly locale: ArchiveFacts['locale']; readonly policy: Policy } | undefined;
  #archiveChanged = false;
  #policyChanged = false;
  #linksChanged = false;
  /** Keys of captured messages by the compact form of their lookup. */
  #keysOfLookup = new Map<number, Set<number>>();
  #keyOfId = new Map<MessageId, number>();
  /** Keys taken in the database by other messages: `i` of whom. Loaded where a probe may land. */
  readonly takenKeys = new Map<number, number>();

  loadMessage(row: KeptMessage): void {
    this.messages.load(row.k, row);
    this.#remember(row);
  }

  putMessage(row: KeptMessage): void {
    this.messages.put(row.k, row);
    this.#remember(row);
    this.takenKeys.set(row.k, row.i);
  }

  removeMessage(row: KeptMessage): void {
    this.messages.remove(row.k);
    this.#keyOfId.delete(row.message.id);
    if (row.l !== undefined) this.#keysOfLookup.get(row.l)?.delete(row.k);
    this.takenKeys.delete(row.k);
  }

  #remember(row: KeptMessage): void {
    this.#keyOfId.set(row.message.id, row.k);
    if (row.l === undefined) return;
    const keys = this.#keysOfLookup.get(row.l) ?? new Set();
    this.#keysOfLookup.set(row.l, keys.add(row.k));
  }

  /** Rows of captured messages with this lookup, oldest sighting first. */
  messagesByLookup(lookup: Lookup): readonly KeptMessage[] {
    return [...(this.#keysOfLookup.get(compactLookup(lookup)) ?? [])]
      .flatMap((key) => this.messages.get(key) ?? [])
      .filter((row) => row.message.capture?.lookup === lookup)
      .sort((one, other) => (one.q ?? 0) - (other.q ?? 0));
  }

  linkPeople(lid: string, phone: string, linked: boolean): boolean {
    const changed = this.links.set(lid, phone, linked);
    this.#linksChanged ||= changed;
    return changed;
  }

  messageById(id: MessageId): KeptMessage | undefined {
    const key = this.#keyOfId.get(id);
    return key === undefined ? undefined : this.messages.get(key);
  }

  /** Where this message lies or will lie: its own key, or the next free one of its second and order. */
  placeOf(message: Message): number {
    const compact = compactId(message.id);
    let key = messageKey(message);
    for (let tries = 0; tries < 4096; tries += 1) {
      const taken = this.takenKeys.get(key);
      if (taken === undefined || taken === compact) return key;
      key = nextProbe(key);
    }
    throw new Error('4,096 messages in one second with one order');
  }

  count(change: Partial<Record<CountedNumber, number>>): void {
    const next = { ...this.counters };
    for (const [name, by] of Object.entries(change) as [CountedNumber, number][]) next[name] += by;
    this.counters = next;
  }

  /** The one that the supervisor set last; before that, the one that ships for the archive's language. */
  get policyInForce(): Policy {
    if (this.policy !== undefined) return this.policy;
    const locale = this.archive?.locale ?? 'pt';
    if (this.#shipped?.locale !== locale) this.#shipped = { locale, policy: defaultPolicy(locale) };
    return this.#shipped.policy;
  }

  /** Puts a burst that was looked at, and keeps the counters by look. */
  putBurst(row: KeptBurst): void {
    const before = this.bursts.get(row.id)?.p;
    this.bursts.put(row.id, row);
    if (before === row.p) return;
    const { [before ?? '']: left = 0, ...others } = this.counters.seenUnder;
    const seenUnder: Record<string, number> = { ...others, [row.p]: (others[row.p] ?? 0) + 1 };
    if (before !== undefined && left > 1) seenUnder[before] = left - 1;
    this.counters = { ...this.counters, seenUnder };
  }

  /** Before a commit: how many bursts were looked at under something else than what is in force now. */
  countOutdated(): void {
    const present = lookOf(this.policyInForce.version);
    const outdated = Object.entries(this.counters.seenUnder)
      .filter(([look]) => look !== present)
      .reduce((sum, [, bursts]) => sum + bursts, 0);
    this.counters = { ...this.counters, outdated };
  }

  setArchive(archive: ArchiveFacts): void {
    this.archive = archive;
    this.#archiveChanged = true;
  }

  setPolicy(policy: Policy): void {
    this.policy = policy;
    this.#policyChanged = true;
  }

  get changedMeta(): { readonly archive: boolean; readonly policy: boolean; readonly links: boolean } {
    return { archive: this.#archiveChanged, policy: this.#policyChanged, links: this.#linksChanged };
  }

  /** After the commit of a batch. */
  settle(): void {
    for (const table of [this.accounts, this.conversations, this.tags]) table.settle(false);
    for (const table of [this.imports, this.messages, this.flags, this.pending, this.bursts, this.parked]) {
      table.settle(true);
    }
    this.doubles.settle(true);
    this.coverage.settle(true);
    this.#keysOfLookup.clear();
    this.#linksChanged = false;
    this.toIndex.clear();
    this.takenKeys.clear();
    this.#keyOfId.clear();
    this.#archiveChanged = false;
    this.#policyChanged = false;
  }
}

type CountedNumber = Exclude<keyof Counters, 'byState' | 'bySeverityNew' | 'seenUnder'>;
