import type { KeptMessage } from '../keptRows.ts';
import type { SegmentPart, SegmentRow } from '../database.ts';
import type { SearchPlan } from './plan.ts';

/** Sealed rows that make messages findable: to be committed in the transaction of the messages themselves. */
export interface SearchChange {
  readonly segments: readonly SegmentRow[];
  readonly parts: readonly SegmentPart[];
  readonly removedSegments: readonly number[];
  readonly removedParts: readonly number[];
}

/** `again`: the message was indexed before under other words, which no longer count. */
export interface IndexedMessage {
  readonly message: KeptMessage;
  readonly again: boolean;
}

/** The writing half of search, in the store window. */
export interface SearchIndexWriter {
  index(messages: readonly IndexedMessage[]): Promise<SearchChange>;
  /** Joins all small pieces into a full one now. */
  flush(): Promise<SearchChange>;
}

/** What a message must be to count, decided on what the index keeps beside the words. */
export interface IndexFilter {
  readonly conversations?: ReadonlySet<number>;
  readonly side?: 'company' | 'contact';
  readonly withAttachment?: boolean;
  /** Keys, hence newest is the smallest. */
  readonly newest: number;
  readonly oldest: number;
  readonly keys?: ReadonlySet<number>;
}

/** Keys of messages that hold the plan's words (whole phrases are for the caller to check), newest first. */
export interface Matches {
  readonly keys: readonly number[];
  readonly conversations: readonly number[];
}

/** The reading half of search, in any window. */
export interface SearchIndexReader {
  /** Stops early once `enough` matches are known and nothing newer can come. */
  search(plan: SearchPlan, filter: IndexFilter, enough: number): Promise<Matches>;
}
