import type { Burst } from '../../shared/domain/burst.ts';
import {
  accountIdSchema,
  burstIdSchema,
  conversationIdSchema,
  type BurstId,
} from '../../shared/domain/identifiers.ts';
import type { ModelScores } from '../../shared/domain/signal.ts';
import type { BurstScorer, ScorerSource } from './burstScorer.ts';

/** A model that fails so often in a row is left alone for a while, or until another one comes. */
const failuresMost = 3;
const shortestRestMs = 60_000;
const longestRestMs = 30 * 60_000;

const someId = '0'.repeat(24);
/** Words that no model may fail on. */
const harmless: Burst = {
  id: burstIdSchema.parse(someId),
  account: accountIdSchema.parse(someId),
  conversation: conversationIdSchema.parse(someId),
  conversationKind: 'direct',
  side: 'contact',
  sender: '',
  messages: [{ id: burstIdSchema.parse(someId), sentAt: 0, text: 'bom dia' }],
};

export type Attempt =
  | { readonly kind: 'scored'; readonly results: readonly ModelScores[] }
  /** Nothing was learnt: the same again, after a pause. */
  | { readonly kind: 'failed' }
  /** The model reads other words but fails on these: they are not to be asked about again. */
  | { readonly kind: 'poisonous' };

/**
 * Asks the model, and finds out whose fault a failure is. After a failed batch its bursts are suspects and go one by
 * one; a burst that fails alone too is poisonous if the model then still reads harmless words. If it does not, the
 * model is at fault and rests, longer each time.
 */
export class ModelAttempts {
  readonly #source: ScorerSource;
  readonly #now: () => number;
  readonly #patienceMs: number;
  readonly #suspects = new Set<BurstId>();
  readonly #failedAlone = new Set<BurstId>();
  #failures = 0;
  #resting: { readonly scorer: BurstScorer; readonly until: number } | undefined;
  #restMs = shortestRestMs;
  #loadingSince: number | undefined;

  constructor(source: ScorerSource, now: () => number, patienceMs: number) {
    this.#source = source;
    this.#now = now;
    this.#patienceMs = patienceMs;
  }

  /** Bursts that must be asked about alone. */
  get suspects(): ReadonlySet<BurstId> {
    return this.#suspects;
  }

  /** The model to ask now; 'wait' while one is being loaded and patience lasts. */
  current(): BurstScorer | 'wait' | undefined {
    const { scorer, state } = this.#source;
    if (state !== 'loading') this.#loadingSince = undefined;
    else this.#loadingSince ??= this.#now();
    if (scorer !== undefined) {
      const rests = this.#resting?.scorer === scorer && this.#now() < this.#resting.until;
      return rests ? undefined : scorer;
    }
    return this.#loadingSince !== undefined && this.#now() - this.#loadingSince < this.#patienceMs
      ? 'wait'
      : undefined;
  }

  async score(scorer: BurstScorer, bursts: readonly Burst[]): Promise<Attempt> {
    const [only] = bursts;
    const alone = bursts.length === 1 ? only?.id : undefined;
    const inDoubt = alone !== undefined && this.#failedAlone.has(alone);
    try {
      const results = await scorer.score(inDoubt ? [harmless] : bursts);
      this.#failures = 0;
      this.#restMs = shortestRestMs;
      for (const { id } of bursts) {
        this.#suspects.delete(id);
        this.#failedAlone.delete(id);
      }
      return inDoubt ? { kind: 'poisonous' } : { kind: 'scored', results };
    } catch {
      if (alone !== undefined && this.#suspects.has(alone)) this.#failedAlone.add(alone);
      for (const { id } of bursts) this.#suspects.add(id);
      this.#failures += 1;
      if (this.#failures >= failuresMost) this.#rest(scorer);
      return { kind: 'failed' };
    }
  }

  #rest(scorer: BurstScorer): void {
    this.#resting = { scorer, until: this.#now() + this.#restMs };
    this.#restMs = Math.min(longestRestMs, this.#restMs * 2);
    this.#failures = 0;
    this.#suspects.clear();
    this.#failedAlone.clear();
  }
}
