import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, projectRoot } from './folders.ts';
import { readableByApp } from './unprivileged.ts';

/** What the built app consists of; everything else in the checkout is for building it. */
const parts = [
  'dist',
  'resources/models',
  'resources/icons',
  'node_modules/onnxruntime-node',
  'node_modules/onnxruntime-common',
];

/**
 * The folder to start Electron with: the checkout itself, or, where the app's account cannot read it (root's clone
 * in a closed folder), a copy of the built app in the cache.
 */
export async function appFolder(): Promise<string> {
  if (readableByApp(path.join(projectRoot, 'package.json'))) return projectRoot;
  const target = path.join(cacheFolder(), 'app');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const part of parts) {
    const source = path.join(projectRoot, part);
    if (existsSync(source)) cpSync(source, path.join(target, part), { recursive: true });
  }
  writeFileSync(path.join(target, 'package.json'), readFileSync(path.join(projectRoot, 'package.json')));
  return target;
}
