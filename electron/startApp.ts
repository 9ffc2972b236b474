import path from 'node:path';
import { app, nativeTheme, powerMonitor, shell } from 'electron';
import type { AccountsPort } from './accounts/accountsPort.ts';
import { catchStrayRejections } from './accounts/catchStrays.ts';
import { silenceConsole } from './accounts/connection/silenceConsole.ts';
import { whatsAppNetwork } from './accounts/connection/whatsAppNetwork.ts';
import { createLiveAccounts, type LiveAccounts } from './accounts/liveAccounts.ts';
import { startClassifier, type Classifier } from './classifier/startClassifier.ts';
import { createExporter, type Exporter } from './export/index.ts';
import { utilityReader } from './import/utilityReader.ts';
import { createHandlers } from './ipc/handlers.ts';
import { createNoticeRecords } from './notice/noticeRecords.ts';
import { registerCalls } from './ipc/registerCalls.ts';
import { tell } from './ipc/tell.ts';
import { serveMedia } from './security/mediaProtocol.ts';
import type { AppFolders } from './session/appFolders.ts';
import { createArchiveSession, type ArchiveSession } from './session/archiveSession.ts';
import { followImports } from './session/followImports.ts';
import { lockWhenIdle } from './session/lockWhenIdle.ts';
import { openMediaRecord } from './session/openMediaRecord.ts';
import { openPreferences, type PreferencesFile } from './session/preferences.ts';
import { createAppWindows, type AppWindows } from './windows/appWindows.ts';
import { chooseTarget } from './windows/fileDialogs.ts';
import { pageToPdf } from './windows/printedPage.ts';

/** Wires archive, imports, exports, classifier and windows together, and opens the inbox. Walls stand already. */
export async function startApp(folders: AppFolders): Promise<void> {
  silenceConsole();
  catchStrayRejections();
  const profile = app.getPath('userData');
  const preferences = openPreferences(profile, app.getLocale());
  nativeTheme.themeSource = preferences.read().theme;
  const classifier = startClassifier(path.join(folders.electron, 'classifier.js'), folders.models);
  const imports = followImports({
    open: () => session.archive,
    isLookedAt: () => session.state === 'open',
    spawnReader: utilityReader(path.join(folders.electron, 'reader.js')),
    emit: (progress) => tell(windows.inbox, 'import.progress', progress),
  });
  const locale = () => preferences.read().locale;
  const exporter = createExporter({
    locale,
    emit: (progress) => tell(windows.inbox, 'export.progress', progress),
    chooseTarget: (name) => chooseTarget(windows.inbox, locale(), name),
    pdf: pageToPdf,
    reveal: (file) => shell.showItemInFolder(file),
    version: app.getVersion(),
  });
  const session = await createArchiveSession({
    folder: profile,
    onState: (state) => {
      // Whoever locked no longer looks: nothing readable may appear on the disk after that.
      if (state !== 'open') exporter.cancel();
      windows.follow(state);
      if (state === 'open') void accounts.archiveOpened();
    },
    locale,
    beforeSeal: async () => {
      await imports.close();
      await exporter.close();
    },
  });
  const accounts = createLiveAccounts({
    folder: profile,
    archive: () => session.archive,
    network: whatsAppNetwork(),
    onHealth: (health) => tell(windows.inbox, 'accounts.health', health),
    onProgress: (progress) => tell(windows.inbox, 'accounts.linkProgress', progress),
  });
  const windows = createAppWindows({
    preloadFolder: folders.preload,
    icon: folders.icon,
    onInboxClosed: () => app.quit(),
    onStore: (store) => classifier.serve(store.webContents),
  });
  serveMedia((sequence) => openMediaRecord(session, sequence));
  answerCalls({ preferences, session, windows, imports, exporter, accounts, classifier });
  lockWhenIdle(powerMonitor, session, () => preferences.read().lockAfterMinutes);
  app.on('second-instance', () => windows.showInbox());
  app.on('activate', () => windows.showInbox());
  sealBeforeQuit(session, accounts, () => {
    windows.closeAll();
    classifier.stop();
  });
  windows.showInbox();
}

function answerCalls(parts: {
  preferences: PreferencesFile;
  session: ArchiveSession;
  windows: AppWindows;
  imports: ReturnType<typeof followImports>;
  exporter: Exporter;
  accounts: AccountsPort;
  classifier: Classifier;
}): void {
  const { preferences, session, windows, imports, exporter } = parts;
  registerCalls(
    createHandlers({
      session,
      preferences,
      imports: imports.current,
      importsUnderWay: imports.underWay,
      exporter,
      accounts: parts.accounts,
      notices: createNoticeRecords(),
      inbox: () => windows.inbox,
      classifier: parts.classifier,
      onPreferences: () => {
        nativeTheme.themeSource = preferences.read().theme;
        for (const window of [windows.inbox, windows.store]) {
          tell(window, 'preferences.changed', preferences.read());
        }
      },
    }),
  );
}

/** The ledger's end is signed and the keys are wiped before the process may go. */
function sealBeforeQuit(session: ArchiveSession, accounts: LiveAccounts, closeRest: () => void): void {
  // Sealing takes the last window away; Electron's own answer to that would be to quit in the middle of it.
  app.on('window-all-closed', () => undefined);
  let sealed = false;
  app.on('before-quit', (event) => {
    if (sealed) return;
    event.preventDefault();
    // Sockets first: what they still bring goes to the ledger while it is open.
    const ended = accounts.stop().finally(() => session.seal());
    void ended.finally(() => {
      sealed = true;
      closeRest();
      app.quit();
    });
  });
}
