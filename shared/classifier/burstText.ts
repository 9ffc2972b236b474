import type { Burst } from '../domain/burst.ts';
import type { Mark } from '../domain/signal.ts';
import type { TextRange } from './markWords.ts';
import type { ModelText } from './modelInput.ts';

/** A burst as one text for the model. */
export function textOfBurst(burst: Burst): ModelText {
  return {
    text: burst.messages.map(({ text }) => text).join('\n'),
    side: burst.side,
    before: burst.before,
  };
}

/** Ranges of the joined text, brought back into the messages; one that spans a line break becomes two. */
export function marksInMessages(burst: Burst, ranges: readonly TextRange[]): Mark[] {
  const marks: Mark[] = [];
  let offset = 0;
  for (const { id, text } of burst.messages) {
    for (const range of ranges) {
      const start = Math.max(range.start, offset) - offset;
      const end = Math.min(range.end, offset + text.length) - offset;
      if (start < end) marks.push({ message: id, start, end });
    }
    offset += text.length + 1;
  }
  return marks;
}
