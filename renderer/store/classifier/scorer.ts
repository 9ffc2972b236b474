import type { ModelDescription } from '../../../shared/classifier/description.ts';
import type { ModelText } from '../../../shared/classifier/modelInput.ts';
import type { ScoredText } from '../../../shared/classifier/scoreTexts.ts';

/** A classifier that is ready, wherever it runs. */
export interface Scorer {
  readonly runtime: 'native' | 'wasm';
  readonly description: ModelDescription;
  /** At most 64 texts. Rejects with ScorerGone when its process died; whoever asked asks the next scorer. */
  score(items: readonly ModelText[]): Promise<ScoredText[]>;
}

export class ScorerGone extends Error {
  constructor() {
    super('the classifier is gone');
    this.name = 'ScorerGone';
  }
}

/** A port or worker to a classifier, seen alike. */
export interface ScorerChannel {
  post(message: unknown): void;
  onAnswer(listener: (data: unknown) => void): void;
  onGone(listener: () => void): void;
}
