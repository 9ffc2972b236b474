import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { databaseName, StoreDatabase, type GenerationRow } from '../../../../renderer/data/database.ts';
import { SealedBodyError } from '../../../../renderer/data/sealing.ts';
import { isWhole, openStore } from '../../../../renderer/store/openStore.ts';
import {
  body,
  catchUp,
  conversation,
  LedgerInMemory,
  newKeys,
  openedRows,
  readerOf,
  storeOf,
} from './archiveInMemory.ts';
import { inventLedger, seeded } from './inventedLedger.ts';

const small = () => {
  const ledger = new LedgerInMemory();
  ledger.append(body.archive(), body.account(), body.conversation());
  ledger.append(body.message('one', 'bom dia'), body.message('two', 'tudo bem', { orderInSecond: 1 }));
  return ledger;
};

describe('a rebuild', () => {
  it.each([1, 2, 3])('equals the incremental store row for row (seed %i)', async (seed) => {
    const whole = inventLedger(400, seed);
    const rebuilt = await storeOf(whole);
    // Grown in steps of any size, closed and opened again between them.
    const random = seeded(seed * 77);
    const keys = await newKeys();
    const grown = new LedgerInMemory();
    for (const sequence of whole.unreadable) grown.unreadable.add(sequence);
    while (grown.bodies.length < whole.bodies.length) {
      grown.append(...whole.bodies.slice(grown.bodies.length, grown.bodies.length + 1 + random(60)));
      const { writer } = await storeOf(grown, 1 + random(25), keys);
      writer.db.close();
    }
    const [one, other] = [await openedRows(rebuilt.keys), await openedRows(keys)];
    expect(other).toEqual(one);
    expect(one.flags.length).toBeGreaterThan(5);
    expect(one.parked.length).toBeGreaterThan(5);
    const search = { text: 'reuniao', limit: 1000 };
    const found = async (reader: ReturnType<typeof readerOf>) =>
      (await reader.search(search)).hits.map(({ message }) => message.id);
    expect(await found(readerOf(keys))).toEqual(await found(rebuilt.reader));
  });

  it('keeps counters that a recount confirms', async () => {
    const { keys, writer } = await storeOf(inventLedger(400, 9), 37);
    const rows = await openedRows(keys);
    const parsed = <Row>(list: string[]) => list.map((row) => JSON.parse(row) as Row);
    const flags = parsed<{ state: string; rank: number; tags: number[]; conversation: string }>(rows.flags);
    const pending = parsed<{ s: number; keys: number[] }>(rows.pending);
    const { counters } = rows;
    expect(counters?.messages).toBe(rows.messages.length);
    expect(counters?.parked).toBe(rows.parked.length);
    for (const state of ['new', 'in_review', 'later', 'confirmed', 'false_alarm'] as const) {
      expect(counters?.byState[state]).toBe(flags.filter((flag) => flag.state === state).length);
    }
    expect(counters?.bySeverityNew).toEqual(
      [0, 1, 2].map((rank) => flags.filter((flag) => flag.state === 'new' && flag.rank === rank).length),
    );
    const waiting = pending.filter(({ s }) => s === 0);
    expect(counters?.pendingBursts).toBe(waiting.length);
    expect(counters?.pendingMessages).toBe(waiting.reduce((sum, { keys: own }) => sum + own.length, 0));
    expect(counters?.awaitingModel).toBe(pending.length - waiting.length);
    const seen = parsed<{ p: string }>(rows.bursts);
    expect(seen.length).toBeGreaterThan(10);
    for (const [look, bursts] of Object.entries(counters?.seenUnder ?? {})) {
      expect(bursts).toBe(seen.filter(({ p }) => p === look).length);
    }
    expect(Object.values(counters?.seenUnder ?? {}).reduce((one, other) => one + other, 0)).toBe(seen.length);
    for (const tag of parsed<{ id: number; flags: number }>(rows.tags)) {
      expect(tag.flags).toBe(flags.filter((flag) => flag.tags.includes(tag.id)).length);
    }
    for (const one of parsed<{ id: string; c: number; messages: number; openFlags: number }>(
      rows.conversations,
    )) {
      expect(one.messages).toBe(parsed<{ c: number }>(rows.messages).filter(({ c }) => c === one.c).length);
      expect(one.openFlags).toBe(
        flags.filter(
          ({ conversation: of, state }) => of === one.id && !['confirmed', 'false_alarm'].includes(state),
        ).length,
      );
    }
    expect(await isWhole(writer)).toBe(true);
  });

  it('is harmless when a page is read again after a crash between commit and next read', async () => {
    const ledger = inventLedger(60, 4);
    const { writer, keys } = await storeOf(ledger);
    const before = await openedRows(keys);
    await writer.apply(ledger.page(0, 1000));
    await writer.apply(ledger.page(20, 15));
    expect(await openedRows(keys)).toEqual(before);
  });

  it('leaves the last commit whole when a commit fails, and goes on from there', async () => {
    const ledger = inventLedger(60, 5);
    const { writer, keys } = await storeOf(ledger);
    const before = await openedRows(keys);
    ledger.append(body.conversation(conversation), body.message('late', 'tarde'));
    writer.db.messages.hook('creating', () => {
      throw new Error('no more room');
    });
    await expect(writer.apply(ledger.page(writer.position, 1000))).rejects.toThrow();
    writer.db.close();
    expect(await openedRows(keys)).toEqual(before);
    await storeOf(ledger, 1000, keys);
    expect(await openedRows(keys)).toEqual(await openedRows((await storeOf(ledger)).keys));
  });
});

