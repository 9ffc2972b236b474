import { createContext, useContext } from 'react';
import type { Api } from '../../shared/ipc/contract.ts';

/** The calls to the main process. In the app it is `window.api`; a preview gives its own. */
export const ApiContext = createContext<Api | undefined>(undefined);

export function useApi(): Api {
  const api = useContext(ApiContext);
  if (api === undefined) throw new Error('useApi outside of ApiContext');
  return api;
}
