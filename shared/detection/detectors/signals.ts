import type { Category, Severity } from '../../domain/categories.ts';
import type { Mark, Signal } from '../../domain/signal.ts';
import type { ReasonCode } from '../../text/reasonCodes.ts';
import type { Reading } from '../reading/reading.ts';
import type { Place } from './numbers.ts';

/** A detector's signal. Score 1: arithmetic and lists are certain of what they say. */
export function detected(
  category: Category,
  severity: Severity,
  code: ReasonCode,
  facts: Readonly<Record<string, string | number>>,
  marks: readonly Mark[],
): Signal {
  return {
    category,
    layer: 'detector',
    severity,
    score: 1,
    reason: { code, facts },
    marks: marks.slice(0, 64),
  };
}

/** The mark of a place: its range is in the original text already. */
export function markAt(reading: Reading, { message, start, end }: Place): Mark {
  const read = reading.messages[message];
  if (read === undefined) throw new RangeError('no such message in the burst');
  return { message: read.id, start, end };
}
