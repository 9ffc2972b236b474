import type { ConversationId, FlagId } from '../../shared/domain/identifiers.ts';
import type { SealedConversation, SealedFlag, SealedTag, StoreDatabase } from './database.ts';
import { liveRows, type Reading } from './live.ts';
import type { Live } from './reader.ts';
import type { FlagRow } from './rows.ts';
import { flagRow } from './rowsFromKept.ts';
import { conversationsTable, flagsTable, openRows, tagsTable } from './sealedTables.ts';
import type { RowSealer } from './sealing.ts';

/** Flags with what their rows show of other tables. */
export interface SealedFlags {
  readonly flags: readonly SealedFlag[];
  readonly conversations: readonly (SealedConversation | undefined)[];
  readonly tags: readonly (SealedTag | undefined)[];
}

/** Fetches what belongs to flags already fetched, in the same transaction. */
export async function withTitlesAndTags(
  db: StoreDatabase,
  flags: readonly SealedFlag[],
): Promise<SealedFlags> {
  return {
    flags,
    conversations: await db.conversations.bulkGet([...new Set(flags.map((flag) => flag.conversation))]),
    tags: await db.tags.bulkGet([...new Set(flags.flatMap((flag) => [...flag.tags]))]),
  };
}

const there = <Row>(rows: readonly (Row | undefined)[]): Row[] =>
  rows.filter((row): row is Row => row !== undefined);

export async function openFlags(sealed: SealedFlags, sealer: RowSealer): Promise<FlagRow[]> {
  const [flags, conversations, tags] = await Promise.all([
    openRows(sealer, flagsTable, sealed.flags),
    openRows(sealer, conversationsTable, there(sealed.conversations)),
    openRows(sealer, tagsTable, there(sealed.tags)),
  ]);
  const titles = new Map(conversations.map(({ id, title }) => [id, title]));
  const names = new Map(tags.map(({ id, tag }) => [id, tag]));
  return flags.map((flag) => flagRow(flag, titles.get(flag.conversation) ?? '', names));
}

export function flag(reading: Reading, id: FlagId): Live<FlagRow | undefined> {
  return liveRows(
    reading,
    ['flags', 'conversations', 'tags'],
    async (db) => withTitlesAndTags(db, there([await db.flags.get(id)])),
    async (sealed, sealer) => (await openFlags(sealed, sealer))[0],
  );
}

/** Oldest first, as the conversation reads. */
export function flagsOfConversation(reading: Reading, id: ConversationId): Live<readonly FlagRow[]> {
  return liveRows(
    reading,
    ['flags', 'conversations', 'tags'],
    async (db) => {
      const conversation = await db.conversations.get(id);
      const flags =
        conversation === undefined ? [] : await db.flags.where('c').equals(conversation.c).toArray();
      return withTitlesAndTags(
        db,
        flags.sort((one, other) => one.at - other.at || other.rank - one.rank),
      );
    },
    openFlags,
  );
}

/** Tags in use, most used first. */
export function tags(reading: Reading): Live<readonly { readonly tag: string; readonly flags: number }[]> {
  return liveRows(
    reading,
    ['tags'],
    (db) => db.tags.toArray(),
    async (sealed, sealer) =>
      (await openRows(sealer, tagsTable, sealed))
        .filter(({ flags }) => flags > 0)
        .sort((one, other) => other.flags - one.flags || one.tag.localeCompare(other.tag))
        .map(({ tag, flags }) => ({ tag, flags })),
  );
}
