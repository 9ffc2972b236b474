import { burstGapMs, type Burst } from '../../shared/domain/burst.ts';
import { Dexie } from 'dexie';
import type { SealedBurst, SealedMessage, StoreDatabase } from '../data/database.ts';
import type { KeptBurst, KeptMessage, KeptPending } from '../data/keptRows.ts';
import { burstsTable, messagesTable, openRows } from '../data/sealedTables.ts';
import type { RowSealer } from '../data/sealing.ts';
import type { Draft } from './draft.ts';

/** How far back the last message of another person is looked for. */
const beforeMost = 12;

/** Pending bursts of a stage, newest first, without those in `except` and without thoughts not finished yet. */
export async function nextPending(
  db: StoreDatabase,
  stage: 0 | 1,
  most: number,
  except: ReadonlySet<string>,
  isFinished: (row: KeptPending) => boolean,
): Promise<KeptPending[]> {
  const chosen: KeptPending[] = [];
  await db.pending
    .where('[s+k]')
    .between([stage, Dexie.minKey], [stage, Dexie.maxKey])
    .until(() => chosen.length >= most)
    .each((row) => {
      if (chosen.length < most && !except.has(row.id) && (row.open === undefined || isFinished(row)))
        chosen.push(row);
    });
  return chosen;
}

/** A thought still open is finished once nothing joined it for the length of the gap, by the clock on the wall. */
export function isFinishedBy(now: number, touchedAt: number, row: KeptPending): boolean {
  return now - row.lastAt >= burstGapMs && now - touchedAt >= burstGapMs;
}

/** Bursts looked at under something else than `look`, newest first of each look, without those in `except`. */
export async function nextOutdated(
  db: StoreDatabase,
  sealer: RowSealer,
  look: string,
  most: number,
  except: ReadonlySet<string>,
): Promise<KeptBurst[]> {
  const chosen: SealedBurst[] = [];
  const byLook = () => db.bursts.where('[p+k]');
  for (const others of [byLook().below([look, Dexie.minKey]), byLook().above([look, Dexie.maxKey])]) {
    await others
      .until(() => chosen.length >= most)
      .each((row) => {
        if (chosen.length < most && !except.has(row.id)) chosen.push(row);
      });
  }
  return openRows(sealer, burstsTable, chosen);
}

/** Reads the bursts' messages, and what another person said before each. A burst without messages is left out. */
export async function loadBursts(
  db: StoreDatabase,
  sealer: RowSealer,
  draft: Draft,
  pending: readonly Pick<KeptPending, 'id' | 'keys' | 'conversation'>[],
): Promise<Burst[]> {
  const rows = await db.messages.bulkGet(pending.flatMap(({ keys }) => [...keys]));
  const own = await openRows(
    sealer,
    messagesTable,
    rows.filter((row) => row !== undefined),
  );
  const byKey = new Map(own.map((row) => [row.k, row]));
  const earlier = await Promise.all(
    pending.map(async ({ keys, conversation }): Promise<SealedMessage[]> => {
      const c = draft.conversations.get(conversation)?.c;
      const oldest = keys[0];
      return c === undefined || oldest === undefined
        ? []
        : db.messages
            .where('[c+k]')
            .between([c, oldest], [c, Dexie.maxKey], false, true)
            .limit(beforeMost)
            .toArray();
    }),
  );
  const opened = await openRows(sealer, messagesTable, earlier.flat());
  const openedByKey = new Map(opened.map((row) => [row.k, row]));

  return pending.flatMap((waiting, index): Burst[] => {
    const messages = waiting.keys
      .map((key) => byKey.get(key))
      .filter((row): row is KeptMessage => row !== undefined);
    const first = messages[0]?.message;
    const conversation = draft.conversations.get(waiting.conversation);
    if (first === undefined || conversation === undefined) return [];
    const sender = first.sender ?? '';
    const before = (earlier[index] ?? [])
      .map(({ k }) => openedByKey.get(k)?.message)
      .find((message) => message?.sender !== undefined && message.sender !== sender && message.text !== '');
    return [
      {
        id: waiting.id,
        account: conversation.account,
        conversation: conversation.id,
        conversationKind: conversation.kind,
        side: first.side ?? 'contact',
        sender,
        messages: messages.map(({ message: { id, sentAt, text, edited } }) => ({
          id,
          sentAt,
          text,
          ...(edited === undefined ? {} : { edited }),
        })),
        ...(before === undefined ? {} : { before: before.text }),
      },
    ];
  });
}
