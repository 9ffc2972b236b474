/** After so many deaths in a row the native runtime is given up and the store window runs the model on WASM. */
const mostDeaths = 3;
/** The same for runs that never ended, over the life of the app: each has cost minutes already. */
const mostHangs = 3;
/** Who lived this long was not killed by its start. */
const aliveMs = 60_000;
const shortestDelayMs = 500;
const longestDelayMs = 8000;

/** How often the native classifier failed, and what follows from it. */
export interface NativeFailures {
  died(livedMs: number): void;
  hung(): void;
  readonly givenUp: boolean;
  /** How long to wait before the next process: doubles with each death in a row. */
  readonly delayMs: number;
}

export function countFailures(): NativeFailures {
  let deaths = 0;
  let hangs = 0;
  return {
    died(livedMs) {
      deaths = livedMs > aliveMs ? 1 : deaths + 1;
    },
    hung() {
      hangs += 1;
    },
    get givenUp() {
      return deaths >= mostDeaths || hangs >= mostHangs;
    },
    get delayMs() {
      return Math.min(longestDelayMs, shortestDelayMs * 2 ** Math.max(0, deaths - 1));
    },
  };
}
