import { layers, severityRank } from '../../../shared/domain/categories.ts';
import type { MessageId } from '../../../shared/domain/identifiers.ts';
import type { Signal } from '../../../shared/domain/signal.ts';
import type { Severity } from '../../../shared/domain/categories.ts';

/** A signal with the number that stands beside it in the panel and beside its marks in the message. */
export interface NumberedSignal {
  readonly number: number;
  readonly signal: Signal;
}

/** A range of one message's text that a numbered signal marks. */
export interface NumberedMark {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  readonly severity: Severity;
}

/** What is certain comes first: detectors, rules, then the model; the graver before the lighter. */
export function numberSignals(signals: readonly Signal[]): readonly NumberedSignal[] {
  return [...signals]
    .sort(
      (one, other) =>
        layers.indexOf(one.layer) - layers.indexOf(other.layer) ||
        severityRank(other.severity) - severityRank(one.severity) ||
        other.score - one.score,
    )
    .map((signal, index) => ({ number: index + 1, signal }));
}

/** The marks of each message, in the panel's numbers. */
export function marksByMessage(
  numbered: readonly NumberedSignal[],
): ReadonlyMap<MessageId, readonly NumberedMark[]> {
  const marks = new Map<MessageId, NumberedMark[]>();
  for (const { number, signal } of numbered) {
    for (const mark of signal.marks) {
      const ofMessage = marks.get(mark.message) ?? [];
      ofMessage.push({ start: mark.start, end: mark.end, number, severity: signal.severity });
      marks.set(mark.message, ofMessage);
    }
  }
  return marks;
}
