import type { ModelDescription } from './description.ts';
import { scoreRequestSchema, type ClassifierAnswer } from './portMessages.ts';
import { scoreTexts, type ModelRuntime } from './scoreTexts.ts';

/**
 * Serves a loaded model over any number of channels: for each, `answer` sends what goes back, and the function that
 * it gives takes the messages that come. All requests are answered one after the other: the runtime uses the threads
 * it was given, a second run would only wait inside it. A message that does not fit throws, as the bug that it is.
 */
export function answerRequests(
  runtime: ModelRuntime,
  description: ModelDescription,
): (answer: (message: ClassifierAnswer) => void) => (message: unknown) => void {
  let running: Promise<unknown> = Promise.resolve();
  return (answer) => (message) => {
    const request = scoreRequestSchema.parse(message);
    running = running.then(async () => {
      const results = await scoreTexts(runtime, description, request.items);
      answer({
        kind: 'scores',
        id: request.id,
        results: results.map(({ scores, marks }) => ({
          scores: [...scores],
          marks: marks.map(({ category, ranges }) => ({ category, ranges: [...ranges] })),
        })),
      });
    });
  };
}
