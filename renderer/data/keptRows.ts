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
import type { LedgerBody, LedgerBodyOf } from '../../shared/domain/ledgerRecord.ts';
import type { Message, Side } from '../../shared/domain/message.ts';
import type { AccountChange, AccountRow, FlagEvent, FlagState } from './rows.ts';
import type { ModelScores, Signal } from '../../shared/domain/signal.ts';

/**
 * Rows as the store keeps them, opened. Which of their fields lie in clear is said in sealedTables.ts; all
 * others go into the sealed body. Short names are those of fields repeated a million times.
 */

/** One earlier state of a message's words. `at`: when they were replaced, as far as it is known. */
export interface EarlierVersion {
  readonly text: string;
  readonly at: number;
  /** Lookup of the edit, so that the same edit counts once; absent where a second sighting brought other words. */
  readonly change?: string;
  /** The edit's own words could not be decrypted: `text` is then what stood before, and still stands. */
  readonly unavailable?: true;
}

export interface KeptReaction {
  readonly who: string;
  readonly by?: string;
  readonly fromMe: boolean;
  readonly emoji: string;
  readonly at: number;
}

export interface KeptDeletion {
  readonly at: number;
  readonly by?: string;
  readonly fromMe: boolean;
  readonly scope: 'everyone' | 'own_device';
}

/**
 * `c`: number of the conversation; `i`: first 52 bits of the message's id. Of captured messages also `l`: first 52
 * bits of the lookup; `u`: it may be another row's message, which a link of LID and phone will tell.
 */
export interface KeptMessage {
  readonly k: number;
  readonly c: number;
  readonly i: number;
  readonly l?: number;
  readonly u?: 1;
  readonly message: Message;
  /** Ledger sequence of its first record: of two sightings the earlier one stays. Captured messages only. */
  readonly q?: number;
  /** Keys of its burst up to itself, oldest first; absent for a message that began one. */
  readonly g?: readonly number[];
  readonly versions?: readonly EarlierVersion[];
  readonly deleted?: KeptDeletion;
  readonly reactions?: readonly KeptReaction[];
  /** The message answered, where the store has it. */
  readonly quoted?: { readonly id?: MessageId; readonly sender?: string; readonly text?: string };
  readonly media?: { readonly record: number; readonly mime: string; readonly bytes: number };
}

/** A second sighting of a message under another id, whose row was taken away. It comes back when a link is undone. */
export interface KeptDouble {
  readonly id: MessageId;
  readonly of: MessageId;
  readonly q: number;
  readonly message: Message;
  readonly media?: KeptMessage['media'];
}

/** What capture missed of an account, in a stretch of time. `id`: ledger sequence. */
export interface KeptGap {
  readonly id: number;
  readonly account: AccountId;
  readonly gap: Omit<LedgerBodyOf<'coverage.gap'>, 'type' | 'v' | 'at'>;
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
  /** What it was raised on was edited afterwards: a new look that sees nothing does not take it away. */
  readonly earlier?: true;
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
  /** Ledger sequence of a change of its words: a look that began before it does not count. */
  readonly e?: number;
  /** While further messages may join it; absent afterwards, so that its index holds the few open ones only. */
  readonly open?: 1;
}

/**
 * A burst that was looked at. `p`: detectors and policy of its last look (lookOf); `k`: key of its newest message.
 * A burst of another look than the present one is looked at again, with what the model said of it then.
 */
export interface KeptBurst {
  readonly id: BurstId;
  readonly p: string;
  readonly k: number;
  readonly conversation: ConversationId;
  /** Oldest first. */
  readonly keys: readonly number[];
  /** Whether that look found anything. */
  readonly found: boolean;
  /** Version of the model that has read it. */
  readonly model?: string;
  readonly scored?: ModelScores;
  /** The model fails on it and is not asked again. */
  readonly modelFailed?: true;
}

export const parkReasons = [
  'unreadable',
  'unknown_shape',
  'missing_account',
  'missing_conversation',
  'missing_message',
  'missing_flag',
  'missing_import',
  /** A change to a message that the archive does not have (yet): nothing is wrong with the record. */
  'missing_target',
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
  /** Bursts looked at, by the detectors and policy of their last look. */
  readonly seenUnder: Readonly<Record<string, number>>;
  /** Of those, bursts whose last look was under others than the present ones. */
  readonly outdated: number;
  readonly parked: number;
  /** Of `parked`: changes that wait for their message, which is no fault. */
  readonly waitingChanges: number;
}

export const noCounters: Counters = {
  messages: 0,
  byState: { new: 0, in_review: 0, later: 0, confirmed: 0, false_alarm: 0 },
  bySeverityNew: [0, 0, 0],
  pendingMessages: 0,
  pendingBursts: 0,
  awaitingModel: 0,
  classified: 0,
  seenUnder: {},
  outdated: 0,
  parked: 0,
  waitingChanges: 0,
};
