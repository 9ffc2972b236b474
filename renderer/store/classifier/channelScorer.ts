import type { ModelText } from '../../../shared/classifier/modelInput.ts';
import {
  classifierAnswerSchema,
  type ClassifierAnswer,
  type ScoreRequest,
} from '../../../shared/classifier/portMessages.ts';
import type { ModelScores } from '../../../shared/domain/signal.ts';
import { ScorerGone, ScoringFailed, type Scorer, type ScorerChannel } from './scorer.ts';

/**
 * How long a classifier may take before it counts as hung: to get ready, for any request, and for each unit of its
 * text on top. WASM on an old laptop reads some 200 letters a second (a fortieth of the native runtime on two server
 * cores); half of that is still no hang.
 */
export interface ScorerPatience {
  readonly readyMs: number;
  readonly requestMs: number;
  readonly letterMs: number;
}
const usualPatience: ScorerPatience = { readyMs: 180_000, requestMs: 120_000, letterMs: 10 };

interface Waiting {
  readonly texts: number;
  resolve(results: readonly ModelScores[]): void;
  reject(error: Error): void;
}

/** Undefined when the classifier behind the channel says that it cannot run, or is gone before it is ready. */
export function connectScorer(
  channel: ScorerChannel,
  patience: ScorerPatience = usualPatience,
): Promise<Scorer | undefined> {
  const waiting = new Map<number, Waiting>();
  let nextId = 1;
  let isGone = false;
  let tellGone: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => (tellGone = resolve));

  const leave = () => {
    isGone = true;
    for (const { reject } of waiting.values()) reject(new ScorerGone());
    waiting.clear();
    tellGone();
  };
  const giveUp = () => {
    if (isGone) return;
    leave();
    channel.end();
  };

  const score = (items: readonly ModelText[]) =>
    new Promise<readonly ModelScores[]>((resolve, reject) => {
      if (isGone) return reject(new ScorerGone());
      const id = nextId;
      nextId += 1;
      const letters = items.reduce((sum, { text }) => sum + text.length, 0);
      const timer = setTimeout(giveUp, patience.requestMs + letters * patience.letterMs);
      waiting.set(id, {
        texts: items.length,
        resolve: (results) => (clearTimeout(timer), resolve(results)),
        reject: (error) => (clearTimeout(timer), reject(error)),
      });
      const request: ScoreRequest = { kind: 'score', id, items: items.map((item) => ({ ...item })) };
      channel.post(request);
    });

  const settle = (answer: Extract<ClassifierAnswer, { id: number }>) => {
    const asked = waiting.get(answer.id);
    if (asked === undefined) return;
    waiting.delete(answer.id);
    if (answer.kind === 'scores' && answer.results.length === asked.texts) asked.resolve(answer.results);
    else asked.reject(new ScoringFailed());
  };

  return new Promise((ready) => {
    const timer = setTimeout(giveUp, patience.readyMs);
    void gone.then(() => ready(undefined));
    channel.onGone(leave);
    channel.onAnswer((data) => {
      const { success, data: answer } = classifierAnswerSchema.safeParse(data);
      // What does not keep to the shape may never answer what is waiting: another one is asked.
      if (!success) return giveUp();
      if (answer.kind === 'scores' || answer.kind === 'failed') return settle(answer);
      clearTimeout(timer);
      ready(answer.kind === 'ready' ? { runtime: answer.runtime, score, gone } : undefined);
    });
    void gone.then(() => clearTimeout(timer));
  });
}
