import { textOfBurst } from '../../shared/classifier/index.ts';
import { shippedModel } from '../../shared/classifier/shippedModel.ts';
import type { BurstScorer, ScorerSource } from './burstScorer.ts';
import type { Scorer, ScorerNews } from './classifier/scorer.ts';

function asBurstScorer(scorer: Scorer): BurstScorer {
  return {
    runtime: scorer.runtime,
    modelVersion: shippedModel.modelVersion,
    score: (bursts) => scorer.score(bursts.map(textOfBurst)),
  };
}

/** Keeps the classifier that `follow` told of last (renderer/store/classifier), and tells who listens. */
export function createScorerSource(follow: (onNews: (news: ScorerNews) => void) => void): ScorerSource {
  const listeners = new Set<() => void>();
  let scorer: BurstScorer | undefined;
  let state: ScorerSource['state'] = 'loading';
  follow((news) => {
    scorer = news === undefined || news === 'loading' ? undefined : asBurstScorer(news);
    state = news === undefined ? 'none' : news === 'loading' ? 'loading' : 'ready';
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
