import { expect, test } from 'vitest';
import { shellText } from '../../../../../shared/text/shell.ts';
import type { StoreProgress } from '../../../../../renderer/data/rows.ts';
import { workOfStore } from '../../../../../renderer/inbox/frame/workOfStore.ts';
import { formatsFor } from '../../../../../renderer/inbox/language.ts';

const calm: StoreProgress = {
  position: 900,
  head: 900,
  rebuilding: false,
  classified: 40,
  toClassify: 0,
  runtime: 'native',
};
const workOf = (part: Partial<StoreProgress>) =>
  workOfStore({ ...calm, ...part }, shellText.en, formatsFor('en'));

test('says that all is read when all is read', () => {
  expect(workOf({})).toMatchObject({ tone: 'ok', text: 'All read' });
});

test('counts what is being read', () => {
  expect(workOf({ classified: 1200, toClassify: 1200 })).toMatchObject({
    tone: 'busy',
    text: 'Reading 1,200 of 2,400',
    share: 0.5,
  });
});

test('the last few of a large archive are counted too', () => {
  expect(workOf({ classified: 1000, toClassify: 8 })).toMatchObject({
    tone: 'busy',
    text: 'Reading 1,000 of 1,008',
  });
});

test('arranging the archive comes before reading it', () => {
  expect(workOf({ rebuilding: true, position: 300, classified: 0 })).toMatchObject({
    text: 'Arranging the archive: 33%',
  });
  expect(workOf({ position: 0, head: 0, rebuilding: true })).toMatchObject({ share: 0 });
});

test('a store that merely keeps up says nothing of it', () => {
  expect(workOf({ position: 899 })).toMatchObject({ tone: 'ok' });
});

test('a missing model is a warning that says what still works', () => {
  expect(workOf({ runtime: 'none' })).toMatchObject({ tone: 'warn', why: expect.stringContaining('Rules') });
});
