import { expect, test } from 'vitest';
import {
  chooseAskedWords,
  isSameWord,
} from '../../../../../../renderer/inbox/features/firstRun/askedWords.ts';

test('asks for two different words, in order, whatever the dice say', () => {
  const dice = [0, 0.2, 0.5, 0.8, 0.999];
  for (const one of dice) {
    for (const other of dice) {
      const rolls = [one, other];
      const [first, second] = chooseAskedWords(12, () => rolls.shift() ?? 0);
      expect(first).toBeGreaterThanOrEqual(0);
      expect(first).toBeLessThan(second);
      expect(second).toBeLessThan(12);
    }
  }
});

test('takes a word with capitals and spaces around, and no other word', () => {
  expect(isSameWord(' Abacate ', 'abacate')).toBe(true);
  expect(isSameWord('abacat', 'abacate')).toBe(false);
  expect(isSameWord('', 'abacate')).toBe(false);
});
