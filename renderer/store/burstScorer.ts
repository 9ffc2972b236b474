import type { Burst } from '../../shared/domain/burst.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import type { Signal } from '../../shared/domain/signal.ts';

/** Layer 3 as flagging sees it, wherever it runs: one list of signals for each burst, in the same order. */
export interface BurstScorer {
  readonly modelVersion: string;
  readonly runtime: 'native' | 'wasm';
  score(bursts: readonly Burst[], policy: Policy): Promise<readonly (readonly Signal[])[]>;
}

/** Tells whether a scorer is there, is still being started, or will not come. */
export interface ScorerSource {
  readonly scorer: BurstScorer | undefined;
  readonly state: 'loading' | 'ready' | 'none';
  /** Called when `scorer` or `state` has changed. */
  onChange(listener: () => void): () => void;
}
