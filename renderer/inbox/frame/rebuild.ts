import { useEffect, useState } from 'react';
import type { Rebuild } from '../../../shared/ipc/contract.ts';
import { useApi } from '../api.ts';

/** Long enough to read why, however quick it was. */
const shownMs = 8_000;

export interface ShownRebuild {
  readonly rebuild: NonNullable<Rebuild>;
  readonly over: boolean;
}

/** The rebuild that the store window tells of, and for a while the one that has just ended. */
export function useRebuild(): ShownRebuild | undefined {
  const api = useApi();
  const [shown, setShown] = useState<ShownRebuild>();
  useEffect(() => {
    let heard = false;
    const hear = (rebuild: Rebuild) =>
      setShown((before) =>
        rebuild !== null ? { rebuild, over: false } : before && { ...before, over: true },
      );
    const stop = api.on('store.rebuild', (rebuild) => {
      heard = true;
      hear(rebuild);
    });
    void api.call('store.rebuild', {}).then((rebuild) => {
      // What came by itself meanwhile is newer.
      if (!heard) hear(rebuild);
    });
    return stop;
  }, [api]);
  const over = shown?.over === true;
  useEffect(() => {
    if (!over) return;
    const timer = setTimeout(() => setShown(undefined), shownMs);
    return () => clearTimeout(timer);
  }, [over]);
  return shown;
}
