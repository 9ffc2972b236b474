import { describe, expect, it } from 'vitest';
import {
  numbersOnce,
  splitByMarks,
} from '../../../../../renderer/inbox/features/conversation/splitByMarks.ts';

const text = 'Manda nesse PIX aqui, é mais rápido';

describe('splitting a message by its marks', () => {
  it('leaves an unmarked text whole', () => {
    expect(splitByMarks(text, [])).toEqual([{ text, start: 0, endsWith: [] }]);
  });

  it('gives every character exactly once, in order, however the marks overlap', () => {
    const marks = [
      { start: 6, end: 20, number: 1, severity: 'low' as const },
      { start: 12, end: 35, number: 2, severity: 'high' as const },
      { start: 12, end: 15, number: 3, severity: 'moderate' as const },
    ];
    const pieces = splitByMarks(text, marks);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  });

  it('shows the strongest severity where two marks overlap, and each number after its own end', () => {
    const pieces = splitByMarks(text, [
      { start: 0, end: 15, number: 1, severity: 'low' },
      { start: 12, end: 20, number: 2, severity: 'high' },
    ]);
    expect(pieces.map(({ text: piece, severity, endsWith }) => [piece, severity, endsWith])).toEqual([
      ['Manda nesse ', 'low', []],
      ['PIX', 'high', [1]],
      [' aqui', 'high', [2]],
      [', é mais rápido', undefined, []],
    ]);
  });

  it('prints both numbers, ascending, where two signals mark the same words', () => {
    const pieces = splitByMarks('abc', [
      { start: 0, end: 3, number: 4, severity: 'low' },
      { start: 0, end: 3, number: 2, severity: 'low' },
    ]);
    expect(pieces).toEqual([{ text: 'abc', start: 0, severity: 'low', endsWith: [2, 4] }]);
  });

  it('cuts marks that reach outside the text and drops empty ones', () => {
    const pieces = splitByMarks('abc', [
      { start: -4, end: 1, number: 1, severity: 'high' },
      { start: 2, end: 90, number: 2, severity: 'high' },
      { start: 1, end: 1, number: 3, severity: 'high' },
      { start: 40, end: 50, number: 4, severity: 'high' },
    ]);
    expect(pieces.map((piece) => [piece.text, piece.endsWith])).toEqual([
      ['a', [1]],
      ['b', []],
      ['c', [2]],
    ]);
  });

  it('never cuts an emoji in two', () => {
    const pieces = splitByMarks('a😀b', [{ start: 0, end: 2, number: 1, severity: 'low' }]);
    expect(pieces.map((piece) => piece.text)).toEqual(['a😀', 'b']);
  });

  it('prints a number once over a run of words of the same signal, and again after another one’s', () => {
    const pieces = numbersOnce(
      splitByMarks('um dois tres quatro', [
        { start: 0, end: 2, number: 1, severity: 'low' },
        { start: 3, end: 7, number: 1, severity: 'low' },
        { start: 8, end: 12, number: 2, severity: 'low' },
        { start: 13, end: 19, number: 1, severity: 'low' },
      ]),
    );
    expect(
      pieces.filter((piece) => piece.severity !== undefined).map((piece) => [piece.text, piece.endsWith]),
    ).toEqual([
      ['um', []],
      ['dois', [1]],
      ['tres', [2]],
      ['quatro', [1]],
    ]);
  });
});
