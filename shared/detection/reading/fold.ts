/**
 * Text made comparable, with the way back: `starts[i]` and `ends[i]` are the half-open range of UTF-16 units of
 * the original that gave unit `i` of `text`. Both are absent where every unit stayed at its place.
 */
export interface FoldedText {
  readonly text: string;
  readonly starts?: Int32Array;
  readonly ends?: Int32Array;
}

/** Folded form of code points seen so far; text repeats the same few hundred. */
const known = new Map<number, string>();
const knownMost = 20_000;

const invisible = /[\p{Mn}\p{Cf}\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0]/gu;

function foldCodePoint(codePoint: number): string {
  const seen = known.get(codePoint);
  if (seen !== undefined) return seen;
  const folded = String.fromCodePoint(codePoint)
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(invisible, '');
  if (known.size < knownMost) known.set(codePoint, folded);
  return folded;
}

function isPlainAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

/**
 * NFKC, lower case, accents and invisible characters (zero-width, direction marks, variation selectors) removed.
 * Code point by code point, so that each folded unit knows where it came from.
 */
export function foldText(original: string): FoldedText {
  if (isPlainAscii(original)) return { text: original.toLowerCase() };
  const parts: string[] = [];
  let moved = false;
  for (let at = 0; at < original.length;) {
    const codePoint = original.codePointAt(at) ?? 0;
    const folded = foldCodePoint(codePoint);
    const width = codePoint > 0xffff ? 2 : 1;
    if (folded.length !== width) moved = true;
    parts.push(folded);
    at += width;
  }
  const text = parts.join('');
  return moved ? { text, ...places(original, parts, text.length) } : { text };
}

function places(original: string, parts: readonly string[], length: number) {
  const starts = new Int32Array(length);
  const ends = new Int32Array(length);
  let from = 0;
  let to = 0;
  for (const part of parts) {
    const width = (original.codePointAt(from) ?? 0) > 0xffff ? 2 : 1;
    for (let unit = 0; unit < part.length; unit += 1) {
      starts[to] = from;
      ends[to] = from + width;
      to += 1;
    }
    // A removed accent or joiner belongs to the letter before it, so that a mark covers it too.
    if (part.length === 0 && to > 0) ends[to - 1] = from + width;
    from += width;
  }
  return { starts, ends };
}

/** The original's range for a range of the folded text. */
export function originalRange(
  folded: FoldedText,
  start: number,
  end: number,
): { start: number; end: number } {
  const { starts, ends } = folded;
  if (starts === undefined || ends === undefined || end <= start) return { start, end };
  return { start: starts[start] ?? start, end: ends[end - 1] ?? end };
}
