import type { ModelText } from '../../../shared/classifier/modelInput.ts';
import type { ModelScores } from '../../../shared/domain/signal.ts';

/** A classifier that is ready, wherever it runs. */
export interface Scorer {
  readonly runtime: 'native' | 'wasm';
  /**
   * At most 64 texts. Rejects with ScoringFailed when the run threw, with ScorerGone when its process died, hung or
   * talked nonsense; always settles.
   */
  score(items: readonly ModelText[]): Promise<readonly ModelScores[]>;
  /** Settles when nothing more can be asked. */
  readonly gone: Promise<void>;
}

/** A classifier that is ready; 'loading' while the next one is on its way; undefined: none is to be had. */
export type ScorerNews = Scorer | 'loading' | undefined;

export class ScorerGone extends Error {
  override readonly name = 'ScorerGone';
}
export class ScoringFailed extends Error {
  override readonly name = 'ScoringFailed';
}

/** A port or worker to a classifier, seen alike. */
export interface ScorerChannel {
  post(message: unknown): void;
  onAnswer(listener: (data: unknown) => void): void;
  onGone(listener: () => void): void;
  /** Ends what is behind the channel, because it does not answer. */
  end(): void;
}
