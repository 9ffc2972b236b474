import { Fragment } from 'react';
import type { CutHit } from './cutHit.ts';

/** A text with the found words lit. Ranges may touch or overlap. */
export function FoundText({ text, found }: CutHit) {
  const pieces: { readonly text: string; readonly lit: boolean; readonly start: number }[] = [];
  let at = 0;
  for (const range of [...found].sort((one, other) => one.start - other.start)) {
    const start = Math.max(at, range.start);
    const end = Math.min(text.length, range.end);
    if (end <= start) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), lit: false, start: at });
    pieces.push({ text: text.slice(start, end), lit: true, start });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), lit: false, start: at });
  return (
    <>
      {pieces.map((piece) =>
        piece.lit ? (
          <mark key={piece.start} className="m-find">
            {piece.text}
          </mark>
        ) : (
          <Fragment key={piece.start}>{piece.text}</Fragment>
        ),
      )}
    </>
  );
}
