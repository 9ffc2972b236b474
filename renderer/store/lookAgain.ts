import { belongsToBurst } from '../../shared/domain/burstGrouping.ts';
import type { KeptMessage } from '../data/keptRows.ts';
import type { Draft } from './draft.ts';
import { replaceFlag } from './flagChanges.ts';

/** The messages of a captured message's burst, oldest first, out of the rows that the draft holds. */
function burstOf(draft: Draft, row: KeptMessage): readonly KeptMessage[] {
  let keys = row.g ?? [row.k];
  for (const other of draft.messages.values()) {
    if (other.c === row.c && other.g?.includes(row.k) && other.g.length > keys.length) keys = other.g;
  }
  return keys.flatMap((key) => draft.messages.get(key) ?? []);
}

/**
 * The words of a message changed at `sequence`: its burst waits to be looked at once more. Flags on the earlier words
 * stay, since that is what was said, but mark nothing in the new ones.
 */
export function lookAgain(draft: Draft, row: KeptMessage, sequence: number): void {
  forgetMarks(draft, row);
  const waiting = [...draft.pending.values()].find(({ keys }) => keys.includes(row.k));
  if (waiting !== undefined) {
    if (waiting.s === 1) {
      draft.count({
        pendingBursts: 1,
        pendingMessages: waiting.keys.length,
        classified: -1,
        awaitingModel: -1,
      });
    }
    draft.pending.put(waiting.id, { ...waiting, s: 0, e: sequence });
    return;
  }
  const burst = burstOf(draft, row).filter(({ message }) => belongsToBurst(message));
  const first = burst[0];
  const last = burst.at(-1);
  if (first === undefined || last === undefined) return;
  draft.count({ pendingBursts: 1, pendingMessages: burst.length, classified: -1 });
  draft.pending.put(first.message.id, {
    id: first.message.id,
    s: 0,
    k: last.k,
    conversation: first.message.conversation,
    keys: burst.map(({ k }) => k),
    lastAt: last.message.sentAt,
    e: sequence,
  });
}

function forgetMarks(draft: Draft, { k, message }: KeptMessage): void {
  for (const flag of [...draft.flags.values()]) {
    if (!flag.keys.includes(k)) continue;
    const signals = flag.signals.map((signal) => ({
      ...signal,
      marks: signal.marks.filter((mark) => mark.message !== message.id),
    }));
    replaceFlag(draft, flag, { ...flag, signals, earlier: true });
  }
}
