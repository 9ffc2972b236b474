import type { Api } from '../../shared/ipc/contract.ts';
import * as archive from './archiveQueries.ts';
import * as conversations from './conversationQueries.ts';
import { damageChannel } from './damageChannel.ts';
import { databaseName, StoreDatabase } from './database.ts';
import * as flags from './flagQueries.ts';
import type { Reading } from './live.ts';
import { queue } from './queueQuery.ts';
import type { ArchiveReader } from './reader.ts';
import { bucketShuffle } from './search/segment.ts';
import { createSegmentReader } from './search/segmentReader.ts';
import { createRowSealer } from './sealing.ts';
import { searchArchive } from './searchQuery.ts';

/** The reader over an opened database: everything that the inbox may ask, nothing that it could write. */
export function createArchiveReader(reading: Reading): ArchiveReader {
  const index = createSegmentReader(reading.db, reading.sealer, reading.shuffle);
  return {
    totals: () => archive.totals(reading),
    progress: () => archive.progress(reading),
    imports: () => archive.imports(reading),
    unreadableRecords: () => archive.unreadableRecords(reading),
    coverage: (account) => archive.coverage(reading, account),
    policy: () => archive.policy(reading),
    accounts: () => conversations.accounts(reading),
    conversations: (account) => conversations.conversations(reading, account),
    conversation: (id) => conversations.conversation(reading, id),
    passage: (id, messages, around) => conversations.passage(reading, id, messages, around),
    page: (id, olderThan, limit) => conversations.page(reading, id, olderThan, limit),
    queue: (filter) => queue(reading, filter),
    flag: (id) => flags.flag(reading, id),
    flagsOfConversation: (id) => flags.flagsOfConversation(reading, id),
    tags: () => flags.tags(reading),
    search: (filter) => searchArchive(reading, index, filter),
  };
}

/**
 * Opens the store for reading with the keys that main gives while the vault is open.
 * @throws when main gives none
 */
export async function openArchiveReader(api: Pick<Api, 'call'>): Promise<ArchiveReader> {
  const keys = await api.call('vault.rowKeys', {});
  if (!keys.ok) throw new Error(`no row keys: ${keys.error.code}`);
  const { archiveId, rows, index } = keys.value;
  const shuffle = await bucketShuffle(index);
  index.fill(0);
  return createArchiveReader({
    db: new StoreDatabase(databaseName(archiveId)),
    sealer: await createRowSealer(rows),
    shuffle,
    onDamage: () => damageChannel(archiveId).report(),
  });
}
