import type { Scorer, ScorerNews } from './scorer.ts';

/** Workers that end one after the other: then the machine cannot run the model, and the other layers go on alone. */
const mostEnds = 4;
/** A worker that lived so long was sound: its end is the first again. */
const soundMs = 10 * 60_000;
const shortestDelayMs = 1000;

/** Keeps a WASM classifier running: a worker that ended is replaced, later and later, and in the end no more. */
export function restartWorkers(
  start: () => Promise<Scorer | undefined>,
  onNews: (news: ScorerNews) => void,
  clock: { readonly now: () => number; readonly wait: (ms: number) => Promise<void> } = {
    now: Date.now,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  },
): void {
  const run = async (): Promise<void> => {
    for (let ends = 0; ends < mostEnds;) {
      const begunAt = clock.now();
      const scorer = await start();
      if (scorer === undefined) break;
      onNews(scorer);
      await scorer.gone;
      ends = clock.now() - begunAt > soundMs ? 1 : ends + 1;
      if (ends >= mostEnds) break;
      onNews('loading');
      await clock.wait(shortestDelayMs * 2 ** (ends - 1));
    }
    onNews(undefined);
  };
  void run();
}
