import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { noticesPath } from '../notices/noticesPath.ts';
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
      // The windows' pages are addressed from their own folder.
      root: mode === 'windows' ? path.join(projectRoot, 'renderer') : projectRoot,
      configFile: path.join(projectRoot, 'vite.config.ts'),
      mode,
      logLevel: 'warn',
    });
  }
  await copyWasmRuntime();
  await copyNotices();
}

/** What the about page lets read: the licence and the notices of what the app is made of. */
async function copyNotices(): Promise<void> {
  const target = path.join(projectRoot, 'dist/renderer/notices');
  await mkdir(target, { recursive: true });
  await cp(path.join(projectRoot, 'LICENSE'), path.join(target, 'LICENSE.txt'));
  await cp(path.join(projectRoot, noticesPath), path.join(target, 'THIRD-PARTY.md'));
}

/** The WASM runtime's own files are loaded by address at run time, so the bundler does not see them. */
async function copyWasmRuntime(): Promise<void> {
  const source = path.join(projectRoot, 'node_modules/onnxruntime-web/dist');
  const target = path.join(projectRoot, 'dist/renderer/ort');
  await mkdir(target, { recursive: true });
  for (const name of ['ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm']) {
    await cp(path.join(source, name), path.join(target, name));
  }
}
