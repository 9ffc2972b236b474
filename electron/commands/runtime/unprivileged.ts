import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, isRoot } from './folders.ts';

/**
 * Chromium's sandbox refuses to work for root, and Zelo never runs without it. So root's start and test commands
 * run Electron as `nobody`, with a home and profiles of its own.
 */
const unprivilegedId = 65534;

export interface Account {
  /** Put before the command line; empty for an ordinary user. */
  readonly prefix: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Hands a folder to the account that runs the app. */
export function giveToApp(folder: string): void {
  mkdirSync(folder, { recursive: true });
  if (isRoot) chownSync(folder, unprivilegedId, unprivilegedId);
}

export function appAccount(): Account {
  if (!isRoot) return { prefix: [], environment: {} };
  const home = path.join(path.dirname(cacheFolder()), '..', 'lib', 'zelo', 'home');
  giveToApp(path.resolve(home));
  const runtime = path.join(path.resolve(home), '.runtime');
  giveToApp(runtime);
  return {
    prefix: [
      'setpriv',
      `--reuid=${unprivilegedId}`,
      `--regid=${unprivilegedId}`,
      '--clear-groups',
      '--no-new-privs',
    ],
    environment: { HOME: path.resolve(home), XDG_RUNTIME_DIR: runtime, USER: 'nobody', LOGNAME: 'nobody' },
  };
}

/** Can the app's account read this file? A clone under root's home is out of its reach. */
export function readableByApp(file: string): boolean {
  if (!isRoot) return existsSync(file);
  const { prefix } = appAccount();
  const [command = '', ...rest] = [...prefix, 'test', '-r', file];
  return spawnSync(command, rest).status === 0;
}