describe('a store that cannot be gone on with is built again, and says why', () => {
  const reasonOf = async (archiveId: string) => {
    const db = new StoreDatabase(databaseName(archiveId));
    const row = await db.meta.get('generation');
    db.close();
    return row?.id === 'generation' ? row.reason : undefined;
  };
  const changeGeneration = async (db: StoreDatabase, change: Partial<GenerationRow>) => {
    const row = await db.meta.get('generation');
    if (row?.id === 'generation') await db.meta.put({ ...row, ...change });
  };
  const damages: Record<string, (db: StoreDatabase) => Promise<unknown>> = {
    missing: (db) => db.delete(),
    too_new: (db) => changeGeneration(db, { schema: 99 }),
    too_old: (db) => changeGeneration(db, { schema: 0 }),
    other_archive: (db) => changeGeneration(db, { archiveId: 'another' }),
    damaged: (db) => db.pending.clear(),
  };
  it.each(Object.entries(damages))('%s', async (reason, damage) => {
    const ledger = small();
    const { writer, keys } = await storeOf(ledger);
    const before = await openedRows(keys);
    writer.db.close();
    const db = new StoreDatabase(databaseName(keys.archiveId));
    await db.open();
    await damage(db);
    db.close();
    await storeOf(ledger, 1000, keys);
    expect(await openedRows(keys)).toEqual(before);
    expect(await reasonOf(keys.archiveId)).toBe(reason);
  });

  it('when a database of a newer version lies there', async () => {
    const keys = await newKeys();
    const newer = new Dexie(databaseName(keys.archiveId));
    newer.version(40).stores({ somethingElse: 'id' });
    await newer.open();
    newer.close();
    const { reader } = await storeOf(small(), 1000, keys);
    expect((await reader.totals().get()).messages).toBe(2);
  });

  it('when the database does not even open', async () => {
    const ledger = small();
    const { writer, keys } = await storeOf(ledger);
    writer.db.close();
    const open = indexedDB.open.bind(indexedDB);
    // Once, and the three more that Dexie tries by itself.
    let refusals = 4;
    // As Chromium answers where a file of the database is damaged.
    indexedDB.open = (name: string, version?: number) => {
      if (refusals <= 0) return open(name, version);
      refusals -= 1;
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    };
    try {
      await storeOf(ledger, 1000, keys);
    } finally {
      indexedDB.open = open;
    }
    expect(refusals).toBe(0);
    expect(await reasonOf(keys.archiveId)).toBe('damaged');
    expect((await readerOf(keys).totals().get()).messages).toBe(2);
  });

  it('when sealed bodies do not open', async () => {
    const ledger = small();
    const { writer, keys } = await storeOf(ledger);
    await writer.db.conversations.toCollection().modify({ b: new Uint8Array(60).fill(1) });
    writer.db.close();
    await storeOf(ledger, 1000, keys);
    expect((await readerOf(keys).conversation(conversation).get())?.title).toBe('João');
  });

  it('when the key is another', async () => {
    const ledger = small();
    const { writer, keys } = await storeOf(ledger);
    writer.db.close();
    const { createRowSealer } = await import('../../../../renderer/data/sealing.ts');
    const other = { ...keys, sealer: await createRowSealer(new Uint8Array(32).fill(1)) };
    await storeOf(ledger, 1000, other);
    expect((await readerOf(other).totals().get()).messages).toBe(2);
  });

  it('when the ledger is shorter than the store', async () => {
    const ledger = small();
    const { writer, keys } = await storeOf(ledger);
    writer.db.close();
    ledger.bodies.pop();
    const again = await openStore(keys, ledger.bodies.length);
    await catchUp(again, ledger);
    expect((await readerOf(keys).totals().get()).messages).toBe(1);
  });
});

describe('sealed rows', () => {
  it('do not open when their bodies are swapped', async () => {
    const { writer, keys, reader } = await storeOf(small());
    const [one, two] = await writer.db.messages.toArray();
    if (one === undefined || two === undefined) throw new Error('two rows expected');
    await writer.db.messages.bulkPut([
      { ...one, b: two.b },
      { ...two, b: one.b },
    ]);
    await expect(reader.page(conversation, undefined, 10)).rejects.toBeInstanceOf(SealedBodyError);
    await writer.db.messages.bulkPut([one, two]);
    expect(await readerOf(keys).page(conversation, undefined, 10)).toHaveLength(2);
  });

  it('hold no word, name or title in clear, in any table', async () => {
    const ledger = small();
    ledger.append(
      body.importStarted('i'),
      body.message('secret', 'palavrasecreta Zürich', { sender: 'Fulana' }),
    );
    const { writer } = await storeOf(ledger);
    const markers = [
      'palavrasecreta',
      'zurich',
      'Fulana',
      'João',
      'Padaria',
      'Vendas',
      'Bia',
      'bom dia',
      'zip',
    ];
    const raw: string[] = [];
    for (const table of writer.db.tables) {
      for (const row of (await table.toArray()) as Record<string, unknown>[]) {
        raw.push(
          JSON.stringify(row, (_key, value: unknown) =>
            value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
          ),
        );
      }
    }
    const stored = raw.join('\n').toLowerCase();
    // The scan sees what lies in clear: the ids.
    expect(stored).toContain(conversation);
    for (const marker of markers) expect(stored).not.toContain(marker.toLowerCase());
  });
});
