import { Dexie } from 'dexie';
import { severities } from '../../shared/domain/categories.ts';
import type { SealedFlag, StoreDatabase } from './database.ts';
import { openFlags, withTitlesAndTags } from './flagQueries.ts';
import { liveRows, type Reading } from './live.ts';
import type { Live, QueueFilter } from './reader.ts';
import type { FlagRow, FlagState } from './rows.ts';
import { openRows, tagsTable } from './sealedTables.ts';
import type { RowSealer } from './sealing.ts';

/** Flags of one state in the queue's order, by the narrowest index that the filter allows. */
function flagsOfState(db: StoreDatabase, state: FlagState, filter: QueueFilter): Promise<SealedFlag[]> {
  const { account, category, severity, limit } = filter;
  const rank = severity === undefined ? undefined : severities.indexOf(severity);
  const range = (...first: string[]): [unknown[], unknown[]] => [
    [...first, state, Dexie.minKey],
    [...first, state, Dexie.maxKey],
  ];
  const fits = (flag: SealedFlag) =>
    (account === undefined || flag.account === account) &&
    (category === undefined || flag.category === category) &&
    (rank === undefined || flag.rank === rank);
  const indexed =
    account !== undefined
      ? db.flags.where('[account+state+o]').between(...range(account))
      : category !== undefined
        ? db.flags.where('[category+state+o]').between(...range(category))
        : db.flags.where('[state+o]').between(...range());
  return account === undefined && category === undefined && severity === undefined
    ? indexed.limit(limit).toArray()
    : indexed.filter(fits).limit(limit).toArray();
}

async function fetchQueue(db: StoreDatabase, filter: QueueFilter, tag: number | undefined) {
  let flags: SealedFlag[];
  if (tag !== undefined) {
    const { states, account, category, severity } = filter;
    flags = (await db.flags.where('tags').equals(tag).toArray()).filter(
      (flag) =>
        states.includes(flag.state) &&
        (account === undefined || flag.account === account) &&
        (category === undefined || flag.category === category) &&
        (severity === undefined || flag.rank === severities.indexOf(severity)),
    );
  } else {
    flags = [];
    for (const state of filter.states) flags.push(...(await flagsOfState(db, state, filter)));
  }
  return withTitlesAndTags(db, flags.sort((one, other) => one.o - other.o).slice(0, filter.limit));
}

/** A tag's name is sealed, so its row is found by opening the few that there are. */
export async function tagIdOf(db: StoreDatabase, sealer: RowSealer, tag: string): Promise<number> {
  const rows = await openRows(sealer, tagsTable, await db.tags.toArray());
  return rows.find((row) => row.tag === tag)?.id ?? -1;
}

/** Highest severity first, then newest. */
export function queue(reading: Reading, filter: QueueFilter): Live<readonly FlagRow[]> {
  const by = (tag: number | undefined) =>
    liveRows(
      reading,
      ['flags', 'conversations', 'tags'],
      (db) => fetchQueue(db, filter, tag),
      (sealed, sealer) => openFlags(sealed, sealer),
    );
  const { tag } = filter;
  if (tag === undefined) return by(undefined);
  const find = () => tagIdOf(reading.db, reading.sealer, tag);
  return {
    get: async () => by(await find()).get(),
    watch: (onValue, onError) => {
      let stop: (() => void) | undefined;
      let ended = false;
      find().then((id) => {
        if (!ended) stop = by(id).watch(onValue, onError);
      }, onError);
      return () => {
        ended = true;
        stop?.();
      };
    },
  };
}
