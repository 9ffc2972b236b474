import { useEffect, useState } from 'react';
import type { AccountId } from '../../../shared/domain/identifiers.ts';
import type { AccountHealth } from '../../../shared/ipc/accountMessages.ts';
import { useApi } from '../api.ts';

/** How every live account is, as main tells it; a number that is not among them has only imports. */
export function useHealth(): ReadonlyMap<AccountId, AccountHealth> {
  const api = useApi();
  const [health, setHealth] = useState<ReadonlyMap<AccountId, AccountHealth>>(new Map());
  useEffect(() => {
    let wanted = true;
    const add = (told: readonly AccountHealth[], newer: boolean) =>
      setHealth((known) => {
        const merged = new Map(known);
        // What was told meanwhile is newer than the answer to the question.
        for (const one of told) if (newer || !merged.has(one.account)) merged.set(one.account, one);
        return merged;
      });
    const unsubscribe = api.on('accounts.health', (one) => add([one], true));
    void api.call('accounts.health', {}).then((all) => wanted && add(all, false));
    return () => {
      wanted = false;
      unsubscribe();
    };
  }, [api]);
  return health;
}
