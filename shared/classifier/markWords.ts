import type { Pieces } from './modelInput.ts';

/** A half-open range of UTF-16 units in the text that was scored. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

const wordStart = '▁';
/** More than this is no longer a pointer but the whole text. */
const mostWords = 8;

/**
 * Words that carried a category, out of its attention over the text's pieces. A word's weight is the sum of its
 * pieces'; words of at least `minimumWeight` of the heaviest are marked, neighbours joined. `weights` has one number
 * a piece of `pieces`.
 */
export function markWords(
  text: string,
  pieces: Pieces,
  weights: ArrayLike<number>,
  minimumWeight: number,
): TextRange[] {
  const words = Array.from(text.matchAll(/\S+/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const byWord = new Array<number>(words.length).fill(0);
  let word = -1;
  for (const [index, piece] of pieces.pieces.entries()) {
    if (piece.startsWith(wordStart) || word < 0) word += 1;
    // The tokenizer's own normalisation can split a word once more (rare symbols): its rest counts to the last.
    const place = Math.min(word, words.length - 1);
    if (place >= 0) byWord[place] = (byWord[place] ?? 0) + (weights[index] ?? 0);
  }
  const heaviest = Math.max(...byWord, 0);
  if (heaviest <= 0) return [];
  const chosen = [...byWord.entries()]
    .filter(([, weight]) => weight >= heaviest * minimumWeight)
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostWords)
    .map(([index]) => index)
    .sort((one, other) => one - other);
  const ranges: TextRange[] = [];
  let last = -2;
  for (const index of chosen) {
    const range = words[index];
    if (range === undefined) continue;
    const previous = ranges.at(-1);
    if (previous !== undefined && index === last + 1)
      ranges[ranges.length - 1] = { ...previous, end: range.end };
    else ranges.push(range);
    last = index;
  }
  return ranges;
}
