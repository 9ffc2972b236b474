import { useMemo } from 'react';
import type { AccountRow, FlagRow, Totals } from '../../../data/rows.ts';
import { useArchive, useLive, useLiveSteady } from '../../archive.ts';
import { statesOfTab, type QueueNarrowing, type QueueTab } from '../../state/queueFilters.ts';

/** More than anyone decides at a sitting; the filters reach the rest. */
export const queueLimit = 500;

export function useQueueRows(tab: QueueTab, narrowing: QueueNarrowing): readonly FlagRow[] | undefined {
  const archive = useArchive();
  const question = useMemo(
    () => archive.queue({ states: statesOfTab[tab], ...narrowing, limit: queueLimit }),
    [archive, tab, narrowing],
  );
  return useLive(question);
}

export function useTotals(): Totals | undefined {
  const archive = useArchive();
  return useLiveSteady(useMemo(() => archive.totals(), [archive]));
}

export function useAccounts(): readonly AccountRow[] {
  const archive = useArchive();
  return useLiveSteady(useMemo(() => archive.accounts(), [archive])) ?? [];
}

export function useTagNames(): readonly string[] {
  const archive = useArchive();
  const tags = useLiveSteady(useMemo(() => archive.tags(), [archive]));
  return useMemo(() => (tags ?? []).map((tag) => tag.tag), [tags]);
}
