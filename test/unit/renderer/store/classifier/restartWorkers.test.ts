import { expect, it } from 'vitest';
import type { ScorerNews } from '../../../../../renderer/store/classifier/scorer.ts';
import { restartWorkers } from '../../../../../renderer/store/classifier/restartWorkers.ts';

const said = (news: ScorerNews) => (typeof news === 'object' ? news.runtime : (news ?? 'none'));

/** Runs until it says that there is none; each worker lives so long. */
async function lives(lifetimes: readonly (number | 'cannot start')[]) {
  let now = 0;
  const told: string[] = [];
  const waits: number[] = [];
  let starts = 0;
  await new Promise<void>((done) =>
    restartWorkers(
      async () => {
        const life = lifetimes[starts] ?? 0;
        starts += 1;
        if (life === 'cannot start') return undefined;
        now += life;
        return { runtime: 'wasm', score: () => Promise.resolve([]), gone: Promise.resolve() };
      },
      (news) => {
        told.push(said(news));
        if (news === undefined) done();
      },
      { now: () => now, wait: async (ms) => void waits.push(ms) },
    ),
  );
  return { told, waits, starts };
}

it('starts another worker, later each time, and in the end says that there is no model', async () => {
  const { told, waits, starts } = await lives([]);
  expect(starts).toBe(4);
  expect(waits).toEqual([1000, 2000, 4000]);
  expect(told).toEqual(['wasm', 'loading', 'wasm', 'loading', 'wasm', 'loading', 'wasm', 'none']);
});

it('counts anew after a worker that lived long', async () => {
  expect((await lives([0, 0, 3_600_000])).starts).toBe(6);
});

it('does not try again where the model cannot be run at all', async () => {
  expect(await lives(['cannot start'])).toMatchObject({ starts: 1, told: ['none'] });
});
