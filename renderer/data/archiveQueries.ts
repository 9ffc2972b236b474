import { defaultPolicy } from '../../shared/detection/index.ts';
import { localeSchema } from '../../shared/domain/categories.ts';
import { policySchema, type Policy } from '../../shared/domain/policy.ts';
import { z } from 'zod';
import { noCounters } from './keptRows.ts';
import { liveRows, type Reading } from './live.ts';
import type { Live } from './reader.ts';
import { coverageRow } from './rowsFromKept.ts';
import type { CoverageRow, ImportRow, StoreProgress, Totals } from './rows.ts';
import type { AccountId } from '../../shared/domain/identifiers.ts';
import { coverageTable, importsTable, openRows } from './sealedTables.ts';

export function totals(reading: Reading): Live<Totals> {
  return liveRows(
    reading,
    [],
    async (db) => {
      const row = await db.meta.get('counters');
      return row?.id === 'counters' ? row.counters : noCounters;
    },
    ({
      messages,
      byState,
      bySeverityNew: [low, moderate, high],
      pendingMessages,
      parked,
      waitingChanges,
    }) => ({
      messages,
      byState,
      bySeverityNew: { low, moderate, high },
      pending: pendingMessages,
      parked: parked - waitingChanges,
    }),
  );
}

/** Less than this behind, a fresh store is there before anyone could read a sentence about it. */
const rebuildShownFrom = 500;

export function progress(reading: Reading): Live<StoreProgress> {
  return liveRows(
    reading,
    [],
    (db) => db.meta.bulkGet(['generation', 'position', 'counters', 'runtime']),
    (rows) => {
      const known = rows.filter((row) => row !== undefined);
      const place = known.find((row) => row.id === 'position');
      const counters = known.find((row) => row.id === 'counters')?.counters ?? noCounters;
      const runtime = known.find((row) => row.id === 'runtime')?.runtime ?? 'loading';
      const reason = known.find((row) => row.id === 'generation')?.reason;
      const position = place?.position ?? 0;
      const rebuilding = (place?.rebuildTo ?? 0) >= rebuildShownFrom;
      const withModel = runtime === 'none' ? 0 : counters.awaitingModel;
      return {
        position,
        head: place?.head ?? 0,
        rebuilding,
        ...(rebuilding && reason !== undefined ? { reason } : {}),
        classified: Math.max(0, counters.classified - withModel - counters.outdated),
        toClassify: counters.pendingBursts + withModel + counters.outdated,
        runtime,
      };
    },
  );
}

/** Newest first. */
export function imports(reading: Reading): Live<readonly ImportRow[]> {
  return liveRows(
    reading,
    ['imports'],
    (db) => db.imports.orderBy('startedAt').reverse().toArray(),
    (sealed, sealer) => openRows(sealer, importsTable, sealed),
  );
}

export function coverage(reading: Reading, account: AccountId): Live<readonly CoverageRow[]> {
  return liveRows(
    reading,
    ['coverage'],
    (db) => db.coverage.where('account').equals(account).toArray(),
    async (sealed, sealer) =>
      (await openRows(sealer, coverageTable, sealed))
        .map(coverageRow)
        .sort((one, other) => one.from - other.from),
  );
}

/** So many are named; the others are only counted. */
const unreadableNamed = 5;

export function unreadableRecords(reading: Reading): Live<readonly number[]> {
  return liveRows(
    reading,
    ['parked'],
    (db) =>
      db.parked
        .orderBy('sequence')
        .filter(({ reason }) => reason !== 'missing_target')
        .limit(unreadableNamed)
        .primaryKeys(),
    (sequences) => sequences,
  );
}

const archiveLocale = z.object({ locale: localeSchema });

/** The policy in force; before the first change, the one that ships for the archive's language. */
export function policy(reading: Reading): Live<Policy> {
  return liveRows(
    reading,
    [],
    (db) => db.meta.bulkGet(['archive', 'policy']),
    async (rows, sealer) => {
      const known = rows.filter((row) => row !== undefined);
      const inForce = known.find((row) => row.id === 'policy');
      if (inForce !== undefined) {
        return policySchema.parse(await sealer.open('meta', 'policy', inForce.b));
      }
      const archive = known.find((row) => row.id === 'archive');
      const locale = archive && archiveLocale.parse(await sealer.open('meta', 'archive', archive.b)).locale;
      return defaultPolicy(locale ?? 'pt');
    },
  );
}
