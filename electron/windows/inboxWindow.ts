import path from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import { recogniseWindow } from '../ipc/senders.ts';
import { appOrigin } from '../security/appProtocol.ts';
import { walledPreferences } from './windowOptions.ts';

/** Height of the page's own title bar (design-system.md), behind which the system draws its buttons. */
const titleBarHeight = 40;

function buttonColours(): { color: string; symbolColor: string; height: number } {
  return nativeTheme.shouldUseDarkColors
    ? { color: '#101211', symbolColor: '#BDC4C0', height: titleBarHeight }
    : { color: '#EFEDE8', symbolColor: '#474E4B', height: titleBarHeight };
}

/** The visible window. It holds nothing that is not in the store or the ledger, so it may be destroyed at any time. */
export function openInboxWindow(options: { preloadFolder: string; icon: string }): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: 'Zelo',
    icon: options.icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#101211' : '#EFEDE8',
    titleBarStyle: 'hidden',
    ...(process.platform === 'darwin' ? {} : { titleBarOverlay: buttonColours() }),
    webPreferences: walledPreferences(path.join(options.preloadFolder, 'inbox.cjs')),
  });
  recogniseWindow(window.webContents, 'inbox');
  window.once('ready-to-show', () => window.show());
  const recolour = () => {
    if (process.platform !== 'darwin' && !window.isDestroyed()) window.setTitleBarOverlay(buttonColours());
  };
  nativeTheme.on('updated', recolour);
  window.once('closed', () => nativeTheme.removeListener('updated', recolour));
  void window.loadURL(`${appOrigin}/inbox.html`);
  return window;
}
