import { severities, type Severity } from '../../../../shared/domain/categories.ts';
import type { FlagRow } from '../../../data/rows.ts';

/** A line of the queue: a group's heading or a flag. */
export type QueueItem =
  | { readonly kind: 'severity'; readonly severity: Severity; readonly count: number }
  | { readonly kind: 'period'; readonly title: string; readonly count: number }
  | { readonly kind: 'flag'; readonly flag: FlagRow; readonly place: number };

/** Gravest first with a heading over each severity; inside a group the given order stays. */
export function groupBySeverity(flags: readonly FlagRow[]): readonly QueueItem[] {
  const items: QueueItem[] = [];
  let place = 0;
  for (const severity of [...severities].reverse()) {
    const ofSeverity = flags.filter((flag) => flag.severity === severity);
    if (ofSeverity.length === 0) continue;
    items.push({ kind: 'severity', severity, count: ofSeverity.length });
    for (const flag of ofSeverity) {
      items.push({ kind: 'flag', flag, place });
      place += 1;
    }
  }
  return items;
}

/** What is decided lies by the time of the decision, newest first. */
export function groupByDecision(
  flags: readonly FlagRow[],
  titleOf: (at: number) => string,
): readonly QueueItem[] {
  const sorted = [...flags].sort((one, other) => decidedAt(other) - decidedAt(one));
  const groups = new Map<string, FlagRow[]>();
  for (const flag of sorted) {
    const title = titleOf(decidedAt(flag));
    groups.set(title, [...(groups.get(title) ?? []), flag]);
  }
  const items: QueueItem[] = [];
  let place = 0;
  for (const [title, ofPeriod] of groups) {
    items.push({ kind: 'period', title, count: ofPeriod.length });
    for (const flag of ofPeriod) {
      items.push({ kind: 'flag', flag, place });
      place += 1;
    }
  }
  return items;
}

function decidedAt(flag: FlagRow): number {
  return flag.verdict?.at ?? flag.at;
}

/** The flags of the list in the order in which J and K walk. */
export function flagsInOrder(items: readonly QueueItem[]): readonly FlagRow[] {
  return items.flatMap((item) => (item.kind === 'flag' ? [item.flag] : []));
}
