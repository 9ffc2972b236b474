import { Dexie } from 'dexie';
import { keyRange } from './messageKey.ts';
import type { KeptMessage } from './keptRows.ts';
import type { Reading } from './live.ts';
import { openFlags, withTitlesAndTags } from './flagQueries.ts';
import { tagIdOf } from './queueQuery.ts';
import type { SearchFilter, SearchHit, SearchResult } from './reader.ts';
import { accountRow, conversationRow, messageRow } from './rowsFromKept.ts';
import { findPlan, planSearch, type SearchPlan } from './search/plan.ts';
import type { IndexFilter, SearchIndexReader } from './search/searchIndex.ts';
import { accountsTable, conversationsTable, messagesTable, openRows } from './sealedTables.ts';

/** Up to here the total is exact (reader.ts). */
const exactTotal = 10_000;
const openedTogether = 500;

/** Finds messages, newest first. Words by the index, whole phrases and marks by opening the messages found. */
export async function searchArchive(
  reading: Reading,
  index: SearchIndexReader,
  filter: SearchFilter,
): Promise<SearchResult> {
  const begun = performance.now();
  const plan = planSearch(filter.text);
  const matches = await index.search(plan, await indexFilter(reading, filter), exactTotal);
  const checkAll = plan.some(({ words }) => words.length > 1);
  const passed: { readonly row: KeptMessage; readonly found: SearchHit['found'] }[] = [];
  const conversations = new Set(checkAll ? [] : matches.conversations);
  let dropped = 0;
  const most = checkAll ? exactTotal : matches.keys.length;
  for (let start = 0; start < Math.min(matches.keys.length, most); start += openedTogether) {
    if (!checkAll && passed.length >= filter.limit) break;
    const together = checkAll ? openedTogether : Math.min(openedTogether, filter.limit + 8);
    const opened = await openFound(
      reading,
      matches.keys.slice(start, start + openedTogether),
      plan,
      filter,
      together,
    );
    for (const hit of opened.hits) {
      passed.push(hit);
      if (checkAll) conversations.add(hit.row.c);
    }
    dropped += opened.dropped;
  }
  return {
    hits: await describe(reading, passed.slice(0, filter.limit)),
    total: checkAll ? passed.length : matches.keys.length - dropped,
    conversations: conversations.size,
    tookMs: performance.now() - begun,
  };
}

/** Opens messages in order until `most` have passed; a message that no longer holds the words is dropped. */
async function openFound(
  { db, sealer }: Reading,
  keys: readonly number[],
  plan: SearchPlan,
  filter: SearchFilter,
  most: number,
) {
  const hits: { readonly row: KeptMessage; readonly found: SearchHit['found'] }[] = [];
  let dropped = 0;
  for (let start = 0; start < keys.length && hits.length < most; start += most) {
    const part = keys.slice(start, start + most);
    const sealed = (await db.messages.bulkGet([...part])).filter((row) => row !== undefined);
    const rows = await openRows(sealer, messagesTable, sealed);
    dropped += part.length - rows.length;
    for (const row of rows) {
      const { text, attachment, sentAt } = row.message;
      const found = findPlan(plan, text, attachment?.name);
      const inTime = (filter.from ?? -Infinity) <= sentAt && sentAt <= (filter.to ?? Infinity);
      if (found !== undefined && inTime) hits.push({ row, found });
      else dropped += 1;
    }
  }
  return { hits, dropped };
}

async function indexFilter(reading: Reading, filter: SearchFilter): Promise<IndexFilter> {
  const conversations = await wantedConversations(reading, filter);
  const keys = await flaggedKeys(reading, filter);
  return {
    ...keyRange(filter.from, filter.to),
    ...(conversations === undefined ? {} : { conversations }),
    ...(keys === undefined ? {} : { keys }),
    ...(filter.side === undefined ? {} : { side: filter.side }),
    ...(filter.withAttachment === undefined ? {} : { withAttachment: filter.withAttachment }),
  };
}

async function wantedConversations({ db }: Reading, { account, conversation }: SearchFilter) {
  if (account === undefined && conversation === undefined) return undefined;
  const rows =
    conversation !== undefined
      ? [await db.conversations.get(conversation)]
      : await db.conversations
          .where('account')
          .equals(account ?? '')
          .toArray();
  return new Set(
    rows.flatMap((row) => (row === undefined || (account ?? row.account) !== row.account ? [] : [row.c])),
  );
}

/** Keys of messages under a flag that fits; undefined when flags do not matter. */
async function flaggedKeys({ db, sealer }: Reading, filter: SearchFilter) {
  const { flaggedOnly, category, state, tag } = filter;
  if (flaggedOnly !== true && category === undefined && state === undefined && tag === undefined) {
    return undefined;
  }
  const flags =
    tag !== undefined
      ? await db.flags
          .where('tags')
          .equals(await tagIdOf(db, sealer, tag))
          .toArray()
      : state !== undefined
        ? await db.flags.where('[state+o]').between([state, Dexie.minKey], [state, Dexie.maxKey]).toArray()
        : await db.flags.toArray();
  const fitting = flags.filter(
    (flag) =>
      (category === undefined || flag.category === category) && (state === undefined || flag.state === state),
  );
  return new Set(fitting.flatMap(({ keys }) => [...keys]));
}

/** What a hit shows beside its message. */
async function describe(
  { db, sealer }: Reading,
  hits: readonly { readonly row: KeptMessage; readonly found: SearchHit['found'] }[],
): Promise<SearchHit[]> {
  const fetched = await db.transaction(
    'r',
    [db.conversations, db.accounts, db.messages, db.flags, db.tags],
    async () => {
      const conversations = await db.conversations
        .where('c')
        .anyOf([...new Set(hits.map(({ row }) => row.c))])
        .toArray();
      const accounts = await db.accounts.bulkGet([...new Set(conversations.map(({ account }) => account))]);
      const before = await Promise.all(
        hits.map(({ row }) =>
          db.messages.where('[c+k]').between([row.c, row.k], [row.c, Dexie.maxKey], false, true).first(),
        ),
      );
      const flags = await db.flags
        .where('keys')
        .anyOf(hits.map(({ row }) => row.k))
        .distinct()
        .toArray();
      return { conversations, accounts, before, flags: await withTitlesAndTags(db, flags) };
    },
  );
  const conversations = await openRows(sealer, conversationsTable, fetched.conversations);
  const accounts = await openRows(
    sealer,
    accountsTable,
    fetched.accounts.filter((row) => row !== undefined),
  );
  const before = await Promise.all(
    fetched.before.map(async (row) =>
      row === undefined ? undefined : (await openRows(sealer, messagesTable, [row]))[0],
    ),
  );
  const flags = (await openFlags(fetched.flags, sealer)).sort(
    (one, other) => order(other.severity) - order(one.severity),
  );
  return hits.flatMap(({ row, found }, index): SearchHit[] => {
    const conversation = conversations.find(({ c }) => c === row.c);
    const account = accounts.find(({ id }) => id === conversation?.account);
    if (conversation === undefined || account === undefined) return [];
    const flag = flags.find(({ messages }) => messages.includes(row.message.id));
    const earlier = before[index];
    return [
      {
        message: messageRow(row),
        conversation: conversationRow(conversation),
        account: accountRow(account),
        found,
        ...(earlier === undefined ? {} : { before: messageRow(earlier) }),
        ...(flag === undefined ? {} : { flag }),
      },
    ];
  });
}

const order = (severity: 'low' | 'moderate' | 'high') => ({ low: 0, moderate: 1, high: 2 })[severity];
