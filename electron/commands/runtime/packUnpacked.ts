import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { cacheFolder, projectRoot } from './folders.ts';
import type { Runtime } from './prepareRuntime.ts';

/**
 * Packs dist/ into an unpacked Linux build around the prepared runtime, with the production fuses, and returns its
 * executable. It lies in the cache, where the app's account can read it.
 */
export async function packUnpacked(runtime: Runtime): Promise<string> {
  const output = path.join(cacheFolder(), 'packed');
  await build({
    projectDir: projectRoot,
    targets: Platform.LINUX.createTarget('dir', Arch.x64),
    config: {
      extends: path.join(projectRoot, 'electron-builder.yml'),
      electronDist: path.dirname(runtime.executable),
      electronVersion: runtime.version,
      directories: { output },
    },
    publish: null,
  });
  const unpacked = path.join(output, 'linux-unpacked');
  // Of the runtime alone: a packed app has its own.
  await rm(path.join(unpacked, 'resources/default_app.asar'), { force: true });
  return path.join(unpacked, 'zelo');
}
