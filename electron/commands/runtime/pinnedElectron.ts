import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, installedFolder, isRoot } from './folders.ts';
import { readableByApp } from './unprivileged.ts';

const downloadLimitMs = 10 * 60_000;

/**
 * The executable of the pinned `electron`, downloaded by the package's own installer when it is not there yet.
 * Undefined where its release host cannot be reached. `require('electron')` would start the download unasked and
 * without a limit, so its files are looked at instead.
 */
export function pinnedElectron(): { executable: string; version: string } | undefined {
  const folder = installedFolder('electron');
  if (folder === undefined) return undefined;
  const version = String(
    (JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }).version,
  );
  const executable = () => {
    const pathFile = path.join(folder, 'path.txt');
    if (!existsSync(pathFile)) return undefined;
    const file = path.join(folder, 'dist', readFileSync(pathFile, 'utf8'));
    return existsSync(file) ? file : undefined;
  };
  if (executable() === undefined) {
    process.stderr.write(`Fetching Electron ${version}…\n`);
    spawnSync(process.execPath, [path.join(folder, 'install.js')], {
      stdio: 'ignore',
      timeout: downloadLimitMs,
      cwd: folder,
    });
  }
  const file = executable();
  if (file === undefined) return undefined;
  if (!isRoot || readableByApp(file)) return { executable: file, version };
  const copy = path.join(cacheFolder(), `electron-${version}`);
  if (!existsSync(path.join(copy, 'version'))) cpSync(path.join(folder, 'dist'), copy, { recursive: true });
  return { executable: path.join(copy, path.basename(file)), version };
}
