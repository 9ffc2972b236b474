import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../../shared/detection/index.ts';
import type { LedgerBody } from '../../../../shared/domain/ledgerRecord.ts';
import { policySchema, type Policy } from '../../../../shared/domain/policy.ts';
import type { StoreWriter } from '../../../../renderer/store/storeWriter.ts';
import { catchUp, flagId, noon, openedRows, storeOf, type LedgerInMemory } from './archiveInMemory.ts';
import { FakeScorer, FakeSource, findingsOf, flaggingOf, ledgerOf } from './fakeScorer.ts';

const shipped = defaultPolicy('pt');
const changed = (policy: Partial<Policy>): LedgerBody => ({
  type: 'policy.changed',
  v: 1,
  at: noon,
  policy: policySchema.parse({ ...shipped, version: 2, ...policy }),
});
const forbidding = (words: string): Partial<Policy> => ({
  rules: [
    {
      id: 'own.words',
      name: 'Palavras da casa',
      language: 'any',
      category: 'conflict',
      severity: 'moderate',
      side: 'any',
      anyOf: [words],
    },
  ],
});
const settle = async (
  flagging: { step(): Promise<unknown> },
  writer: StoreWriter,
  ledger: LedgerInMemory,
) => {
  for (let step = 0; step < 30; step += 1) {
    await flagging.step();
    await catchUp(writer, ledger);
  }
};
async function seenArchive(bursts = 120) {
  const ledger = ledgerOf(bursts, (index) => (index === 7 ? 'fale da quermesse' : `recado ${index}`));
  const store = await storeOf(ledger);
  const scorer = new FakeScorer();
  const flagging = flaggingOf(store.writer, ledger, new FakeSource(scorer));
  await settle(flagging, store.writer, ledger);
  const flags = async () =>
    (await store.reader.queue({ states: ['new'], limit: 200 }).get()).map(({ id }) => id);
  return { ...store, ledger, scorer, flagging, flags };
}

describe('after a change of the policy', () => {
  it('old messages are looked at again, without asking the model again', async () => {
    const { ledger, writer, reader, scorer, flagging, flags } = await seenArchive();
    expect(await flags()).not.toContain(flagId('m7', 'conflict'));
    const { calls } = scorer;
    ledger.append(changed(forbidding('quermesse')));
    await catchUp(writer, ledger);
    expect(await reader.progress().get()).toMatchObject({ classified: 0, toClassify: 120 });
    await settle(flagging, writer, ledger);
    expect(await flags()).toContain(flagId('m7', 'conflict'));
    expect(await flags()).toContain(flagId('m50', 'fraud'));
    expect(scorer.calls).toBe(calls);
    expect(await reader.progress().get()).toMatchObject({ classified: 120, toClassify: 0 });
    // Nothing changed in the rest: their names are all that the ledger keeps of it.
    const again = findingsOf(ledger).filter(({ policy }) => policy === 2);
    expect(again.flatMap(({ same }) => same ?? []).length).toBe(116);
    expect(again.flatMap(({ bursts }) => bursts)).toHaveLength(4);
  });

  it('another sensitivity is compared with what the model said then', async () => {
    const { ledger, writer, scorer, flagging, flags } = await seenArchive();
    const { calls } = scorer;
    const fraud = (threshold: number) => ({
      categories: { ...shipped.categories, fraud: { on: true, threshold } },
    });
    ledger.append(changed(fraud(0.97)));
    await catchUp(writer, ledger);
    await settle(flagging, writer, ledger);
    expect((await flags()).filter((id) => id.endsWith('.fraud'))).toEqual([]);
    ledger.append(changed({ ...fraud(0.6), version: 3 }));
    await catchUp(writer, ledger);
    await settle(flagging, writer, ledger);
    expect((await flags()).filter((id) => id.endsWith('.fraud'))).toHaveLength(3);
    expect(scorer.calls).toBe(calls);
  });

  it('flags that no longer hold go away, unless somebody has decided about them', async () => {
    const { ledger, writer, reader, flagging, flags } = await seenArchive();
    ledger.append({
      type: 'decision.verdict',
      v: 1,
      at: noon,
      flag: flagId('m0', 'fraud'),
      verdict: 'confirmed',
      reason: 'as_described',
    });
    ledger.append(changed({ categories: { ...shipped.categories, fraud: { on: false } } }));
    await catchUp(writer, ledger);
    await settle(flagging, writer, ledger);
    expect((await flags()).filter((id) => id.endsWith('.fraud'))).toEqual([]);
    const [judged] = await reader.queue({ states: ['confirmed'], limit: 10 }).get();
    expect(judged).toMatchObject({ id: flagId('m0', 'fraud'), verdict: { reason: 'as_described' } });
    expect(writer.draft.counters.byState).toMatchObject({ new: 0, confirmed: 1 });
  });

  it('goes on after a restart where it was, and a rebuild replays what was found', async () => {
    const { ledger, writer, keys } = await seenArchive(700);
    ledger.append(changed(forbidding('quermesse')));
    await catchUp(writer, ledger);
    const scorer = new FakeScorer();
    const first = flaggingOf(writer, ledger, new FakeSource(scorer));
    await first.step();
    await first.step();
    await catchUp(writer, ledger);
    const left = writer.draft.counters.outdated;
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(700);
    writer.db.close();
    const again = await storeOf(ledger, 1000, keys);
    expect(again.writer.draft.counters.outdated).toBe(left);
    await settle(flaggingOf(again.writer, ledger, new FakeSource(scorer)), again.writer, ledger);
    expect(again.writer.draft.counters.outdated).toBe(0);
    const looked = findingsOf(ledger).filter(({ policy }) => policy === 2);
    const ids = looked.flatMap(({ bursts, same }) => [...bursts.map(({ burst }) => burst), ...(same ?? [])]);
    expect(ids).toHaveLength(700);
    expect(new Set(ids).size).toBe(700);
    const rebuilt = await storeOf(ledger, 13);
    expect(await openedRows(rebuilt.keys)).toEqual(await openedRows(keys));
  });

  it('two policies saved under one number are told apart', async () => {
    const { ledger, writer, flagging, flags } = await seenArchive();
    ledger.append(changed(forbidding('outra coisa')));
    await catchUp(writer, ledger);
    await settle(flagging, writer, ledger);
    ledger.append(changed(forbidding('quermesse')));
    await catchUp(writer, ledger);
    await settle(flagging, writer, ledger);
    expect(await flags()).toContain(flagId('m7', 'conflict'));
  });
});
