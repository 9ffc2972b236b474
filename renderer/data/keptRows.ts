import type { Category } from '../../shared/domain/categories.ts';
import type {
  AccountId,
  BurstId,
  ConversationId,
  FlagId,
  ImportId,
  MessageId,
  NoteId,
} from '../../shared/domain/identifiers.ts';
import type { LedgerBody } from '../../shared/domain/ledgerRecord.ts';
import type { Message, Side } from '../../shared/domain/message.ts';
import type { Signal } from '../../shared/domain/signal.ts';
import type { AccountChange, AccountRow, FlagEvent, FlagState } from './rows.ts';

/**
 * Rows as the store keeps them, opened. Which of their fields lie in clear is said in sealedTables.ts; all
 * others go into the sealed body. Short names are those of fields repeated a million times.
 */

/** `c`: number of the conversation; `i`: first 52 bits of the message's id. */
export interface KeptMessage {
  readonly k: number;
  readonly c: number;
  readonly i: number;
  readonly message: Message;
  readonly media?: { readonly record: number; readonly mime: string; readonly bytes: number };
}

/** `c` is the ledger sequence of its first record: a small number that a rebuild gives again. */
export interface KeptConversation {
  readonly id: ConversationId;
  readonly c: number;
  readonly account: AccountId;
  readonly kind: 'direct' | 'group';
  readonly messages: number;
  readonly openFlags: number;
  readonly firstAt?: number;
  readonly lastAt?: number;
  readonly title: string;
  readonly participants: readonly { readonly name: string; readonly side: Side }[];
}

export interface KeptAccount {
  readonly id: AccountId;
  readonly messages: number;
  readonly conversations: number;
  readonly name: string;
  readonly owner: string;
  readonly phone?: string;
  readonly timeZone: string;
  readonly notice?: NonNullable<AccountRow['notice']>;
  readonly addedAt?: number;
  readonly changes?: readonly AccountChange[];
}

/** `o` ascending is the queue's order: highest severity first, then newest. `rank`: 0 low, 1 moderate, 2 high. */
export interface KeptFlag {
  readonly id: FlagId;
  readonly burst: BurstId;
  readonly c: number;
  readonly conversation: ConversationId;
  readonly account: AccountId;
  readonly category: Category;
  readonly rank: number;
  readonly state: FlagState;
  readonly o: number;
  readonly at: number;
  /** Keys of its messages, oldest first. */
  readonly keys: readonly number[];
  /** Ids of rows in `tags`. */
  readonly tags: readonly number[];
  readonly messages: readonly MessageId[];
  readonly signals: readonly Signal[];
  readonly snippet: { readonly text: string; readonly start: number; readonly end: number };
  readonly sender?: string;
  readonly side?: Side;
  readonly notes: readonly { readonly id: NoteId; readonly text: string; readonly at: number }[];
  readonly verdict?: { readonly reason: string; readonly text?: string; readonly at: number };
  readonly history?: readonly FlagEvent[];
}

/** `id` is the ledger sequence that first named the tag; the name is content. */
export interface KeptTag {
  readonly id: number;
  readonly flags: number;
  readonly tag: string;
}

export interface KeptImport {
  readonly id: ImportId;
  readonly conversation: ConversationId;
  readonly startedAt: number;
  /** Absent while it runs; 'interrupted': the program ended in the middle of it. */
  readonly outcome?: 'complete' | 'cancelled' | 'failed' | 'interrupted';
  readonly added: number;
  readonly alreadyThere: number;
  readonly media: number;
  readonly mediaMissing: number;
  readonly unreadableLines: number;
  readonly fileName: string;
}

/** A burst that waits. `s` 0: not looked at; 1: looked at without the model. `k`: key of its newest message. */
export interface KeptPending {
  readonly id: BurstId;
  readonly s: 0 | 1;
  readonly k: number;
  readonly conversation: ConversationId;
  /** Oldest first. */
  readonly keys: readonly number[];
  readonly lastAt: number;
  /** While further messages may join it; absent afterwards, so that its index holds the few open ones only. */
  readonly open?: 1;
}

export const parkReasons = [
  'unreadable',
  'unknown_shape',
  'missing_account',
  'missing_conversation',
  'missing_message',
  'missing_flag',
  'missing_import',
  'failed',
] as const;
export type ParkReason = (typeof parkReasons)[number];

/** A record that could not be applied. `ref`: the id it waits for; once that is there, it is applied. */
export interface KeptParked {
  readonly sequence: number;
  readonly reason: ParkReason;
  readonly ref?: string;
  readonly body?: LedgerBody;
}

/** Kept, never counted: `table.count()` takes seconds at a million rows. */
export interface Counters {
  readonly messages: number;
  readonly byState: Readonly<Record<FlagState, number>>;
  readonly bySeverityNew: readonly [low: number, moderate: number, high: number];
  readonly pendingMessages: number;
  readonly pendingBursts: number;
  /** Bursts looked at without the model. */
  readonly awaitingModel: number;
  /** Bursts looked at by all that could look. */
  readonly classified: number;
  readonly parked: number;
}

export const noCounters: Counters = {
  messages: 0,
  byState: { new: 0, in_review: 0, later: 0, confirmed: 0, false_alarm: 0 },
  bySeverityNew: [0, 0, 0],
  pendingMessages: 0,
  pendingBursts: 0,
  awaitingModel: 0,
  classified: 0,
  parked: 0,
};
