import { createContext, useContext, useEffect, useState } from 'react';
import type { ArchiveReader, Live } from '../data/reader.ts';

/** The open archive. Only screens inside the app frame may ask for it. */
export const ArchiveContext = createContext<ArchiveReader | undefined>(undefined);

export function useArchive(): ArchiveReader {
  const archive = useContext(ArchiveContext);
  if (archive === undefined) throw new Error('useArchive outside of an open archive');
  return archive;
}

/**
 * Follows a live question of the archive; undefined until the first answer. A failing question is thrown into
 * the nearest error screen. Give it a memoised question: a new one starts over.
 *
 *     const accounts = useLive(useMemo(() => archive.accounts(), [archive]));
 */
export function useLive<Value>(live: Live<Value>): Value | undefined {
  const [answer, setAnswer] = useState<{ of: Live<Value>; value: Value }>();
  const [failure, setFailure] = useState<{ error: unknown }>();
  useEffect(
    () =>
      live.watch(
        (value) => setAnswer({ of: live, value }),
        (error) => setFailure({ error }),
      ),
    [live],
  );
  if (failure !== undefined) throw failure.error;
  return answer?.of === live ? answer.value : undefined;
}

/** The same, and keeps showing the last question's answer until the new one has come (no flicker in lists). */
export function useLiveSteady<Value>(live: Live<Value>): Value | undefined {
  const [value, setValue] = useState<Value>();
  const [failure, setFailure] = useState<{ error: unknown }>();
  useEffect(
    () =>
      live.watch(
        (next) => setValue(() => next),
        (error) => setFailure({ error }),
      ),
    [live],
  );
  if (failure !== undefined) throw failure.error;
  return value;
}
