import { spawn } from 'node:child_process';
import { appFolder } from './runtime/appFolder.ts';
import { buildApp } from './runtime/buildApp.ts';
import { prepareRuntime } from './runtime/prepareRuntime.ts';
import { openScreen } from './runtime/screen.ts';
import { ensureSystemLibraries } from './runtime/systemLibraries.ts';
import { appAccount } from './runtime/unprivileged.ts';

/** `npm start`: prepares what is missing, builds, opens the app, and stays until it is closed. */
async function start(): Promise<number> {
  const hasScreen = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  ensureSystemLibraries(!hasScreen);
  const runtime = await prepareRuntime();
  process.stderr.write('Building…\n');
  await buildApp('production');
  const screen = await openScreen(false);
  if (screen.virtual) {
    process.stderr.write(
      `No screen here: the app opens on the virtual one ${screen.environment['DISPLAY']}.\n`,
    );
  }
  const account = appAccount();
  const [command = '', ...rest] = [
    ...account.prefix,
    runtime.executable,
    await appFolder(),
    ...process.argv.slice(2),
  ];
  process.stderr.write('Zelo is open. Close its window to end.\n');
  const app = spawn(command, rest, {
    stdio: 'inherit',
    env: { ...process.env, ...account.environment, ...screen.environment },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void app.kill(signal));
  const code = await new Promise<number>((resolve) => {
    app.on('error', () => resolve(1));
    app.on('exit', (exitCode) => resolve(exitCode ?? 0));
  });
  screen.close();
  return code;
}

process.exit(await start());
