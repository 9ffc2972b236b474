import { modelScoresSchema, type ModelScores } from '../domain/signal.ts';
import type { ModelDescription } from './description.ts';
import { scoreRequestSchema, type ClassifierAnswer } from './portMessages.ts';
import { scoreTexts, type ModelRuntime, type ScoredText } from './scoreTexts.ts';

/**
 * Serves a loaded model over any number of channels: for each, `answer` sends what goes back, and the function that
 * it gives takes the messages that come. All requests are answered one after the other: the runtime uses the threads
 * it was given, a second run would only wait inside it. A run that throws is answered too, and the next one goes on:
 * a request without an answer would hold the whole queue. A message that does not fit throws, as the bug that it is.
 */
export function answerRequests(
  runtime: ModelRuntime,
  description: ModelDescription,
): (answer: (message: ClassifierAnswer) => void) => (message: unknown) => void {
  let running: Promise<unknown> = Promise.resolve();
  return (answer) => (message) => {
    const { id, items } = scoreRequestSchema.parse(message);
    running = running.then(async () => {
      try {
        const scored = await scoreTexts(runtime, description, items);
        answer({ kind: 'scores', id, results: scored.map(scoresOf) });
      } catch {
        // The runtime's own words can quote the text: only that it failed is told.
        answer({ kind: 'failed', id });
      }
    });
  };
}

/** Four decimals are more than the calibration knows, and the ledger keeps them. @throws when one is no number */
function scoresOf({ scores, marks }: ScoredText): ModelScores {
  return modelScoresSchema.parse({
    scores: scores.map((score) => Math.round(score * 10_000) / 10_000),
    marks,
  });
}
