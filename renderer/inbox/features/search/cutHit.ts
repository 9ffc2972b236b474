export interface CutHit {
  readonly text: string;
  readonly found: readonly { readonly start: number; readonly end: number }[];
}

/** About what fits left of the first found word in a result's line. */
const mostBefore = 48;
/** A line shows no more than this, and a long message should not be laid out for nothing. */
const mostText = 320;

/** Lays a message on one line and cuts its beginning at a word, so that the first found word is in sight. */
export function cutHit(text: string, found: CutHit['found']): CutHit {
  // One blank for each, so that the ranges keep their places.
  const line = text.replace(/\s/gu, ' ');
  const first = Math.min(...found.map((range) => range.start), line.length);
  let from = 0;
  if (found.length > 0 && first > mostBefore) {
    const space = line.indexOf(' ', first - mostBefore);
    from = space >= 0 && space < first ? space + 1 : first;
  }
  const prefix = from > 0 ? '…' : '';
  const shift = prefix.length - from;
  return {
    text: prefix + line.slice(from, from + mostText),
    found: found
      .map((range) => ({ start: range.start + shift, end: range.end + shift }))
      .filter((range) => range.start >= prefix.length && range.start < prefix.length + mostText),
  };
}
