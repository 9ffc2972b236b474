import { randomId } from '../../shared/domain/identifiers.ts';
import { Dexie } from 'dexie';
import {
  databaseName,
  schemaVersion,
  StoreDatabase,
  type GenerationRow,
  type PositionRow,
} from '../data/database.ts';
import { noCounters } from '../data/keptRows.ts';
import { bucketShuffle } from '../data/search/segment.ts';
import { openSegmentWriter } from '../data/search/segmentWriter.ts';
import { createRowSealer, SealedBodyError, type RowSealer } from '../data/sealing.ts';
import type { StoreProgress } from '../data/rows.ts';
import { loadDraft } from './loadDraft.ts';
import { StoreWriter } from './storeWriter.ts';

export type RebuildReason = NonNullable<StoreProgress['reason']>;

/** Keys of one archive's store, as functions; the key bytes themselves are wiped. */
export interface StoreKeys {
  readonly archiveId: string;
  readonly sealer: RowSealer;
  readonly shuffle: number;
}

export async function takeKeys(keys: {
  readonly archiveId: string;
  readonly rows: Uint8Array;
  readonly index: Uint8Array;
}): Promise<StoreKeys> {
  const shuffle = await bucketShuffle(keys.index);
  keys.index.fill(0);
  return { archiveId: keys.archiveId, sealer: await createRowSealer(keys.rows), shuffle };
}

/**
 * Opens the store as it was left, or begins a fresh one where it is missing, damaged, of another schema or key.
 * `because`: begin a fresh one without a look at what is there, which may not even open. `clear`: deletes it from
 * outside, for files that the page cannot delete. `onRebuild` hears why a fresh one is begun, before anything of the
 * old one goes; and of one that was begun before and is not at its end.
 */
export async function openStore(
  keys: StoreKeys,
  ledgerHead: number,
  because?: RebuildReason,
  clear?: () => Promise<void>,
  onRebuild: (reason: RebuildReason) => void = () => undefined,
): Promise<StoreWriter> {
  const db = new StoreDatabase(databaseName(keys.archiveId));
  const begin = (reason: RebuildReason) => {
    onRebuild(reason);
    return beginFresh(db, keys, reason, ledgerHead, clear);
  };
  try {
    const trouble = because ?? (await whyRebuild(db, keys, ledgerHead));
    if (trouble !== undefined) return await begin(trouble);
    const writer = await openWriter(db, keys);
    const generation = await db.meta.get('generation');
    if (writer.rebuilding && generation?.id === 'generation') onRebuild(generation.reason);
    return writer;
  } catch (error) {
    db.close();
    if (because !== undefined || !meansDamage(error)) throw error;
    return begin('damaged');
  }
}

/** Deletes whatever is there and begins anew: the position is 0, so the read loop rebuilds from the ledger. */
async function beginFresh(
  db: StoreDatabase,
  keys: StoreKeys,
  reason: RebuildReason,
  ledgerHead: number,
  clear?: () => Promise<void>,
): Promise<StoreWriter> {
  db.close();
  await deleteDatabase(db.name, clear);
  const fresh = new StoreDatabase(db.name);
  const generation = randomId<string>();
  const row: GenerationRow = {
    id: 'generation',
    generation,
    archiveId: keys.archiveId,
    schema: schemaVersion,
    reason,
    seal: await keys.sealer.seal('meta', 'generation', generation),
  };
  const place: PositionRow = { id: 'position', position: 0, head: ledgerHead, rebuildTo: ledgerHead };
  // Files that Chromium could not open can leave their rows behind in the database that it makes anew.
  await fresh.transaction('rw', fresh.tables, async () => {
    for (const table of fresh.tables) await table.clear();
    await fresh.meta.bulkPut([row, place, { id: 'counters', counters: noCounters }]);
  });
  return openWriter(fresh, keys);
}

/** Longer than a delete that waits for another window to let go, shorter than a person's patience. */
const deleteLimitMs = 5000;

