import { describe, expect, it } from 'vitest';
import { prepareText, type Tokenize } from '../../../../shared/classifier/modelInput.ts';

/** One piece a word, so that lengths can be counted in the head. */
const byWord: Tokenize = (text) => {
  const words = text.split(/\s+/);
  return { ids: words.map((_, index) => 100 + index), pieces: words.map((word) => `▁${word}`) };
};
const input = { maxTokens: 128, overlapTokens: 32, beforeChars: 200 };
const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');

describe('prepareText', () => {
  it('puts head, text and what was said before into one window when they fit', () => {
    const { windows } = prepareText({ text: 'bom dia', side: 'company', before: 'oi' }, byWord, input);
    // <s> query: empresa: bom dia antes: oi </s>
    expect(windows).toHaveLength(1);
    expect(windows[0]?.ids).toHaveLength(8);
    expect(windows[0]?.textAt).toBe(3);
  });

  it('drops what was said before, not the text, when there is no room for both', () => {
    const { windows } = prepareText({ text: words(123), side: 'contact', before: words(40) }, byWord, input);
    expect(windows).toHaveLength(1);
    expect(windows[0]?.pieceCount).toBe(123);
    expect(windows[0]?.ids).toHaveLength(127);
  });

  it('covers every piece of a long text with windows that overlap by 32', () => {
    const { windows } = prepareText({ text: words(300) }, byWord, input);
    const seen = new Set<number>();
    for (const window of windows) {
      expect(window.ids.length).toBeLessThanOrEqual(128);
      for (let piece = 0; piece < window.pieceCount; piece += 1) seen.add(window.firstPiece + piece);
    }
    expect(seen.size).toBe(300);
    const [first, second] = windows;
    expect((first?.pieceCount ?? 0) - (second?.firstPiece ?? 0)).toBe(32);
  });

  it('makes one window of an empty text', () => {
    const { windows } = prepareText({ text: '  ' }, byWord, input);
    expect(windows).toHaveLength(1);
    expect(windows[0]?.pieceCount).toBe(0);
  });
});
