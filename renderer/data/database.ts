import { Dexie, type Table } from 'dexie';
import type { Counters, KeptPending } from './keptRows.ts';
import type { SealedRow } from './sealedTables.ts';
import type * as tables from './sealedTables.ts';
import type { StoreProgress } from './rows.ts';

/** The store's own schema. Another number found means a rebuild from the ledger: that is the upgrade path. */
export const schemaVersion = 3;

type Sealed<T> = T extends tables.SealedTable<infer Row, infer Clear> ? SealedRow<Row, Clear> : never;
export type SealedMessage = Sealed<typeof tables.messagesTable>;
export type SealedConversation = Sealed<typeof tables.conversationsTable>;
export type SealedAccount = Sealed<typeof tables.accountsTable>;
export type SealedFlag = Sealed<typeof tables.flagsTable>;
export type SealedTag = Sealed<typeof tables.tagsTable>;
export type SealedImport = Sealed<typeof tables.importsTable>;
export type SealedBurst = Sealed<typeof tables.burstsTable>;
export type SealedParked = Sealed<typeof tables.parkedTable>;
export type SealedDouble = Sealed<typeof tables.doublesTable>;
export type SealedGap = Sealed<typeof tables.coverageTable>;

/** A piece of the search index: `newest` and `oldest` are message keys; tails are small and wait to be joined. */
export interface SegmentRow {
  readonly id: number;
  readonly kind: 'tail' | 'full';
  readonly messages: number;
  readonly newest: number;
  readonly oldest: number;
}

/** One sealed part of a segment. `id` = segment * 128 + slot. */
export interface SegmentPart {
  readonly id: number;
  readonly b: Uint8Array;
}

/** Written once, when a database begins: says what it is, and why it had to be built. */
export interface GenerationRow {
  readonly id: 'generation';
  readonly generation: string;
  readonly archiveId: string;
  readonly schema: number;
  readonly reason: NonNullable<StoreProgress['reason']>;
  /** Opens only under the right row key. */
  readonly seal: Uint8Array;
}
/** Committed with the rows that it speaks of. `rebuildTo`: head when a rebuild began, until it is reached. */
export interface PositionRow {
  readonly id: 'position';
  readonly position: number;
  readonly head: number;
  readonly rebuildTo?: number;
}
export interface CountersRow {
  readonly id: 'counters';
  readonly counters: Counters;
}
export interface RuntimeRow {
  readonly id: 'runtime';
  readonly runtime: StoreProgress['runtime'];
}
/** Company, operator, locale. */
export interface ArchiveMetaRow {
  readonly id: 'archive';
  readonly b: Uint8Array;
}
/** The policy in force. */
export interface PolicyMetaRow {
  readonly id: 'policy';
  readonly b: Uint8Array;
}
/** Which LID is which phone. */
export interface LinksMetaRow {
  readonly id: 'links';
  readonly b: Uint8Array;
}
export type SealedMetaRow = ArchiveMetaRow | PolicyMetaRow | LinksMetaRow;
export type MetaRow = GenerationRow | PositionRow | CountersRow | RuntimeRow | SealedMetaRow;

/** IndexedDB of one archive. Only the store window writes; the inbox reads. */
export class StoreDatabase extends Dexie {
  declare messages: Table<SealedMessage, number>;
  declare conversations: Table<SealedConversation, string>;
  declare accounts: Table<SealedAccount, string>;
  declare flags: Table<SealedFlag, string>;
  declare tags: Table<SealedTag, number>;
  declare imports: Table<SealedImport, string>;
  declare pending: Table<KeptPending, string>;
  declare bursts: Table<SealedBurst, string>;
  declare parked: Table<SealedParked, number>;
  declare doubles: Table<SealedDouble, string>;
  declare coverage: Table<SealedGap, number>;
  declare segments: Table<SegmentRow, number>;
  declare segmentParts: Table<SegmentPart, number>;
  declare meta: Table<MetaRow, string>;

  constructor(name: string) {
    super(name, {
      // The ledger is durable, so a transaction lost to a power cut is read again.
      chromeTransactionDurability: 'relaxed',
      // One writer and readers in another window: Dexie's cache of results would only hold a second copy.
      cache: 'disabled',
    });
    this.version(schemaVersion).stores({
      messages: 'k, [c+k], i, l, u',
      conversations: 'id, account, c',
      accounts: 'id',
      flags: 'id, [state+o], [account+state+o], [category+state+o], c, *keys, *tags',
      tags: 'id',
      imports: 'id, startedAt',
      pending: 'id, [s+k], open',
      bursts: 'id, [p+k]',
      parked: 'sequence, ref',
      doubles: 'id',
      coverage: 'id, account',
      segments: 'id',
      segmentParts: 'id',
      meta: 'id',
    });
  }
}

/** Bound to the archive, so that another archive in the same profile never finds this one's rows. */
export function databaseName(archiveId: string): string {
  return `zelo-store-${archiveId}`;
}
