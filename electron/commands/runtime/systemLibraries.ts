import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isRoot } from './folders.ts';

/** What Electron needs of a Debian or Ubuntu, and a virtual screen where there is none. */
const packages: Readonly<Record<string, string>> = {
  libnss3: 'libnss3.so',
  'libgtk-3-0': 'libgtk-3.so.0',
  libasound2: 'libasound.so.2',
  libgbm1: 'libgbm.so.1',
  'libatk-bridge2.0-0': 'libatk-bridge-2.0.so.0',
  libdrm2: 'libdrm.so.2',
  libxkbcommon0: 'libxkbcommon.so.0',
  libcups2: 'libcups.so.2',
};

function has(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

function missingPackages(needsScreen: boolean): string[] {
  const known = spawnSync('ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? '';
  const missing = Object.entries(packages)
    .filter(([, library]) => !known.includes(library))
    .map(([name]) => name);
  if (needsScreen && !has('Xvfb')) missing.push('xvfb');
  if (needsScreen && !has('xauth')) missing.push('xauth');
  if (isRoot && !has('setpriv')) missing.push('util-linux');
  return missing;
}

/** Ubuntu 24.04 renamed some of them for its 64-bit clock. */
function existingName(name: string): string {
  const known = (candidate: string) =>
    spawnSync('apt-cache', ['policy', candidate], { encoding: 'utf8' }).stdout.includes('Candidate: ') &&
    !spawnSync('apt-cache', ['policy', candidate], { encoding: 'utf8' }).stdout.includes('Candidate: (none)');
  return known(name) ? name : `${name}t64`;
}

/**
 * Installs what is missing where that is possible (root on Debian or Ubuntu); elsewhere ends with one line that
 * names it. Other systems bring these libraries with their desktop.
 */
export function ensureSystemLibraries(needsScreen: boolean): void {
  if (process.platform !== 'linux') return;
  const missing = missingPackages(needsScreen);
  if (missing.length === 0) return;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) {
    process.stderr.write(
      `Zelo needs these system packages: ${missing.join(' ')}. Install them and try again.\n`,
    );
    process.exit(1);
  }
  process.stderr.write(`Installing system packages: ${missing.join(' ')}\n`);
  const quiet = {
    stdio: ['ignore', 'ignore', 2] as ('ignore' | number)[],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], quiet);
  const result = spawnSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...missing.map(existingName)],
    quiet,
  );
  if (result.status !== 0) {
    process.stderr.write(`These system packages could not be installed: ${missing.join(' ')}\n`);
    process.exit(1);
  }
}
