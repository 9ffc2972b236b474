import type { BrowserWindow } from 'electron';
import type { VaultState } from '../../shared/ipc/contract.ts';
import { tell } from '../ipc/tell.ts';
import { openInboxWindow } from './inboxWindow.ts';
import { openStoreWindow } from './storeWindow.ts';

/** A store window that dies at once each time must not be remade in a busy loop. */
const remakeDelayMs = 1000;

export interface AppWindows {
  readonly inbox: BrowserWindow | undefined;
  readonly store: BrowserWindow | undefined;
  /** Brings the windows into line with the state of the archive. */
  follow(state: VaultState): void;
  showInbox(): void;
  closeAll(): void;
}

/** `onInboxClosed` hears when the person closed the window, `onStore` each new store window. */
export function createAppWindows(options: {
  readonly preloadFolder: string;
  readonly icon: string;
  readonly onInboxClosed: () => void;
  readonly onStore: (window: BrowserWindow) => void;
}): AppWindows {
  let inbox: BrowserWindow | undefined;
  let store: BrowserWindow | undefined;
  let state: VaultState = 'missing';
  let closing = false;

  function makeInbox(): void {
    const window = openInboxWindow(options);
    inbox = window;
    window.on('closed', () => {
      // One that was replaced (lock) says nothing about the person's wish.
      if (inbox !== window) return;
      inbox = undefined;
      if (!closing) options.onInboxClosed();
    });
    window.webContents.on('render-process-gone', () => {
      if (inbox === window && !closing) replaceInbox();
    });
  }

  /** What was on the screen must not survive a lock, so the window goes with all its memory. */
  function replaceInbox(): void {
    const old = inbox;
    const bounds = old?.isDestroyed() === false ? old.getBounds() : undefined;
    makeInbox();
    if (bounds !== undefined) inbox?.setBounds(bounds);
    old?.destroy();
  }

  function makeStore(): void {
    if (closing || store !== undefined || (state !== 'open' && state !== 'locked')) return;
    store = openStoreWindow({
      preloadFolder: options.preloadFolder,
      onGone: () => {
        store = undefined;
        setTimeout(makeStore, remakeDelayMs);
      },
    });
    options.onStore(store);
  }

  return {
    get inbox() {
      return inbox;
    },
    get store() {
      return store;
    },
    follow(next) {
      state = next;
      tell(store, 'vault.state', next);
      if (next === 'locked' || next === 'sealed') {
        if (inbox !== undefined) replaceInbox();
      } else {
        tell(inbox, 'vault.state', next);
      }
      if (next === 'sealed' || next === 'missing') {
        store?.destroy();
        store = undefined;
      } else {
        makeStore();
      }
    },
    showInbox() {
      if (inbox === undefined) return makeInbox();
      if (inbox.isMinimized()) inbox.restore();
      inbox.focus();
    },
    closeAll() {
      closing = true;
      inbox?.destroy();
      store?.destroy();
    },
  };
}
