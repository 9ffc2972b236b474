import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { takeLedgerLock } from '../../../../electron/ledger/ledgerLock.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zelo-lock-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const lockFile = () => path.join(folder, 'lock');
const holder = (changes: object) =>
  writeFileSync(
    lockFile(),
    JSON.stringify({ pid: process.pid, takenAt: Date.now(), token: 'other', ...changes }),
  );

it('gives the lock to one at a time, and again after its release', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, () => takeLedgerLock(folder)));
  const taken = all.filter((lock) => lock !== undefined);
  expect(taken).toHaveLength(1);
  await taken[0]?.release();
  const again = await takeLedgerLock(folder);
  expect(again).toBeDefined();
  await again?.release();
  expect(readdirSync(folder)).toEqual([]);
});

it('respects a living process', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  try {
    await new Promise((resolve) => child.once('spawn', resolve));
    holder({ pid: child.pid });
    expect(await takeLedgerLock(folder)).toBeUndefined();
    expect(JSON.parse(readFileSync(lockFile(), 'utf8'))).toMatchObject({ token: 'other' });
  } finally {
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
  }
  // Now it is dead.
  const lock = await takeLedgerLock(folder);
  expect(lock).toBeDefined();
  await lock?.release();
});

it('takes over what an earlier run with the same process id left', async () => {
  holder({});
  const lock = await takeLedgerLock(folder);
  expect(lock).toBeDefined();
  await lock?.release();
});

it('takes over a lock from before the machine started, and one whose process id was given to another', async () => {
  holder({ pid: 1, takenAt: 1 });
  const old = await takeLedgerLock(folder);
  expect(old).toBeDefined();
  await old?.release();
  if (process.platform !== 'linux') return;
  holder({ pid: process.ppid, startedTicks: '1' });
  const reused = await takeLedgerLock(folder);
  expect(reused).toBeDefined();
  await reused?.release();
});

it('takes over a lock file that nobody can read', async () => {
  writeFileSync(lockFile(), 'x');
  const lock = await takeLedgerLock(folder);
  expect(lock).toBeDefined();
  await lock?.release();
});
