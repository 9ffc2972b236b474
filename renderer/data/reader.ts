import type { Category, Severity } from '../../shared/domain/categories.ts';
import type { AccountId, ConversationId, FlagId, MessageId } from '../../shared/domain/identifiers.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import type {
  AccountRow,
  ConversationRow,
  CoverageRow,
  FlagRow,
  FlagState,
  ImportRow,
  MessageRow,
  StoreProgress,
  Totals,
} from './rows.ts';

/** Something to stop watching. */
export type Unsubscribe = () => void;

/**
 * A question that stays asked: `watch` calls back with the opened rows now and after each change
 * (Dexie liveQuery beneath; sealed rows are opened outside its transaction).
 */
export interface Live<Value> {
  watch(onValue: (value: Value) => void, onError: (error: unknown) => void): Unsubscribe;
  /** Once. */
  get(): Promise<Value>;
}

export interface QueueFilter {
  readonly states: readonly FlagState[];
  readonly account?: AccountId;
  readonly category?: Category;
  readonly severity?: Severity;
  readonly tag?: string;
  readonly limit: number;
}

export interface SearchFilter {
  /** Words are joined by AND, "a phrase" stays together; accents and case do not count. Empty: all. */
  readonly text: string;
  readonly account?: AccountId;
  readonly conversation?: ConversationId;
  readonly side?: 'company' | 'contact';
  readonly from?: number;
  readonly to?: number;
  readonly flaggedOnly?: boolean;
  readonly withAttachment?: boolean;
  readonly category?: Category;
  readonly state?: FlagState;
  readonly tag?: string;
  readonly limit: number;
}

export interface SearchHit {
  readonly message: MessageRow;
  readonly conversation: ConversationRow;
  readonly account: AccountRow;
  /** The message before it in the conversation, for sense. */
  readonly before?: MessageRow;
  /** Ranges of the found words in the text. */
  readonly found: readonly { readonly start: number; readonly end: number }[];
  readonly flag?: FlagRow;
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  /** More than `hits` when the limit cut; exact up to 10,000. */
  readonly total: number;
  readonly conversations: number;
  readonly tookMs: number;
}

/** All that the inbox may ask of the store. It never writes: decisions go to the ledger. */
export interface ArchiveReader {
  totals(): Live<Totals>;
  progress(): Live<StoreProgress>;
  accounts(): Live<readonly AccountRow[]>;
  conversations(account?: AccountId): Live<readonly ConversationRow[]>;
  conversation(id: ConversationId): Live<ConversationRow | undefined>;
  /** Highest severity first, then newest. */
  queue(filter: QueueFilter): Live<readonly FlagRow[]>;
  flag(id: FlagId): Live<FlagRow | undefined>;
  flagsOfConversation(id: ConversationId): Live<readonly FlagRow[]>;
  /** `around` messages before and after the given ones, oldest first: the flagged passage. */
  passage(
    conversation: ConversationId,
    messages: readonly MessageId[],
    around: number,
  ): Live<{ readonly messages: readonly MessageRow[]; readonly earlier: number; readonly later: number }>;
  /** A page of the conversation, oldest first, ending just before the key (all newest when absent). */
  page(
    conversation: ConversationId,
    olderThan: number | undefined,
    limit: number,
  ): Promise<readonly MessageRow[]>;
  tags(): Live<readonly { readonly tag: string; readonly flags: number }[]>;
  imports(): Live<readonly ImportRow[]>;
  /** Places in the ledger of the first records that could not be applied: damaged, or not understood. */
  unreadableRecords(): Live<readonly number[]>;
  /** What capture missed of an account, oldest first. */
  coverage(account: AccountId): Live<readonly CoverageRow[]>;
  policy(): Live<Policy>;
  search(filter: SearchFilter): Promise<SearchResult>;
}
