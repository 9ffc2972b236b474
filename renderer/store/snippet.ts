import type { Mark } from '../../shared/domain/signal.ts';
import type { KeptFlag, KeptMessage } from '../data/keptRows.ts';

/** UTF-16 units before the mark and in the whole of a queue line. */
const leadMost = 60;
const lengthMost = 180;

const isSpace = (unit: string | undefined) => unit === undefined || /\s/.test(unit);

/** Moves a cut to the next space within a word's length, and never between the halves of a surrogate pair. */
function cutAt(text: string, place: number): number {
  for (let moved = place; moved < Math.min(place + 16, text.length); moved += 1) {
    if (isSpace(text[moved])) return moved + 1;
  }
  const unit = text.charCodeAt(place);
  return unit >= 0xdc00 && unit <= 0xdfff ? place + 1 : place;
}

/** The words to show in the queue: the first marked message cut around the mark, else the first with words. */
export function snippetOf(messages: readonly KeptMessage[], marks: readonly Mark[]): KeptFlag['snippet'] {
  for (const mark of marks) {
    const text = messages.find((row) => row.message.id === mark.message)?.message.text;
    if (text === undefined || mark.end <= mark.start || mark.start >= text.length) continue;
    const from = mark.start <= leadMost ? 0 : Math.min(cutAt(text, mark.start - leadMost), mark.start);
    const to = Math.min(text.length, from + lengthMost);
    return {
      text: text.slice(from, to),
      start: mark.start - from,
      end: Math.min(mark.end, to) - from,
    };
  }
  const first = messages.find((row) => row.message.text.trim() !== '') ?? messages[0];
  return { text: first?.message.text.slice(0, lengthMost) ?? '', start: 0, end: 0 };
}