/**
 * Chromium can refuse to delete what it cannot open (a cut table, a lost manifest), or never answer: then `clear`
 * throws the files away from outside.
 */
async function deleteDatabase(name: string, clear: (() => Promise<void>) | undefined): Promise<void> {
  if (clear === undefined) return Dexie.delete(name);
  const deleted = Dexie.delete(name).then(
    () => true,
    () => false,
  );
  const tooLong = new Promise<false>((resolve) => setTimeout(() => resolve(false), deleteLimitMs));
  if (!(await Promise.race([deleted, tooLong]))) await clear();
}

async function openWriter(db: StoreDatabase, keys: StoreKeys): Promise<StoreWriter> {
  const place = await db.meta.get('position');
  if (place?.id !== 'position') throw new Error('the store has no position');
  return new StoreWriter(
    db,
    keys.sealer,
    await loadDraft(db, keys.sealer),
    await openSegmentWriter(db, keys.sealer, keys.shuffle),
    place,
  );
}

/** What speaks against going on with what lies there; undefined when nothing does. */
async function whyRebuild(
  db: StoreDatabase,
  keys: StoreKeys,
  ledgerHead: number,
): Promise<RebuildReason | undefined> {
  const meta = await db.meta.toArray();
  const generation = meta.find((row) => row.id === 'generation');
  const place = meta.find((row) => row.id === 'position');
  const counters = meta.find((row) => row.id === 'counters');
  // Chromium deletes a damaged database in silence (architecture.md): what is left is an empty one.
  if (generation === undefined) return 'missing';
  if (generation.schema > schemaVersion) return 'too_new';
  if (generation.schema < schemaVersion) return 'too_old';
  if (generation.archiveId !== keys.archiveId) return 'other_archive';
  if (place === undefined || counters === undefined) return 'damaged';
  const opened = await keys.sealer.open('meta', 'generation', generation.seal);
  if (opened !== generation.generation) return 'damaged';
  // Rows of records that the ledger does not have: it was cut or put back from a copy.
  if (place.position > ledgerHead) return 'damaged';
  const { byState, parked, pendingBursts, awaitingModel } = counters.counters;
  const flags = Object.values(byState).reduce((sum, count) => sum + count, 0);
  const whole =
    (await db.flags.count()) === flags &&
    (await db.parked.count()) === parked &&
    (await db.pending.count()) === pendingBursts + awaitingModel;
  return whole ? undefined : 'damaged';
}

/**
 * Messages are too many to count at every start (1 to 2 s a million): this is for a quiet moment.
 * Rows missing from the table, or some of them that do not open, mean damage.
 */
export async function isWhole(writer: StoreWriter): Promise<boolean> {
  const { messages } = writer.draft.counters;
  const position = writer.position;
  const counted = await writer.db.messages.count();
  const bursts = await writer.db.bursts.count();
  // Only a count of the same moment says anything.
  if (writer.position !== position || writer.draft.counters.messages !== messages) return true;
  const seen = Object.values(writer.draft.counters.seenUnder).reduce((sum, count) => sum + count, 0);
  return counted === messages && bursts === seen;
}

/** Errors of IndexedDB or of sealed bodies that another try at the same database will not cure. */
export function meansDamage(error: unknown): boolean {
  if (error instanceof SealedBodyError) return true;
  const name = error instanceof Error ? error.name : '';
  // Dexie says so of every question after an opening that failed, and keeps the cause inside.
  const { inner } = error as { readonly inner?: unknown };
  if (name === 'DatabaseClosedError' && inner !== undefined) return meansDamage(inner);
  return [
    'UnknownError',
    'DataError',
    'NotReadableError',
    'NotFoundError',
    'VersionError',
    'OpenFailedError',
    'InvalidStateError',
    'InvalidTableError',
    'SchemaError',
    'UpgradeError',
  ].includes(name);
}
