import { appFolder } from '../../electron/commands/runtime/appFolder.ts';
import { buildApp } from '../../electron/commands/runtime/buildApp.ts';
import { prepareRuntime } from '../../electron/commands/runtime/prepareRuntime.ts';
import { openScreen } from '../../electron/commands/runtime/screen.ts';
import { ensureSystemLibraries } from '../../electron/commands/runtime/systemLibraries.ts';
import { tell } from './report.ts';

/**
 * Builds the app and prepares a runtime and a screen for `launchApp` of the end-to-end tests. Gives the folder of the
 * built app to the work, and takes the screen away after it.
 */
export async function withRealApp<Found>(work: (application: string) => Promise<Found>): Promise<Found> {
  ensureSystemLibraries(true);
  const runtime = await prepareRuntime();
  tell('building the app');
  await buildApp('test');
  const screen = await openScreen(true);
  try {
    const application = await appFolder();
    Object.assign(process.env, screen.environment, {
      ZELO_E2E_ELECTRON: runtime.executable,
      ZELO_E2E_APP: application,
    });
    return await work(application);
  } finally {
    screen.close();
  }
}
