import { Dexie } from 'dexie';
import type { AccountId, ConversationId, MessageId } from '../../shared/domain/identifiers.ts';
import type { SealedConversation, SealedMessage } from './database.ts';
import { liveRows, type Reading } from './live.ts';
import { compactId } from './messageKey.ts';
import type { Live } from './reader.ts';
import type { AccountRow, ConversationRow, MessageRow } from './rows.ts';
import { accountRow, conversationRow, messageRow } from './rowsFromKept.ts';
import { accountsTable, conversationsTable, messagesTable, openRows } from './sealedTables.ts';
import { SealedBodyError, type RowSealer } from './sealing.ts';

/** In the order in which they came. */
export function accounts(reading: Reading): Live<readonly AccountRow[]> {
  return liveRows(
    reading,
    ['accounts'],
    (db) => db.accounts.toArray(),
    async (sealed, sealer) =>
      (await openRows(sealer, accountsTable, sealed))
        .map(accountRow)
        .sort((one, other) => one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1)),
  );
}

const byLatest = (one: SealedConversation, other: SealedConversation) =>
  (other.lastAt ?? 0) - (one.lastAt ?? 0) || one.c - other.c;

/** All its messages turned out to be another conversation's, under the person's other number. */
const isShown = ({ messages, lastAt }: SealedConversation) => messages > 0 || lastAt === undefined;

/** Latest message first. */
export function conversations(reading: Reading, account?: AccountId): Live<readonly ConversationRow[]> {
  return liveRows(
    reading,
    ['conversations'],
    (db) =>
      account === undefined
        ? db.conversations.toArray()
        : db.conversations.where('account').equals(account).toArray(),
    async (sealed, sealer) =>
      (await openRows(sealer, conversationsTable, sealed.filter(isShown).sort(byLatest))).map(
        conversationRow,
      ),
  );
}

export function conversation(reading: Reading, id: ConversationId): Live<ConversationRow | undefined> {
  return liveRows(
    reading,
    ['conversations'],
    (db) => db.conversations.get(id),
    async (sealed, sealer) => {
      const [row] = sealed === undefined ? [] : await openRows(sealer, conversationsTable, [sealed]);
      return row === undefined ? undefined : conversationRow(row);
    },
  );
}

/** Newest first in, oldest first out. */
async function openPage(sealer: RowSealer, newestFirst: readonly SealedMessage[]): Promise<MessageRow[]> {
  return (await openRows(sealer, messagesTable, newestFirst)).map(messageRow).reverse();
}

export async function page(
  { db, sealer, onDamage }: Reading,
  id: ConversationId,
  olderThan: number | undefined,
  limit: number,
): Promise<readonly MessageRow[]> {
  const c = (await db.conversations.get(id))?.c;
  if (c === undefined) return [];
  const rows = await db.messages
    .where('[c+k]')
    .between([c, olderThan ?? Dexie.minKey], [c, Dexie.maxKey], olderThan === undefined, true)
    .limit(limit)
    .toArray();
  try {
    return await openPage(sealer, rows);
  } catch (error) {
    if (error instanceof SealedBodyError) onDamage();
    throw error;
  }
}

/** Between the first and the last of the given messages; more than this would be no passage. */
const passageMost = 200;

/** The given messages with `around` before and after, oldest first, and how many more there are on each side. */
export function passage(
  reading: Reading,
  id: ConversationId,
  messages: readonly MessageId[],
  around: number,
): Live<{ readonly messages: readonly MessageRow[]; readonly earlier: number; readonly later: number }> {
  const nothing = { rows: [] as SealedMessage[], earlier: 0, later: 0 };
  return liveRows(
    reading,
    ['messages', 'conversations'],
    async (db) => {
      const conversation = await db.conversations.get(id);
      if (conversation === undefined) return nothing;
      const { c } = conversation;
      const given = (await db.messages.where('i').anyOf(messages.map(compactId)).toArray())
        .filter((row) => row.c === c)
        .map((row) => row.k);
      if (given.length === 0) return nothing;
      const newest = Math.min(...given);
      const oldest = Math.max(...given);
      const between = (from: unknown, to: unknown, withFrom: boolean, withTo: boolean) =>
        db.messages.where('[c+k]').between([c, from], [c, to], withFrom, withTo);
      const after = await between(Dexie.minKey, newest, true, false).reverse().limit(around).toArray();
      const inside = await between(newest, oldest, true, true).limit(passageMost).toArray();
      const before = await between(oldest, Dexie.maxKey, false, true).limit(around).toArray();
      const newestShown = after.at(-1)?.k ?? newest;
      const later = await between(Dexie.minKey, newestShown, true, false).count();
      const rows = [...after.reverse(), ...inside, ...before];
      return { rows, later, earlier: Math.max(0, conversation.messages - later - rows.length) };
    },
    async ({ rows, earlier, later }, sealer) => ({
      messages: await openPage(sealer, rows),
      earlier,
      later,
    }),
  );
}
