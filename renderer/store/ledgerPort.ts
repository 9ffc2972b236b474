import type { Api } from '../../shared/ipc/contract.ts';
import type { LedgerPort } from './storeSession.ts';

/** The ledger over the window's one door. A refusal means that the archive was sealed: the session ends. */
export function ledgerPortOf(api: Api): LedgerPort {
  return {
    read: async (after, max) => {
      const page = await api.call('ledger.read', { after, max });
      return page.ok ? page.value : undefined;
    },
    appendFindings: async (findings) => {
      const appended = await api.call('ledger.appendFindings', { findings });
      if (appended.ok) return appended.value.sequence;
      // A full disk is no reason to end the session; the batch is made again.
      if (appended.error.code === 'ledger_write_failed') throw new Error(appended.error.code);
      return undefined;
    },
  };
}
