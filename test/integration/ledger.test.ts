import { spawn } from 'node:child_process';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LedgerWriteError, openLedger, verifyLedger } from '../../electron/ledger/index.ts';
import { openSegmentFile } from '../../electron/ledger/segmentFile.ts';
import { unlockVault } from '../../electron/keys/index.ts';
import { numbered, opened, readAll, smallArchive } from '../support/smallArchive.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const segments = (folder: string) =>
  readdirSync(path.join(folder, 'ledger')).filter((name) => name.endsWith('.zledger'));

describe('the ledger', () => {
  it('keeps every record and its order through close and open, each time in a new segment', async () => {
    const { folder, keys } = await smallArchive();
    for (const start of [1, 4, 7]) {
      const ledger = await opened({ folder, keys });
      expect(ledger.faults).toEqual([]);
      expect(await ledger.append([start, start + 1, start + 2].map(numbered))).toEqual({
        first: start,
        last: start + 2,
      });
      await ledger.close();
    }
    const ledger = await opened({ folder, keys });
    const { found, unreadable } = await readAll(ledger);
    expect([...found]).toEqual(Array.from({ length: 9 }, (_, index) => [index + 1, index + 1]));
    expect(unreadable).toEqual([]);
    expect(segments(folder)).toHaveLength(3);
    await ledger.close();
  });

  it('gives concurrent calls neighbouring places in the order of the calls', async () => {
    const { folder, keys } = await smallArchive();
    const ledger = await opened({ folder, keys });
    const ranges = await Promise.all(
      Array.from({ length: 200 }, (_, index) => ledger.append([numbered(index)])),
    );
    expect(ranges.map(({ first }) => first)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
    const { found } = await readAll(ledger, 50);
    expect([...found.values()]).toEqual(Array.from({ length: 200 }, (_, index) => index));
    await ledger.close();
  });

  it('begins a new segment when one is full, and reads across while it is written', async () => {
    const { folder, keys } = await smallArchive();
    const ledger = await opened({ folder, keys, segmentBytes: 2000 });
    const reading: Promise<void>[] = [];
    for (let number = 1; number <= 120; number += 1) {
      await ledger.append([numbered(number)]);
      if (number % 10 === 0) {
        reading.push(
          readAll(ledger, 1000).then(({ unreadable, found }) => {
            expect(unreadable).toEqual([]);
            expect(found.size).toBeGreaterThanOrEqual(number);
          }),
        );
      }
    }
    await Promise.all(reading);
    expect(segments(folder).length).toBeGreaterThan(5);
    await ledger.close();
    const again = await opened({ folder, keys });
    expect(again.faults).toEqual([]);
    expect((await readAll(again, 1000)).found.size).toBe(120);
    await again.close();
  });

  it('begins a new segment with a new day', async () => {
    const { folder, keys } = await smallArchive();
    let now = Date.UTC(2026, 10, 24, 23, 59);
    const ledger = await opened({ folder, keys, now: () => now });
    await ledger.append([numbered(1)]);
    now += 120_000;
    await ledger.append([numbered(2)]);
    expect(segments(folder)).toHaveLength(2);
    await ledger.close();
  });

  it('wakes who waits for a record, and lets go after the time given', async () => {
    const { folder, keys } = await smallArchive();
    const ledger = await opened({ folder, keys });
    const woken = ledger.waitBeyond(0, 60_000).then(() => 'woken');
    await ledger.append([numbered(1)]);
    expect(await woken).toBe('woken');
    await ledger.waitBeyond(1, 20);
    expect(await ledger.readOne(1)).toMatchObject({ sequence: 1 });
    expect(await ledger.readOne(2)).toBeUndefined();
    await ledger.close();
  });

  it('is not opened twice at a time', async () => {
    const { folder, keys } = await smallArchive();
    const ledger = await opened({ folder, keys });
    expect(await openLedger({ folder, keys })).toMatchObject({ ok: false, error: { code: 'ledger_in_use' } });
    await ledger.close();
    const again = await opened({ folder, keys });
    await again.close();
  });

  it('refuses a body that does not fit, as the bug that it is', async () => {
    const { folder, keys } = await smallArchive();
    const ledger = await opened({ folder, keys });
    await expect(ledger.append([{ ...numbered(1), v: 2 } as never])).rejects.toThrow();
    await ledger.append([numbered(1)]);
    expect(ledger.head).toBe(1);
    await ledger.close();
  });

  it('stops at a full disk, and loses nothing that was acknowledged', async () => {
    const { folder, keys } = await smallArchive();
    let full = false;
    const ledger = await opened({
      folder,
      keys,
      openFile: async (file) => {
        const real = await openSegmentFile(file);
        return {
          write: async (bytes, position) => {
            if (full) {
              await real.write(bytes.subarray(0, 10), position);
              throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
            }
            await real.write(bytes, position);
          },
          datasync: () => real.datasync(),
          truncate: (length) => real.truncate(length),
          size: () => real.size(),
          close: () => real.close(),
        };
      },
    });
    await ledger.append([numbered(1), numbered(2)]);
    full = true;
    await expect(ledger.append([numbered(3)])).rejects.toMatchObject({ reason: 'ENOSPC' });
    full = false;
    await expect(ledger.append([numbered(4)])).rejects.toBeInstanceOf(LedgerWriteError);
    expect((await readAll(ledger)).found.size).toBe(2);
    await ledger.close();
    const again = await opened({ folder, keys });
    expect([...(await readAll(again)).found.values()]).toEqual([1, 2]);
    await again.append([numbered(3)]);
    await again.close();
  });

  it('says of bytes that could not be cut off again that they are torn, not put in', async () => {
    const { folder, keys } = await smallArchive();
    let full = false;
    const ledger = await opened({
      folder,
      keys,
      openFile: async (file) => {
        const real = await openSegmentFile(file);
        return {
          ...real,
          write: async (bytes, position) => {
            await real.write(full ? bytes.subarray(0, 10) : bytes, position);
            if (full) throw Object.assign(new Error('no space'), { code: 'EIO' });
          },
          truncate: () => Promise.reject(Object.assign(new Error('read only'), { code: 'EROFS' })),
        };
      },
    });
    await ledger.append([numbered(1)]);
    full = true;
    await expect(ledger.append([numbered(2)])).rejects.toMatchObject({ reason: 'EIO' });
    await ledger.close();
    expect(await verifyLedger(folder, keys)).toMatchObject({ ok: true, value: { faults: [] } });
  });

  it('names it when a segment that was recovered is taken away before the next clean end', async () => {
    const { folder, keys } = await smallArchive();
    const first = await opened({ folder, keys });
    await first.append([numbered(1), numbered(2)]);
    // As a crash leaves it: no signed end, and the key file knows nothing of these records.
    const crashed = temporaryFolder('crashed');
    cpSync(folder, crashed, { recursive: true, filter: (name) => !name.includes('lock') });
    await first.close();
    await (await opened({ folder: crashed, keys })).close();
    for (const name of readdirSync(path.join(crashed, 'ledger'))) {
      if (name.startsWith('segment-')) rmSync(path.join(crashed, 'ledger', name));
    }
    const again = await opened({ folder: crashed, keys });
    expect(again.faults.map(({ kind }) => kind)).toContain('truncated');
    await again.close();
  });

  it('names it when the newest records were taken away', async () => {
    const { folder, keys } = await smallArchive();
    for (const number of [1, 2]) {
      const ledger = await opened({ folder, keys });
      await ledger.append([numbered(number)]);
      await ledger.close();
    }
    for (const name of readdirSync(path.join(folder, 'ledger'))) {
      if (name.startsWith('segment-00000002')) rmSync(path.join(folder, 'ledger', name));
    }
    const ledger = await opened({ folder, keys });
    expect(ledger.faults.map(({ kind }) => kind)).toContain('truncated');
    // A sequence that was given once is never given again.
    expect((await ledger.append([numbered(3)])).first).toBeGreaterThan(2);
    await ledger.close();
  });

  it('loses nothing acknowledged when the process is killed', async () => {
    const { folder, keys } = await smallArchive();
    keys.wipe();
    const writer = path.join(import.meta.dirname, '../support/appendForever.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', writer, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
      cwd: path.join(import.meta.dirname, '../..'),
    });
    let acknowledged = 0;
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk: Buffer) => {
        acknowledged = Number(chunk.toString().trim().split('\n').at(-1));
        if (acknowledged > 300) child.kill('SIGKILL');
      });
      child.on('exit', () => resolve());
    });
    const unlocked = await unlockVault({ folder, passphrase: 'uma frase' });
    if (!unlocked.ok) throw new Error(unlocked.error.code);
    const ledger = await opened({ folder, keys: unlocked.value });
    const { found, unreadable } = await readAll(ledger, 1000);
    expect(unreadable).toEqual([]);
    expect(found.size).toBeGreaterThanOrEqual(acknowledged);
    for (const [sequence, number] of found) expect(number).toBe(sequence);
    await ledger.append([numbered(found.size + 1)]);
    expect(segments(folder)).toHaveLength(2);
    await ledger.close();
  });
});
