import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
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
  const changed = useChanges();
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
  }, [archive, filter, attempt, changed]);
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

/** A verdict, a tag, a new message: what was found is asked for again, at most so often. */
const changesMs = 400;

/** Another number after the store has changed. */
function useChanges(): number {
  const archive = useArchive();
  const position = useLiveSteady(useMemo(() => archive.progress(), [archive]))?.position ?? 0;
  const latest = useRef(position);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [changed, setChanged] = useState(position);
  useEffect(() => {
    latest.current = position;
    // While an import runs the position moves all the time: the first change starts the wait, later ones join it.
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      setChanged(latest.current);
    }, changesMs);
  }, [position]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  return changed;
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
