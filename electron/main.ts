import { app, Menu, session } from 'electron';
import { appFolders } from './session/appFolders.ts';
import { declareSchemes, serveApp } from './security/appProtocol.ts';
import { refuseEgress, silenceChromium } from './security/egress.ts';
import { confineAllContents } from './security/navigation.ts';
import { limitPermissions } from './security/permissions.ts';
import { refusedSwitch } from './security/testBuild.ts';
import { startApp } from './startApp.ts';

/**
 * The start, in an order that must hold: 1 walls that cannot be raised later (sandbox, schemes, navigation),
 * 2 no way in from outside, one instance a profile, 3 when ready: network and permissions shut, files served,
 * 4 archive, calls and windows.
 */
// 1
app.enableSandbox();
silenceChromium(app);
declareSchemes();
confineAllContents(app);

// 2
const refused = refusedSwitch((name) => app.commandLine.hasSwitch(name));
if (refused !== undefined) {
  process.stderr.write(`Zelo does not start with --${refused}.\n`);
  app.exit(1);
} else if (!app.requestSingleInstanceLock()) {
  app.exit(0);
} else {
  // Never awaited at top level: Electron would wait for this module, and this module for Electron.
  void app.whenReady().then(async () => {
    // 3
    limitPermissions(session.defaultSession);
    refuseEgress(session.defaultSession);
    if (process.platform !== 'darwin') Menu.setApplicationMenu(null);
    const folders = appFolders(app.getAppPath(), process.resourcesPath, app.isPackaged);
    serveApp({ renderer: folders.renderer, models: folders.models });
    // 4. A start that fails must not leave an invisible process that holds the profile.
    await startApp(folders).catch((error: unknown) => {
      process.stderr.write(`Zelo could not start: ${error instanceof Error ? error.message : 'unknown'}\n`);
      app.exit(1);
    });
  });
}
