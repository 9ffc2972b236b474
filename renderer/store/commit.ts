import type { Table } from 'dexie';
import type { PositionRow, SealedMetaRow, StoreDatabase } from '../data/database.ts';
import type { SearchIndexWriter } from '../data/search/searchIndex.ts';
import * as tables from '../data/sealedTables.ts';
import type { RowSealer } from '../data/sealing.ts';
import type { Draft } from './draft.ts';
import type { TableDraft } from './tableDraft.ts';

/** What is to be written to one table, sealed already. */
interface Writing {
  readonly table: Table<unknown, string | number>;
  readonly puts: readonly unknown[];
  readonly removed: readonly (string | number)[];
}

async function sealedWriting<Key extends string | number, Row extends object, Clear extends keyof Row>(
  sealer: RowSealer,
  sealedTable: tables.SealedTable<Row, Clear>,
  rows: TableDraft<Key, Row>,
  table: unknown,
): Promise<Writing> {
  const { puts, removed } = rows.changes();
  return {
    table: table as Table<unknown, string | number>,
    puts: await tables.sealRows(sealer, sealedTable, puts),
    removed,
  };
}

/**
 * Everything that a batch changed, in one transaction of relaxed durability: rows, counters, search and the
 * position that they stand for. Sealing comes first, because WebCrypto would end the transaction early.
 */
export async function commitDraft(
  db: StoreDatabase,
  sealer: RowSealer,
  draft: Draft,
  search: SearchIndexWriter,
  place: PositionRow,
): Promise<void> {
  const found = await search.index([...draft.toIndex.values()]);
  const pending = draft.pending.changes();
  const writings: Writing[] = [
    await sealedWriting(sealer, tables.messagesTable, draft.messages, db.messages),
    await sealedWriting(sealer, tables.conversationsTable, draft.conversations, db.conversations),
    await sealedWriting(sealer, tables.accountsTable, draft.accounts, db.accounts),
    await sealedWriting(sealer, tables.flagsTable, draft.flags, db.flags),
    await sealedWriting(sealer, tables.tagsTable, draft.tags, db.tags),
    await sealedWriting(sealer, tables.importsTable, draft.imports, db.imports),
    await sealedWriting(sealer, tables.burstsTable, draft.bursts, db.bursts),
    await sealedWriting(sealer, tables.parkedTable, draft.parked, db.parked),
    await sealedWriting(sealer, tables.doublesTable, draft.doubles, db.doubles),
    await sealedWriting(sealer, tables.coverageTable, draft.coverage, db.coverage),
    { table: db.pending as never, ...pending },
    { table: db.segments as never, puts: found.segments, removed: found.removedSegments },
    { table: db.segmentParts as never, puts: found.parts, removed: found.removedParts },
  ].filter(({ puts, removed }) => puts.length + removed.length > 0);
  const meta = await sealedMeta(sealer, draft);

  await db.transaction('rw', [db.meta, ...writings.map(({ table }) => table)], async () => {
    for (const { table, puts, removed } of writings) {
      if (removed.length > 0) await table.bulkDelete([...removed]);
      if (puts.length > 0) await table.bulkPut(puts);
    }
    await db.meta.bulkPut([{ id: 'counters', counters: draft.counters }, place, ...meta]);
  });
}

async function sealedMeta(sealer: RowSealer, draft: Draft): Promise<SealedMetaRow[]> {
  const rows: SealedMetaRow[] = [];
  const { archive, policy, links } = draft.changedMeta;
  if (archive) rows.push({ id: 'archive', b: await sealer.seal('meta', 'archive', draft.archive) });
  if (policy) rows.push({ id: 'policy', b: await sealer.seal('meta', 'policy', draft.policy) });
  if (links) rows.push({ id: 'links', b: await sealer.seal('meta', 'links', draft.links.entries()) });
  return rows;
}
