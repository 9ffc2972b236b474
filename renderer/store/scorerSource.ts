import { modelSignals, textOfBurst } from '../../shared/classifier/index.ts';
import type { BurstScorer, ScorerSource } from './burstScorer.ts';
import type { Scorer } from './classifier/scorer.ts';

function asBurstScorer(scorer: Scorer): BurstScorer {
  const { description, runtime } = scorer;
  return {
    runtime,
    modelVersion: description.modelVersion,
    score: async (bursts, policy) => {
      const scored = await scorer.score(bursts.map(textOfBurst));
      return bursts.map((burst, index) => {
        const result = scored[index];
        return result === undefined ? [] : modelSignals(burst, result, description, policy);
      });
    },
  };
}

/** Keeps the classifier that `follow` told of last (renderer/store/classifier), and tells who listens. */
export function createScorerSource(
  follow: (onScorer: (scorer: Scorer | undefined) => void) => void,
): ScorerSource {
  const listeners = new Set<() => void>();
  let scorer: BurstScorer | undefined;
  let state: ScorerSource['state'] = 'loading';
  follow((next) => {
    scorer = next === undefined ? undefined : asBurstScorer(next);
    state = next === undefined ? 'none' : 'ready';
    for (const listener of listeners) listener();
  });
  return {
    get scorer() {
      return scorer;
    },
    get state() {
      return state;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
