/** A queue row's one line: what stands before, in and after the marked words. */
export interface CutSnippet {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** About what fits left of the mark in the queue's width. */
const mostBefore = 20;

/**
 * Lays the snippet on one line and cuts its beginning at a word, so that the marked words stay in sight of a
 * row that ends in an ellipsis.
 */
export function cutSnippet(snippet: {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}): CutSnippet {
  const start = Math.min(Math.max(0, snippet.start), snippet.text.length);
  const end = Math.min(Math.max(start, snippet.end), snippet.text.length);
  const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');
  const before = oneLine(snippet.text.slice(0, start)).trimStart();
  return {
    before: end > start ? shortened(before) : before,
    marked: oneLine(snippet.text.slice(start, end)),
    after: oneLine(snippet.text.slice(end)),
  };
}

function shortened(before: string): string {
  if (before.length <= mostBefore) return before;
  const tail = before.slice(-mostBefore);
  const space = tail.indexOf(' ');
  // A single long word has no place to cut at; a lone low surrogate must not be left behind.
  const kept =
    space < 0 || space >= tail.length - 1 ? tail.replace(/^[\uDC00-\uDFFF]/u, '') : tail.slice(space + 1);
  return `…${kept}`;
}
