import { useCallback } from 'react';
import type { Decision } from '../../../shared/domain/ledgerRecord.ts';
import { whyText } from '../../../shared/text/why.ts';
import { useApi } from '../api.ts';
import { useWords } from '../language.ts';
import { useToasts } from './toasts.ts';

/**
 * Appends a decision of the supervisor to the ledger. True once it is durable; false after having said that it
 * was not saved. The rows change when the store has read it, a moment later.
 */
export function useDecide(): (decision: Decision) => Promise<boolean> {
  const api = useApi();
  const words = useWords(whyText);
  return useCallback(
    async (decision) => {
      const result = await api.call('ledger.decide', { decision });
      if (!result.ok) useToasts.getState().say({ tone: 'failed', text: words.said.failed });
      return result.ok;
    },
    [api, words],
  );
}
