import type { IpcMainInvokeEvent, WebContents } from 'electron';
import type { WindowName } from '../../shared/ipc/contract.ts';
import { appOrigin } from '../security/appProtocol.ts';

const windows = new Map<number, WindowName>();

/** Main makes the windows, so it alone says which is which. */
export function recogniseWindow(contents: WebContents, name: WindowName): void {
  const { id } = contents;
  windows.set(id, name);
  contents.once('destroyed', () => windows.delete(id));
}

/** The window that calls, or undefined for a frame, origin or contents that has no business here. */
export function senderOf(event: IpcMainInvokeEvent): WindowName | undefined {
  const frame = event.senderFrame;
  if (frame === null || frame !== event.sender.mainFrame) return undefined;
  if (new URL(frame.url).origin !== appOrigin && !frame.url.startsWith(`${appOrigin}/`)) return undefined;
  return windows.get(event.sender.id);
}
