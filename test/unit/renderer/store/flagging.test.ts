import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import type { ScorerSource } from '../../../../renderer/store/burstScorer.ts';
import type { StoreKeys } from '../../../../renderer/store/openStore.ts';
import type { Rebuild } from '../../../../shared/ipc/contract.ts';
import { startStoreSession, type StoreSession } from '../../../../renderer/store/storeSession.ts';
import {
  body,
  catchUp,
  conversation,
  idOf,
  LedgerInMemory,
  newKeys,
  noon,
  readerOf,
  storeOf,
} from './archiveInMemory.ts';
import { FakeScorer, FakeSource, findingsOf, flaggingOf, ledgerOf } from './fakeScorer.ts';

describe('flagging', () => {
  it('looks at every burst once, newest first, with what another person said before', async () => {
    const ledger = ledgerOf(100);
    const { writer, keys } = await storeOf(ledger);
    const scorer = new FakeScorer();
    const flagging = flaggingOf(writer, ledger, new FakeSource(scorer));
    // The findings come back late: nothing may be asked twice in between.
    for (let step = 0; step < 10; step += 1) await flagging.step();
    expect(scorer.asked.map(({ id }) => id)).toEqual(
      Array.from({ length: 100 }, (_, index) => idOf(`m${99 - index}`)),
    );
    expect(scorer.asked[0]).toMatchObject({ before: 'recado 98', side: 'company', sender: 'Bia' });
    expect(findingsOf(ledger).map(({ bursts }) => bursts.length)).toEqual([32, 32, 32, 4]);
    expect(findingsOf(ledger)[0]).toMatchObject({ model: 'model-1', policy: 1 });
    await catchUp(writer, ledger);
    expect(await flagging.step()).toBe('idle');
    expect(await readerOf(keys).totals().get()).toMatchObject({ pending: 0, byState: { new: 2 } });
    expect(await readerOf(keys).progress().get()).toMatchObject({ classified: 100, toClassify: 0 });
  });

  it('goes on without a model that does not come, and looks again when it is there', async () => {
    const ledger = ledgerOf(40);
    const { writer } = await storeOf(ledger);
    let now = noon + 1e9;
    const source = new FakeSource(undefined, 'loading');
    const flagging = flaggingOf(writer, ledger, source, () => now);
    expect(await flagging.step()).toBe('idle');
    expect(findingsOf(ledger)).toHaveLength(0);
    now += 6000;
    await flagging.step();
    await catchUp(writer, ledger);
    expect(findingsOf(ledger)).toHaveLength(1);
    expect(findingsOf(ledger)[0]?.model).toBeUndefined();
    expect(writer.draft.counters).toMatchObject({ pendingBursts: 0, awaitingModel: 40 });
    const scorer = new FakeScorer();
    source.change(scorer, 'ready');
    for (let step = 0; step < 3; step += 1) await flagging.step();
    await catchUp(writer, ledger);
    expect(scorer.asked).toHaveLength(40);
    expect(writer.draft.counters).toMatchObject({ pendingBursts: 0, awaitingModel: 0, classified: 40 });
    expect(writer.draft.counters.byState.new).toBeGreaterThan(0);
  });

  it('leaves a thought alone while messages may still join it', async () => {
    const ledger = new LedgerInMemory();
    ledger.append(body.archive(), body.account(), body.conversation(), body.message('one', 'oi'));
    const { writer } = await storeOf(ledger);
    let now = noon + 10_000;
    const scorer = new FakeScorer();
    const flagging = flaggingOf(writer, ledger, new FakeSource(scorer), () => now);
    expect(await flagging.step()).toBe('idle');
    ledger.append(body.message('two', 'tudo bem?', { sentAt: noon + 20_000 }));
    await catchUp(writer, ledger);
    now = noon + 80_000;
    expect(await flagging.step()).toBe('idle');
    now = noon + 200_000;
    await flagging.step();
    expect(scorer.asked.map(({ messages }) => messages.length)).toEqual([2]);
    expect(scorer.asked[0]?.conversation).toBe(conversation);
  });

  it('tries a failing model again, and leaves it after three failures in a row', async () => {
    const ledger = ledgerOf(10);
    const { writer } = await storeOf(ledger);
    const scorer = new FakeScorer();
    scorer.fails = 2;
    const flagging = flaggingOf(writer, ledger, new FakeSource(scorer));
    for (let step = 0; step < 3; step += 1) await flagging.step();
    expect(findingsOf(ledger)[0]?.model).toBe('model-1');
    const other = ledgerOf(10);
    const broken = new FakeScorer();
    broken.fails = 99;
    const again = flaggingOf((await storeOf(other)).writer, other, new FakeSource(broken));
    for (let step = 0; step < 4; step += 1) await again.step();
    expect(findingsOf(other)).toHaveLength(1);
    expect(findingsOf(other)[0]?.model).toBeUndefined();
  });
});

