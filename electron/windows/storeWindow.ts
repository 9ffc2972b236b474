import path from 'node:path';
import { BrowserWindow } from 'electron';
import { recogniseWindow } from '../ipc/senders.ts';
import { appOrigin } from '../security/appProtocol.ts';
import { walledPreferences } from './windowOptions.ts';

/**
 * The hidden window, the only writer of IndexedDB. It must work at full speed without ever being seen, and cannot be
 * closed: `onGone` hears of its death and makes another.
 */
export function openStoreWindow(options: { preloadFolder: string; onGone: () => void }): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    skipTaskbar: true,
    title: 'Zelo store',
    webPreferences: {
      ...walledPreferences(path.join(options.preloadFolder, 'store.cjs')),
      backgroundThrottling: false,
    },
  });
  recogniseWindow(window.webContents, 'store');
  window.webContents.once('render-process-gone', () => {
    if (!window.isDestroyed()) window.destroy();
    options.onGone();
  });
  void window.loadURL(`${appOrigin}/store.html`);
  return window;
}
