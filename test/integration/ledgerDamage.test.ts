import { cpSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { OpenKeys } from '../../electron/keys/index.ts';
import { headerBytes } from '../../electron/ledger/segmentHeader.ts';
import { numbered, opened, readAll, smallArchive } from '../support/smallArchive.ts';

// Hundreds of openings a test: on a machine that is busy with other things they take their time.
vi.setConfig({ testTimeout: 300_000 });

const records = 5;
let keys: OpenKeys;
let folder = '';
let pristine = '';
let segment = '';

const restore = () => {
  rmSync(path.join(folder, 'ledger'), { recursive: true });
  cpSync(pristine, path.join(folder, 'ledger'), { recursive: true });
};

beforeAll(async () => {
  const archive = await smallArchive();
  ({ folder, keys } = archive);
  const ledger = await opened({ folder, keys });
  for (let number = 1; number <= records; number += 1) await ledger.append([numbered(number)]);
  await ledger.close();
  pristine = path.join(folder, 'pristine');
  cpSync(path.join(folder, 'ledger'), pristine, { recursive: true });
  const [name = ''] = readdirSync(pristine).filter((file) => file.endsWith('.zledger'));
  segment = path.join(folder, 'ledger', name);
});

/** What is readable must be what was written, whatever happened to the file. */
async function readDamaged(): Promise<{ lost: number; named: boolean; told: string }> {
  const ledger = await opened({ folder, keys });
  try {
    const { found, unreadable, unknown } = await readAll(ledger);
    for (const [sequence, number] of found) expect(number).toBe(sequence);
    expect(unknown).toBe(0);
    return {
      lost: records - found.size,
      named: unreadable.length > 0 || ledger.faults.length > 0,
      told: JSON.stringify([ledger.faults, unreadable, ledger.head]),
    };
  } finally {
    await ledger.close();
  }
}

describe('one flipped byte of a segment', () => {
  it.each([
    ['that was closed', false],
    ['whose end a crash left unsigned', true],
  ])('costs at most one record, and that one is named: a segment %s', async (_name, unsigned) => {
    restore();
    const bytes = readFileSync(segment);
    // Header and its copy are mostly empty space and one in twenty of their bytes is enough; the records' bytes all.
    for (let offset = 0; offset < bytes.length; offset += offset < headerBytes - 20 ? 20 : 1) {
      restore();
      if (unsigned) rmSync(segment.replace('.zledger', '.end.json'));
      const hurt = Buffer.from(bytes);
      hurt[offset] = (hurt[offset] ?? 0) ^ 0x41;
      writeFileSync(segment, hurt);
      const { lost, named, told } = await readDamaged();
      expect(lost, `byte ${offset}: ${told}`).toBeLessThanOrEqual(1);
      if (lost > 0) expect(named, `byte ${offset}`).toBe(true);
    }
  });
});

describe('a torn tail', () => {
  it('costs only what was not whole, at every length', async () => {
    const { size } = { size: readFileSync(segment).length };
    for (let length = size - 1; length > size - 300; length -= 1) {
      restore();
      rmSync(segment.replace('.zledger', '.end.json'));
      truncateSync(segment, length);
      const { lost } = await readDamaged();
      // Records are about 130 bytes: 300 bytes less are three records at the most.
      expect(lost, `length ${length}`).toBeLessThanOrEqual(Math.ceil((size - length) / 100));
    }
  });

  it('costs nothing when garbage follows the last whole record', async () => {
    restore();
    rmSync(segment.replace('.zledger', '.end.json'));
    const bytes = readFileSync(segment);
    writeFileSync(segment, Buffer.concat([bytes, Buffer.alloc(37)]));
    expect((await readDamaged()).lost).toBe(0);
  });
});

describe('a ledger with damage', () => {
  it('takes new records, and never gives a sequence twice', async () => {
    restore();
    const bytes = readFileSync(segment);
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    writeFileSync(segment, bytes);
    const ledger = await opened({ folder, keys });
    const { first } = await ledger.append([numbered(records + 1)]);
    expect(first).toBe(records + 1);
    expect((await readAll(ledger)).found.get(first)).toBe(first);
    await ledger.close();
  });
});
