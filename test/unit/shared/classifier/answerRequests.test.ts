import { expect, it } from 'vitest';
import { answerRequests } from '../../../../shared/classifier/answerRequests.ts';
import { classifierAnswerSchema, type ClassifierAnswer } from '../../../../shared/classifier/portMessages.ts';
import type { Batch, ModelRuntime } from '../../../../shared/classifier/scoreTexts.ts';
import { shippedModel } from '../../../../shared/classifier/shippedModel.ts';

/** One piece a letter; throws on a 1, and has no number for a 2. */
const runtime: ModelRuntime = {
  tokenize: (text) => ({
    ids: Array.from(text, (letter) => letter.charCodeAt(0)),
    pieces: Array.from(text, (letter) => `▁${letter}`),
  }),
  run: async (batch: Batch) => {
    const has = (letter: string) => batch.ids.includes(BigInt(letter.charCodeAt(0)));
    if (has('1')) throw new Error('the text was: 1');
    return {
      logits: new Float32Array(batch.rows * 11).fill(has('2') ? Number.NaN : 1),
      attention: new Float32Array(batch.rows * batch.width * 11),
    };
  },
};

async function answersTo(...texts: readonly string[]): Promise<ClassifierAnswer[]> {
  const answers: ClassifierAnswer[] = [];
  let done: () => void = () => undefined;
  const all = new Promise<void>((resolve) => (done = resolve));
  const take = answerRequests(
    runtime,
    shippedModel,
  )((answer) => {
    answers.push(classifierAnswerSchema.parse(answer));
    if (answers.length === texts.length) done();
  });
  for (const [id, text] of texts.entries()) take({ kind: 'score', id, items: [{ text }] });
  await all;
  return answers;
}

it('answers a run that throws, without its words, and goes on with those behind it', async () => {
  const answers = await answersTo('a', '1', 'b');
  expect(answers.map(({ kind }) => kind)).toEqual(['scores', 'failed', 'scores']);
  expect(answers[1]).toEqual({ kind: 'failed', id: 1 });
});

it('does not hand on what is no number', async () => {
  expect((await answersTo('2'))[0]).toEqual({ kind: 'failed', id: 0 });
});