describe('a session', () => {
  const running: StoreSession[] = [];
  afterEach(async () => {
    for (const session of running.splice(0)) {
      session.stop();
      await session.ended;
    }
  });
  const start = (keys: StoreKeys, ledger: LedgerInMemory, source: ScorerSource) => {
    const session = startStoreSession({
      keys,
      source,
      ledger: {
        read: (after, max) => ledger.read(after, max),
        appendFindings: (findings) => Promise.resolve(ledger.append(findings)),
      },
    });
    running.push(session);
    return session;
  };
  const until = async (condition: () => Promise<boolean>) => {
    for (let tries = 0; tries < 300; tries += 1) {
      if (await condition()) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('did not come about');
  };

  it('projects, looks, and shows a flag to a reader that watches', async () => {
    const ledger = ledgerOf(120);
    const keys = await newKeys();
    const seen: number[] = [];
    const stop = readerOf(keys)
      .queue({ states: ['new'], limit: 50 })
      .watch(
        (flags) => seen.push(flags.length),
        (error) => expect(error).toBeUndefined(),
      );
    start(keys, ledger, new FakeSource(new FakeScorer()));
    await until(() => Promise.resolve(seen.at(-1) === 3));
    expect(await readerOf(keys).progress().get()).toMatchObject({ runtime: 'native', toClassify: 0 });
    ledger.append(
      body.message('late', 'mais um suspeito', { sentAt: noon + 9e8 }),
      body.importFinished('i', 121),
    );
    await until(() => Promise.resolve(seen.at(-1) === 4));
    stop();
  });

  it('never scores a burst twice over restarts at any moment', async () => {
    const ledger = ledgerOf(200);
    const keys = await newKeys();
    const scorer = new FakeScorer();
    for (let round = 0; round < 6; round += 1) {
      const session = start(keys, ledger, new FakeSource(scorer));
      await new Promise((resolve) => setTimeout(resolve, 30 + round * 20));
      session.stop();
      await session.ended;
    }
    start(keys, ledger, new FakeSource(scorer));
    await until(async () => (await readerOf(keys).totals().get()).pending === 0);
    const found = findingsOf(ledger).flatMap(({ bursts }) => bursts.map(({ burst }) => burst));
    expect(found).toHaveLength(200);
    expect(new Set(found).size).toBe(200);
  });

  it('builds the store again under a watching reader when a row does not open', async () => {
    const ledger = ledgerOf(60);
    const keys = await newKeys();
    const session = start(keys, ledger, new FakeSource(new FakeScorer()));
    const reader = readerOf(keys);
    await until(async () => (await reader.progress().get()).classified === 60);
    const titles: (string | undefined)[] = [];
    const stop = reader.conversation(conversation).watch(
      (row) => titles.push(row?.title),
      () => titles.push('does not open'),
    );
    await until(() => Promise.resolve(titles.at(-1) === 'João'));
    const { StoreDatabase, databaseName } = await import('../../../../renderer/data/database.ts');
    const outside = new StoreDatabase(databaseName(keys.archiveId));
    await outside.conversations.toCollection().modify({ b: new Uint8Array(50).fill(1) });
    await until(() => Promise.resolve(titles.at(-1) === 'does not open'));
    outside.close();
    session.reportDamage();
    await until(() => Promise.resolve(titles.at(-1) === 'João'));
    await until(async () => (await reader.progress().get()).classified === 60);
    stop();
    // Nothing was found twice: findings are replayed, not made again.
    expect(findingsOf(ledger).flatMap(({ bursts }) => bursts)).toHaveLength(60);
  });

  it('tells why the store is built again, how far it is, and that it stands', async () => {
    const ledger = ledgerOf(20);
    const told: Rebuild[] = [];
    const session = startStoreSession({
      keys: await newKeys(),
      source: new FakeSource(undefined),
      ledger: {
        read: (after, max) => ledger.read(after, max),
        appendFindings: (findings) => Promise.resolve(ledger.append(findings)),
      },
      tellRebuild: (rebuild) => told.push(rebuild),
    });
    running.push(session);
    await until(() => Promise.resolve(told.at(-1) === null));
    expect(told[0]).toMatchObject({ reason: 'missing', position: 0 });
    expect(told[0]?.head).toBeGreaterThan(20);
  });

  it('ends when the ledger closes', async () => {
    const session = startStoreSession({
      keys: await newKeys(),
      source: new FakeSource(undefined),
      ledger: { read: () => Promise.resolve(undefined), appendFindings: () => Promise.resolve(undefined) },
    });
    await session.ended;
  });
});
