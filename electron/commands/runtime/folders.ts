import { existsSync, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

export const isRoot = process.getuid?.() === 0;

/**
 * Where prepared runtimes lie, outside the checkout so that a fresh clone finds them again. As root it must be a
 * place that the unprivileged user of the app can read, which root's home is not.
 */
export function cacheFolder(): string {
  const folder = isRoot
    ? '/var/cache/zelo'
    : path.join(process.env['XDG_CACHE_HOME'] ?? path.join(os.homedir(), '.cache'), 'zelo');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** The version of a package as installed here. */
export function installedFolder(name: string): string | undefined {
  const folder = path.join(projectRoot, 'node_modules', name);
  return existsSync(path.join(folder, 'package.json')) ? folder : undefined;
}
