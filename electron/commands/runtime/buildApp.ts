import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { projectRoot } from './folders.ts';

/**
 * Builds all of the app into dist/. `test` marks the build (electron/security/testBuild.ts); the mark is a constant
 * of the compiled code and cannot be set from outside afterwards.
 */
export async function buildApp(kind: 'production' | 'test'): Promise<void> {
  process.env['ZELO_TEST_BUILD'] = kind === 'test' ? '1' : '0';
  await rm(path.join(projectRoot, 'dist'), { recursive: true, force: true });
  for (const mode of ['main', 'preload-inbox', 'preload-store', 'windows']) {
    await build({
      root: projectRoot,
      configFile: path.join(projectRoot, 'vite.config.ts'),
      mode,
      logLevel: 'warn',
    });
  }
}
