import { build } from 'electron-builder';
import { buildApp } from './runtime/buildApp.ts';
import { projectRoot } from './runtime/folders.ts';
import { prepareRuntime } from './runtime/prepareRuntime.ts';

/** `npm run package`: installers of this system's kind. They may only hold the pinned Electron. */
const runtime = await prepareRuntime();
if (runtime.source === 'fallback') {
  process.stderr.write(
    `Installers hold the pinned Electron only, and its release host cannot be reached from here. Nothing was made.\n`,
  );
  process.exit(1);
}
await buildApp('production');
await build({ projectDir: projectRoot, publish: null });
