import { contextBridge, ipcRenderer } from 'electron';
import type { Api } from '../../shared/ipc/contract.ts';

/**
 * The one door of a window. Names and arguments are checked by main (electron/ipc), which does not trust this side;
 * what main sends is handed on without Electron's event object.
 */
export function exposeApi(): void {
  const api: Api = {
    call: (name, args) => ipcRenderer.invoke(name, args),
    on: (name, listener) => {
      const forward = (_event: unknown, payload: unknown) => listener(payload as never);
      ipcRenderer.on(name, forward);
      return () => void ipcRenderer.removeListener(name, forward);
    },
  };
  contextBridge.exposeInMainWorld('api', api);
}
