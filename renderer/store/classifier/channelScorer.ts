import { classifierAnswerSchema, type ScoreRequest } from '../../../shared/classifier/portMessages.ts';
import type { ScoredText } from '../../../shared/classifier/scoreTexts.ts';
import { ScorerGone, type Scorer, type ScorerChannel } from './scorer.ts';

interface Waiting {
  resolve(results: ScoredText[]): void;
  reject(error: Error): void;
}

/** Undefined when the classifier behind the channel says that it cannot run, or dies before it is ready. */
export function connectScorer(channel: ScorerChannel): Promise<Scorer | undefined> {
  const waiting = new Map<number, Waiting>();
  let nextId = 1;
  let gone = false;
  return new Promise((ready) => {
    channel.onGone(() => {
      gone = true;
      for (const { reject } of waiting.values()) reject(new ScorerGone());
      waiting.clear();
      ready(undefined);
    });
    channel.onAnswer((data) => {
      const answer = classifierAnswerSchema.parse(data);
      if (answer.kind === 'unavailable') ready(undefined);
      else if (answer.kind === 'scores') {
        waiting.get(answer.id)?.resolve(answer.results);
        waiting.delete(answer.id);
      } else {
        ready({
          runtime: answer.runtime,
          description: answer.description,
          score: (items) =>
            new Promise((resolve, reject) => {
              if (gone) return reject(new ScorerGone());
              const id = nextId;
              nextId += 1;
              waiting.set(id, { resolve, reject });
              const request: ScoreRequest = { kind: 'score', id, items: items.map((item) => ({ ...item })) };
              channel.post(request);
            }),
        });
      }
    });
  });
}
