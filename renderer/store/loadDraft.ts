import { createBurstGrouping } from '../../shared/domain/burstGrouping.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import type { StoreDatabase } from '../data/database.ts';
import {
  accountsTable,
  conversationsTable,
  messagesTable,
  openRows,
  tagsTable,
} from '../data/sealedTables.ts';
import type { RowSealer } from '../data/sealing.ts';
import { Draft, type ArchiveFacts, type OpenMessage } from './draft.ts';

/** The state that stays in memory, as the last commit left it. @throws SealedBodyError when damaged. */
export async function loadDraft(db: StoreDatabase, sealer: RowSealer): Promise<Draft> {
  const draft = new Draft();
  for (const row of await openRows(sealer, accountsTable, await db.accounts.toArray())) {
    draft.accounts.load(row.id, row);
  }
  for (const row of await openRows(sealer, conversationsTable, await db.conversations.toArray())) {
    draft.conversations.load(row.id, row);
  }
  for (const row of await openRows(sealer, tagsTable, await db.tags.toArray())) draft.tags.load(row.id, row);
  for (const row of await db.meta.toArray()) {
    if (row.id === 'counters') draft.counters = row.counters;
    // Written by commit.ts alone and authenticated by the seal.
    if (row.id === 'archive') draft.archive = (await sealer.open('meta', row.id, row.b)) as ArchiveFacts;
    if (row.id === 'links') {
      const links = (await sealer.open('meta', row.id, row.b)) as { lid: string; phone: string }[];
      for (const { lid, phone } of links) draft.links.set(lid, phone, true);
    }
    if (row.id === 'policy') draft.policy = (await sealer.open('meta', row.id, row.b)) as Policy;
  }
  await restoreOpenBursts(db, sealer, draft);
  return draft;
}

async function restoreOpenBursts(db: StoreDatabase, sealer: RowSealer, draft: Draft): Promise<void> {
  const open = await db.pending.where('open').equals(1).toArray();
  const rows = await db.messages.bulkGet(open.flatMap(({ keys }) => [...keys]));
  const opened = await openRows(
    sealer,
    messagesTable,
    rows.filter((row) => row !== undefined),
  );
  const byKey = new Map(opened.map((row) => [row.k, row.message]));
  for (const burst of open) {
    const messages = burst.keys.flatMap((key): OpenMessage[] => {
      const message = byKey.get(key);
      if (message === undefined) return [];
      const { id, conversation, sentAt, kind, sender } = message;
      return [{ id, key, conversation, sentAt, kind, ...(sender === undefined ? {} : { sender }) }];
    });
    draft.openBursts.set(burst.conversation, createBurstGrouping(messages));
  }
}
