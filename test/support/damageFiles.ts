import { spawnSync } from 'node:child_process';
import {
  closeSync,
  fstatSync,
  openSync,
  readSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

/** The kinds of files that Chromium keeps an IndexedDB in. Blobs hold values over 64 KiB; there need not be any. */
export const databaseFileKinds = ['ldb', 'log', 'manifest', 'current', 'blob'] as const;
export type DatabaseFileKind = (typeof databaseFileKinds)[number];

const kindOf = (file: string): DatabaseFileKind | undefined => {
  const name = path.basename(file);
  if (file.includes('.indexeddb.blob')) return 'blob';
  if (name.endsWith('.ldb')) return 'ldb';
  if (/^\d+\.log$/.test(name)) return 'log';
  if (name.startsWith('MANIFEST-')) return 'manifest';
  return name === 'CURRENT' ? 'current' : undefined;
};

export function databaseFolder(profile: string): string {
  return path.join(profile, 'IndexedDB');
}

export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** The largest file of this kind, where damage hits rows; undefined when there is none. */
export function databaseFile(profile: string, kind: DatabaseFileKind): string | undefined {
  return filesBelow(databaseFolder(profile))
    .filter((file) => kindOf(file) === kind)
    .sort((one, other) => statSync(other).size - statSync(one).size)[0];
}

/** Flips all bits of one byte; `place` between 0 and 1. */
export function flipByte(file: string, place: number): void {
  flipByteAt(file, Math.floor(statSync(file).size * place));
}

export function flipByteAt(file: string, offset: number): void {
  const handle = openSync(file, 'r+');
  try {
    const at = Math.min(fstatSync(handle).size - 1, offset);
    const byte = Buffer.alloc(1);
    readSync(handle, byte, 0, 1, at);
    byte[0] = (byte[0] ?? 0) ^ 0xff;
    writeSync(handle, byte, 0, 1, at);
  } finally {
    closeSync(handle);
  }
}

export function cut(file: string): void {
  truncateSync(file, Math.floor(statSync(file).size / 2));
}

export function empty(file: string): void {
  truncateSync(file, 0);
}

export function remove(file: string): void {
  rmSync(file, { recursive: true });
}

/** A copy of a closed profile with its owner kept. */
export function copyProfile(from: string, to: string): void {
  const copied = spawnSync('cp', ['-a', '--reflink=auto', `${from}/.`, to], { encoding: 'utf8' });
  if (copied.status !== 0) throw new Error(copied.stderr);
}
