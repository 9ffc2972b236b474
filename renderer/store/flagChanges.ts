import { severities } from '../../shared/domain/categories.ts';
import type { KeptFlag } from '../data/keptRows.ts';
import type { FlagState } from '../data/rows.ts';
import type { Draft } from './draft.ts';

/** States in which a flag still waits for the supervisor. */
export const openStates: readonly FlagState[] = ['new', 'in_review', 'later'];

/** 2^44 ms reach the year 2527, so severity always outweighs time. */
const rankSpan = 2 ** 44;

/** Ascending: highest severity first, then newest. */
export function queueOrder(rank: number, at: number): number {
  return (severities.length - 1 - rank) * rankSpan - at;
}

/** Puts a flag, or takes it away, and keeps every counter that speaks of it. */
export function replaceFlag(draft: Draft, before: KeptFlag | undefined, after: KeptFlag | undefined): void {
  countFlag(draft, before, -1);
  countFlag(draft, after, 1);
  if (after !== undefined) draft.flags.put(after.id, after);
  else if (before !== undefined) draft.flags.remove(before.id);
}

function countFlag(draft: Draft, flag: KeptFlag | undefined, by: 1 | -1): void {
  if (flag === undefined) return;
  const { byState, bySeverityNew } = draft.counters;
  draft.counters = {
    ...draft.counters,
    byState: { ...byState, [flag.state]: byState[flag.state] + by },
    bySeverityNew:
      flag.state === 'new'
        ? [
            bySeverityNew[0] + (flag.rank === 0 ? by : 0),
            bySeverityNew[1] + (flag.rank === 1 ? by : 0),
            bySeverityNew[2] + (flag.rank === 2 ? by : 0),
          ]
        : bySeverityNew,
  };
  const conversation = draft.conversations.get(flag.conversation);
  if (conversation !== undefined && openStates.includes(flag.state)) {
    draft.conversations.put(conversation.id, {
      ...conversation,
      openFlags: conversation.openFlags + by,
    });
  }
  for (const id of flag.tags) {
    const tag = draft.tags.get(id);
    if (tag !== undefined) draft.tags.put(id, { ...tag, flags: tag.flags + by });
  }
}
