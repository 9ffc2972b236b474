import type { Acknowledgement } from '../../shared/domain/notice.ts';
import type { Category, Severity } from '../../shared/domain/categories.ts';
import type {
  AccountId,
  BurstId,
  ConversationId,
  FlagId,
  ImportId,
  MessageId,
  NoteId,
} from '../../shared/domain/identifiers.ts';
import type { Message, Side } from '../../shared/domain/message.ts';
import type { Signal } from '../../shared/domain/signal.ts';

/** Rows as the inbox sees them, opened. How they lie sealed in IndexedDB is renderer/data's own affair. */

export type FlagState = 'new' | 'in_review' | 'later' | 'confirmed' | 'false_alarm';

export interface AccountRow {
  readonly id: AccountId;
  readonly name: string;
  readonly owner: string;
  readonly phone?: string;
  readonly timeZone: string;
  readonly messages: number;
  readonly conversations: number;
  /** Who confirmed that the employee was told, and the day (`YYYY-MM-DD`); absent when that record is damaged. */
  readonly notice?: {
    readonly confirmedBy: string;
    readonly givenOn: string;
    /** How, where it is on record with its proof: without that no socket is opened. */
    readonly acknowledgement?: Acknowledgement;
  };
  readonly addedAt?: number;
  /** What was corrected since, oldest first. */
  readonly changes?: readonly AccountChange[];
}

/** One correction of a number: only the fields that became another. */
export interface AccountChange {
  readonly at: number;
  readonly name?: { readonly from: string; readonly to: string };
  readonly phone?: { readonly from: string; readonly to: string };
  readonly timeZone?: { readonly from: string; readonly to: string };
}

export interface ConversationRow {
  readonly id: ConversationId;
  readonly account: AccountId;
  readonly kind: 'direct' | 'group';
  readonly title: string;
  readonly messages: number;
  readonly openFlags: number;
  readonly firstAt?: number;
  readonly lastAt?: number;
  /** Names seen, with their side. */
  readonly participants: readonly { readonly name: string; readonly side: Side }[];
}

/** A stretch of time that capture did not see, as the conversation shows it. */
export interface CoverageRow {
  readonly id: number;
  readonly kind: 'offline' | 'undecryptable' | 'media_missing' | 'history' | 'not_stored';
  readonly cause?: string;
  readonly from: number;
  readonly to: number;
  readonly recovered?: number;
}

/** `key` is the primary key: ascending is newest first. `mediaRecord` is the ledger sequence of media.stored. */
export interface MessageRow extends Message {
  readonly key: number;
  readonly mediaRecord?: number;
  readonly mediaMime?: string;
  readonly mediaBytes?: number;
  /** Words that stood here before, oldest first. */
  readonly versions?: readonly { readonly text: string; readonly at: number; readonly unavailable?: true }[];
  readonly deleted?: {
    readonly at: number;
    readonly by?: string;
    readonly fromMe: boolean;
    readonly scope: 'everyone' | 'own_device';
  };
  readonly reactions?: readonly { readonly by?: string; readonly fromMe: boolean; readonly emoji: string }[];
  readonly quoted?: { readonly id?: MessageId; readonly sender?: string; readonly text?: string };
}

export interface NoteRow {
  readonly id: NoteId;
  readonly text: string;
  readonly at: number;
}

/** What happened to a flag, as the ledger has it. */
export type FlagEvent =
  | { readonly kind: 'flagged'; readonly at: number }
  | {
      readonly kind: 'verdict';
      readonly at: number;
      readonly verdict: 'confirmed' | 'false_alarm';
      readonly reason: string;
      readonly text?: string;
    }
  | { readonly kind: 'state'; readonly at: number; readonly state: 'new' | 'in_review' | 'later' }
  | { readonly kind: 'tag'; readonly at: number; readonly tag: string; readonly on: boolean }
  | {
      readonly kind: 'note';
      readonly at: number;
      readonly did: 'written' | 'edited' | 'removed';
      readonly text: string;
    };

export interface FlagRow {
  readonly id: FlagId;
  readonly burst: BurstId;
  readonly conversation: ConversationId;
  readonly account: AccountId;
  readonly category: Category;
  readonly severity: Severity;
  readonly state: FlagState;
  /** Of the burst's last message. */
  readonly at: number;
  readonly title: string;
  readonly sender?: string;
  readonly side?: Side;
  readonly messages: readonly MessageId[];
  readonly signals: readonly Signal[];
  /** The words to show in the queue: the marked message's text cut around the first mark. */
  readonly snippet: { readonly text: string; readonly start: number; readonly end: number };
  readonly tags: readonly string[];
  /** What it was raised on was edited afterwards. */
  readonly earlier?: true;
  readonly notes: readonly NoteRow[];
  readonly verdict?: { readonly reason: string; readonly text?: string; readonly at: number };
  /** In the order of the ledger. */
  readonly history?: readonly FlagEvent[];
}

/** Counters are kept, never counted: `table.count()` takes seconds at a million rows. */
export interface Totals {
  readonly messages: number;
  readonly byState: Readonly<Record<FlagState, number>>;
  readonly bySeverityNew: Readonly<Record<Severity, number>>;
  /** Messages not yet looked at by the layers. */
  readonly pending: number;
  /** Records that the store could not apply. */
  readonly parked: number;
}

/** Where the store stands on the ledger. `rebuilding` while it is far behind after a loss. */
export interface StoreProgress {
  readonly position: number;
  readonly head: number;
  readonly rebuilding: boolean;
  readonly reason?: 'missing' | 'damaged' | 'too_old' | 'too_new' | 'other_archive';
  /** Bursts that all layers have looked at under the policy in force, and those that still wait for it. */
  readonly classified: number;
  readonly toClassify: number;
  readonly runtime: 'native' | 'wasm' | 'none' | 'loading';
}

export interface ImportRow {
  readonly id: ImportId;
  readonly conversation: ConversationId;
  readonly fileName: string;
  readonly startedAt: number;
  /** Absent while it runs; 'interrupted': the program ended in the middle of it. */
  readonly outcome?: 'complete' | 'cancelled' | 'failed' | 'interrupted';
  readonly added: number;
  readonly alreadyThere: number;
  readonly media: number;
  readonly mediaMissing: number;
  readonly unreadableLines: number;
}
