import type { BrowserWindow } from 'electron';
import type { EventName, EventPayload } from '../../shared/ipc/contract.ts';

/** Sends an event of the contract to a window that may be gone by now. */
export function tell<Name extends EventName>(
  window: BrowserWindow | undefined,
  name: Name,
  payload: EventPayload<Name>,
): void {
  if (window !== undefined && !window.isDestroyed()) window.webContents.send(name, payload);
}
