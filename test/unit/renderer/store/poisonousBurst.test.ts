import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { catchUp, idOf, noon, openedRows, storeOf } from './archiveInMemory.ts';
import { FakeScorer, FakeSource, findingsOf, flaggingOf, ledgerOf } from './fakeScorer.ts';

const withPoison = (bursts: number, at: number) =>
  ledgerOf(bursts, (index) => (index === at ? 'veneno' : `recado ${index}`));

describe('a burst on which the model fails', () => {
  it('is set aside as seen without the model, and does not stop those behind it', async () => {
    const ledger = withPoison(100, 80);
    const { writer, reader } = await storeOf(ledger);
    const scorer = new FakeScorer();
    scorer.poison = 'veneno';
    const flagging = flaggingOf(writer, ledger, new FakeSource(scorer));
    for (let step = 0; step < 60; step += 1) {
      await flagging.step();
      await catchUp(writer, ledger);
    }
    const found = findingsOf(ledger).flatMap(({ bursts, model }) => bursts.map((one) => ({ ...one, model })));
    expect(found).toHaveLength(100);
    expect(found.every(({ model }) => model === 'model-1')).toBe(true);
    expect(found.filter(({ modelFailed }) => modelFailed === true).map(({ burst }) => burst)).toEqual([
      idOf('m80'),
    ]);
    expect(found.filter(({ scored }) => scored === undefined)).toHaveLength(1);
    expect(await reader.progress().get()).toMatchObject({ classified: 100, toClassify: 0 });
    // It was asked about twice (in its batch and alone), and is never asked about again.
    const { calls } = scorer;
    await flagging.step();
    expect(scorer.calls).toBe(calls);
  });

  it('is set aside even when it is the only one that waits', async () => {
    const ledger = withPoison(2, 1);
    const { writer } = await storeOf(ledger);
    const scorer = new FakeScorer();
    scorer.poison = 'veneno';
    const flagging = flaggingOf(writer, ledger, new FakeSource(scorer));
    for (let step = 0; step < 10; step += 1) {
      await flagging.step();
      await catchUp(writer, ledger);
    }
    expect(writer.draft.counters).toMatchObject({ pendingBursts: 0, awaitingModel: 0, classified: 2 });
  });

  it('is not blamed when the model fails on everything', async () => {
    const ledger = ledgerOf(40);
    const { writer, keys } = await storeOf(ledger);
    const scorer = new FakeScorer();
    scorer.fails = Infinity;
    let now = noon + 1e9;
    const flagging = flaggingOf(writer, ledger, new FakeSource(scorer), () => now);
    for (let step = 0; step < 20; step += 1) {
      await flagging.step();
      await catchUp(writer, ledger);
    }
    expect(writer.draft.counters).toMatchObject({ pendingBursts: 0, awaitingModel: 40 });
    expect((await openedRows(keys)).bursts.some((row) => row.includes('modelFailed'))).toBe(false);
    // It rests, and is asked again once it has rested: by then it works.
    const asked = scorer.calls;
    await flagging.step();
    expect(scorer.calls).toBe(asked);
    scorer.fails = 0;
    now += 61_000;
    for (let step = 0; step < 6; step += 1) {
      await flagging.step();
      await catchUp(writer, ledger);
    }
    expect(writer.draft.counters).toMatchObject({ awaitingModel: 0, classified: 40 });
  });
});
