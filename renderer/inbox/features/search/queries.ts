import { useCallback, useEffect, useMemo, useState } from 'react';
import type { SearchFilter, SearchResult } from '../../../data/reader.ts';
import type { AccountRow } from '../../../data/rows.ts';
import { useArchive, useLiveSteady } from '../../archive.ts';

/** Between the last key and the search: long enough to type on, short enough not to wait. */
const pauseMs = 140;

export interface SearchAnswer {
  /** The answer shown; of the question before while a new one runs. */
  readonly result: SearchResult | undefined;
  readonly searching: boolean;
  readonly failed: boolean;
  again(): void;
}

/** Asks once the typing pauses. `filter` undefined: nothing is asked. Give it a memoised one. */
export function useSearch(filter: SearchFilter | undefined): SearchAnswer {
  const archive = useArchive();
  const [answer, setAnswer] = useState<{
    readonly of: SearchFilter;
    readonly result: SearchResult | undefined;
  }>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (filter === undefined) return;
    let wanted = true;
    const timer = setTimeout(() => {
      archive.search(filter).then(
        (result) => {
          if (wanted) setAnswer({ of: filter, result });
        },
        () => {
          if (wanted) setAnswer({ of: filter, result: undefined });
        },
      );
    }, pauseMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [archive, filter, attempt]);
  const again = useCallback(() => {
    setAnswer(undefined);
    setAttempt((count) => count + 1);
  }, []);
  const current = answer !== undefined && answer.of === filter;
  return {
    result: filter === undefined ? undefined : answer?.result,
    searching: filter !== undefined && !current,
    failed: current && answer.result === undefined,
    again,
  };
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
