import type { Api, VaultState } from '../../shared/ipc/contract.ts';
import type { ScorerSource } from './burstScorer.ts';
import { ledgerPortOf } from './ledgerPort.ts';
import { takeKeys } from './openStore.ts';
import { startStoreSession, type StoreSession } from './storeSession.ts';

export interface RunOptions {
  readonly api: Api;
  readonly source: ScorerSource;
  /** Hears that a reader met a row that does not open; gives back how to stop listening. */
  readonly onDamage?: (archiveId: string, listener: () => void) => () => void;
  readonly log?: (code: string) => void;
}

/**
 * Keeps a session running while the archive's keys are to be had: open and locked (capture and flags go on behind
 * the lock), not sealed or missing. Needs no window, so that tests drive it as it is.
 */
export function runStore({ api, source, onDamage, log }: RunOptions): { stop(): Promise<void> } {
  let session: StoreSession | undefined;
  let stopped = false;
  let starting: Promise<void> | undefined;
  let wanted = true;

  const start = async (): Promise<void> => {
    while (wanted && !stopped) {
      const keys = await api.call('vault.rowKeys', {});
      if (!keys.ok) return;
      const taken = await takeKeys(keys.value);
      const running = startStoreSession({
        keys: taken,
        ledger: ledgerPortOf(api),
        source,
        clear: async () => void (await api.call('store.clear', {})),
        tellRebuild: (rebuild) => void api.call('store.tellRebuild', { rebuild }),
        ...(log === undefined ? {} : { log }),
      });
      session = running;
      const silence = onDamage?.(taken.archiveId, () => running.reportDamage());
      await running.ended;
      silence?.();
      session = undefined;
      // The ledger closed under it: the keys are asked for once more, and main says no when it is sealed.
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };
  const ensure = () => {
    starting ??= start()
      .catch((error: unknown) => log?.(error instanceof Error ? error.name : 'unknown'))
      .finally(() => (starting = undefined));
  };
  const unsubscribe = api.on('vault.state', (state: VaultState) => {
    wanted = state === 'open' || state === 'locked';
    if (!wanted) session?.stop();
    // A start still on its way (keys refused a moment ago) is tried again after it.
    else void (starting ?? Promise.resolve()).then(() => wanted && session === undefined && ensure());
    if (wanted) ensure();
  });
  // The vault may have been open before this window was there.
  ensure();
  return {
    stop: async () => {
      stopped = true;
      unsubscribe();
      session?.stop();
      await starting;
    },
  };
}
