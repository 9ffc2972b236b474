import path from 'node:path';
import { app, Menu, nativeTheme, powerMonitor, session as electronSession, shell } from 'electron';
import { startClassifier } from './classifier/startClassifier.ts';
import { createExporter } from './export/index.ts';
import { utilityReader } from './import/utilityReader.ts';
import { createHandlers } from './ipc/handlers.ts';
import { registerCalls } from './ipc/registerCalls.ts';
import { tell } from './ipc/tell.ts';
import { appFolders } from './session/appFolders.ts';
import { createArchiveSession } from './session/archiveSession.ts';
import { followImports } from './session/followImports.ts';
import { lockWhenIdle } from './session/lockWhenIdle.ts';
import { openMediaRecord } from './session/openMediaRecord.ts';
import { openPreferences } from './session/preferences.ts';
import { declareSchemes, serveApp } from './security/appProtocol.ts';
import { refuseEgress, silenceChromium } from './security/egress.ts';
import { serveMedia } from './security/mediaProtocol.ts';
import { confineAllContents } from './security/navigation.ts';
import { limitPermissions } from './security/permissions.ts';
import { refusedSwitch } from './security/testBuild.ts';
import { createAppWindows } from './windows/appWindows.ts';
import { chooseTarget } from './windows/fileDialogs.ts';
import { pageToPdf } from './windows/printedPage.ts';

/**
 * The start, in an order that must hold: 1 walls that cannot be raised later (sandbox, schemes, navigation),
 * 2 one instance a profile, 3 when ready: network and permissions shut, protocols, 4 archive and calls, 5 windows.
 */
// 1
app.enableSandbox();
silenceChromium(app);
declareSchemes();
confineAllContents(app);
const refused = refusedSwitch((name) => app.commandLine.hasSwitch(name));
if (refused !== undefined) {
  process.stderr.write(`Zelo does not start with --${refused}.\n`);
  app.exit(1);
}
// 2
if (!app.requestSingleInstanceLock()) app.exit(0);

// Never awaited at top level: in an ES module Electron would wait for this module, and this module for Electron.
void app.whenReady().then(async () => {
  // 3
  limitPermissions(electronSession.defaultSession);
  refuseEgress(electronSession.defaultSession);
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null);
  const folders = appFolders(app.getAppPath(), process.resourcesPath, app.isPackaged);
  serveApp({ renderer: folders.renderer, models: folders.models });
  // 4
  const profile = app.getPath('userData');
  const preferences = openPreferences(profile, app.getLocale());
  const applyTheme = () => void (nativeTheme.themeSource = preferences.read().theme);
  applyTheme();
  const session = await createArchiveSession({ folder: profile, onState: (state) => windows.follow(state) });
  serveMedia((sequence) => openMediaRecord(session, sequence));
  const imports = followImports(
    session,
    utilityReader(path.join(folders.electron, 'reader.js')),
    (progress) => tell(windows.inbox, 'import.progress', progress),
  );
  const classifier = startClassifier(path.join(folders.electron, 'classifier.js'), folders.models);
  const windows = createAppWindows({
    preloadFolder: folders.preload,
    icon: folders.icon,
    onInboxClosed: () => app.quit(),
    onStore: (store) => classifier.serve(store.webContents),
  });
  registerCalls(
    createHandlers({
      session,
      preferences,
      inbox: () => windows.inbox,
      imports,
      exporter: createExporter({
        locale: () => preferences.read().locale,
        emit: (progress) => tell(windows.inbox, 'export.progress', progress),
        chooseTarget: (name) => chooseTarget(windows.inbox, preferences.read().locale, name),
        pdf: pageToPdf,
        reveal: (file) => shell.showItemInFolder(file),
        version: app.getVersion(),
      }),
      modelVersion: () => classifier.modelVersion,
      onPreferences: () => {
        applyTheme();
        for (const window of [windows.inbox, windows.store])
          tell(window, 'preferences.changed', preferences.read());
      },
    }),
  );
  lockWhenIdle(powerMonitor, session, () => preferences.read().lockAfterMinutes);
  app.on('second-instance', () => windows.showInbox());
  app.on('activate', () => windows.showInbox());
  let sealed = false;
  app.on('before-quit', (event) => {
    if (sealed) return;
    // The ledger's end is signed and the keys are wiped before the process may go.
    event.preventDefault();
    void session.seal().finally(() => {
      sealed = true;
      windows.closeAll();
      classifier.stop();
      app.quit();
    });
  });
  // 5
  windows.showInbox();
});
