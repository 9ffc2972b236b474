import type { Burst } from '../../shared/domain/burst.ts';
import type { ModelScores } from '../../shared/domain/signal.ts';

/** Layer 3 as flagging sees it, wherever it runs. */
export interface BurstScorer {
  readonly modelVersion: string;
  readonly runtime: 'native' | 'wasm';
  /** One result for each burst, in the same order. Rejects when it failed or is gone; always settles. */
  score(bursts: readonly Burst[]): Promise<readonly ModelScores[]>;
}

/** Tells whether a scorer is there, is still being started, or will not come. */
export interface ScorerSource {
  readonly scorer: BurstScorer | undefined;
  readonly state: 'loading' | 'ready' | 'none';
  /** Called when `scorer` or `state` has changed. */
  onChange(listener: () => void): () => void;
}
