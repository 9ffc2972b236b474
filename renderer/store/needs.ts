import type { LedgerBody } from '../../shared/domain/ledgerRecord.ts';
import type { SealedMessage, StoreDatabase } from '../data/database.ts';
import { compactId, messageKey, probeBlock } from '../data/messageKey.ts';
import {
  burstsTable,
  flagsTable,
  importsTable,
  messagesTable,
  openRows,
  parkedTable,
} from '../data/sealedTables.ts';
import type { RowSealer } from '../data/sealing.ts';
import type { Draft } from './draft.ts';
import { collectNeeds } from './projections/index.ts';
import type { Needs } from './projections/projection.ts';
import { loadSightings, loadTouched } from './needsOfCapture.ts';
import { provides } from './waiting.ts';

function present<Row>(rows: readonly (Row | undefined)[]): Row[] {
  return rows.filter((row): row is Row => row !== undefined);
}

/** Reads and opens all rows that these records will look at, so that projecting them never waits. */
export async function loadNeeds(
  db: StoreDatabase,
  sealer: RowSealer,
  draft: Draft,
  bodies: readonly LedgerBody[],
): Promise<void> {
  const needs: Needs = {
    incoming: [],
    messages: new Set(),
    flags: new Set(),
    pending: new Set(),
    bursts: new Set(),
    imports: new Set(),
    unfinishedImports: false,
    lookups: new Set(),
    changed: new Set(),
    doubles: new Set(),
  };
  const refs = new Set<string>();
  const anyParked = draft.counters.parked > 0;
  for (const body of bodies) {
    collectNeeds(body, needs);
    if (anyParked) for (const ref of provides(body)) refs.add(ref);
  }

  // One after the other: they share LevelDB's one thread anyway.
  await loadSightings(db, sealer, draft, needs);
  await loadPlaces(db, sealer, draft, needs);
  await loadMessagesById(db, sealer, draft, needs);
  await loadTouched(db, sealer, draft, needs);
  const flags = await db.flags.bulkGet([...needs.flags]);
  for (const flag of await openRows(sealer, flagsTable, present(flags))) draft.flags.load(flag.id, flag);
  for (const row of present(await db.pending.bulkGet([...needs.pending]))) draft.pending.load(row.id, row);
  await loadImports(db, sealer, draft, needs);
  const bursts = await db.bursts.bulkGet([...needs.bursts]);
  for (const row of await openRows(sealer, burstsTable, present(bursts))) draft.bursts.load(row.id, row);
  if (refs.size > 0) {
    const parked = await db.parked
      .where('ref')
      .anyOf([...refs])
      .toArray();
    for (const row of await openRows(sealer, parkedTable, parked)) draft.parked.load(row.sequence, row);
  }
}

async function loadImports(db: StoreDatabase, sealer: RowSealer, draft: Draft, needs: Needs): Promise<void> {
  // One row a file that was ever chosen: few enough to look through once at each start.
  const rows = needs.unfinishedImports
    ? await db.imports.filter(({ id, outcome }) => outcome === undefined || needs.imports.has(id)).toArray()
    : present(await db.imports.bulkGet([...needs.imports]));
  for (const row of await openRows(sealer, importsTable, rows)) draft.imports.load(row.id, row);
}

/** For each incoming message: what lies at its key, and where that is another one, at the keys beside it. */
async function loadPlaces(db: StoreDatabase, sealer: RowSealer, draft: Draft, needs: Needs): Promise<void> {
  if (needs.incoming.length === 0) return;
  const compactByKey = new Map<number, number>();
  const crowded = new Set<number>();
  for (const message of needs.incoming) {
    const key = messageKey(message);
    const compact = compactId(message.id);
    if ((compactByKey.get(key) ?? compact) !== compact) crowded.add(probeBlock(key).first);
    compactByKey.set(key, compact);
  }
  const there = present(await db.messages.bulkGet(await taken(db, [...compactByKey.keys()])));
  for (const row of there) if (row.i !== compactByKey.get(row.k)) crowded.add(probeBlock(row.k).first);
  for (const first of crowded) {
    there.push(
      ...(await db.messages.where('k').between(first, probeBlock(first).last, true, true).toArray()),
    );
  }
  const incoming = new Set(needs.incoming.map((message) => compactId(message.id)));
  for (const row of there) draft.takenKeys.set(row.k, row.i);
  await openMessages(
    sealer,
    draft,
    there.filter((row) => incoming.has(row.i)),
  );
}

/** Which of these keys have a row: by one look at the range where few lie in it, as when a file is imported. */
async function taken(db: StoreDatabase, keys: readonly number[]): Promise<number[]> {
  const least = keys.reduce((one, other) => Math.min(one, other), Infinity);
  const most = keys.reduce((one, other) => Math.max(one, other), -Infinity);
  const enough = 2 * keys.length;
  const inRange = await db.messages.where('k').between(least, most, true, true).limit(enough).primaryKeys();
  if (inRange.length >= enough) return [...keys];
  const there = new Set(inRange);
  return keys.filter((key) => there.has(key));
}

async function loadMessagesById(
  db: StoreDatabase,
  sealer: RowSealer,
  draft: Draft,
  needs: Needs,
): Promise<void> {
  const wanted = new Set([...needs.messages].map(compactId));
  // What this batch itself brings need not be there yet.
  for (const message of needs.incoming) wanted.delete(compactId(message.id));
  if (wanted.size === 0) return;
  await openMessages(
    sealer,
    draft,
    await db.messages
      .where('i')
      .anyOf([...wanted])
      .toArray(),
  );
}

async function openMessages(sealer: RowSealer, draft: Draft, rows: readonly SealedMessage[]): Promise<void> {
  for (const row of await openRows(sealer, messagesTable, rows)) draft.loadMessage(row);
}
