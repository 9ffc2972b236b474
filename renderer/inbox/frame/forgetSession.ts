import { useImports } from '../state/imports.ts';
import { useOpenedConversation } from '../state/openedConversation.ts';
import { useQueueFilters } from '../state/queueFilters.ts';
import { useQueueOrder } from '../state/queueOrder.ts';
import { useSearchTerms } from '../state/searchTerms.ts';
import { useSelection } from '../state/selection.ts';
import { useShell } from '../state/shell.ts';
import { useToasts } from '../state/toasts.ts';

/** At locking: nothing of what was looked at may show before the passphrase, nor in the next session. */
export function forgetSession(): void {
  useShell.getState().forget();
  useSelection.getState().forget();
  useToasts.getState().forget();
  useImports.getState().forget();
  useOpenedConversation.getState().close();
  useQueueFilters.getState().forget();
  useQueueOrder.getState().forget();
  useSearchTerms.getState().forget();
}
