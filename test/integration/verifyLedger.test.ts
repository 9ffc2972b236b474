import { cpSync, readFileSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenKeys } from '../../electron/keys/index.ts';
import { verifyLedger } from '../../electron/ledger/index.ts';
import { decodeSegmentHeader } from '../../electron/ledger/segmentHeader.ts';
import { numbered, opened, readAll, smallArchive } from '../support/smallArchive.ts';

let keys: OpenKeys;
let folder = '';
let pristine = '';
const file = (number: number, kind: 'zledger' | 'end.json' = 'zledger') =>
  path.join(folder, 'ledger', `segment-${String(number).padStart(8, '0')}.${kind}`);

/** Three closed segments of four records. */
beforeAll(async () => {
  ({ folder, keys } = await smallArchive());
  for (let segment = 0; segment < 3; segment += 1) {
    const ledger = await opened({ folder, keys });
    for (let place = 1; place <= 4; place += 1) await ledger.append([numbered(segment * 4 + place)]);
    await ledger.close();
  }
  pristine = `${folder}-pristine`;
  cpSync(folder, pristine, { recursive: true });
});
beforeEach(() => {
  rmSync(folder, { recursive: true });
  cpSync(pristine, folder, { recursive: true });
});

async function kinds(withKeys = true): Promise<string[]> {
  const verified = await verifyLedger(folder, withKeys ? keys : undefined);
  if (!verified.ok) throw new Error(verified.error.code);
  expect(verified.value.ok).toBe(verified.value.faults.length === 0);
  return verified.value.faults.map(({ kind, where }) => `${kind}: ${where}`);
}
/** Record offsets of an undamaged segment. */
function recordsOf(bytes: Buffer): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = 8192; start < bytes.length;) {
    const end = start + 84 + bytes.readUInt32BE(start + 4);
    found.push({ start, end });
    start = end;
  }
  return found;
}
const record = (bytes: Buffer, place: number) => {
  const found = recordsOf(bytes)[place];
  if (found === undefined) throw new Error('no such record');
  return found;
};

describe('verifying a ledger', () => {
  it('finds nothing in a whole one, with keys and without, and changes nothing', async () => {
    const before = readdirSync(path.join(folder, 'ledger')).map((name) => [
      name,
      readFileSync(path.join(folder, 'ledger', name), 'hex'),
    ]);
    expect(await verifyLedger(folder, keys)).toMatchObject({
      value: { ok: true, segments: 3, records: 12, messages: 0, faults: [] },
    });
    expect(await verifyLedger(folder)).toMatchObject({ value: { ok: true, records: 12, messages: null } });
    const after = readdirSync(path.join(folder, 'ledger')).map((name) => [
      name,
      readFileSync(path.join(folder, 'ledger', name), 'hex'),
    ]);
    expect(after).toEqual(before);
  });

  it('hands over every body in order', async () => {
    const seen: number[] = [];
    await verifyLedger(folder, keys, (body, sequence) => {
      expect(body.at).toBe(sequence);
      seen.push(sequence);
    });
    expect(seen).toEqual(Array.from({ length: 12 }, (_, place) => place + 1));
  });

  it('names every flipped byte of a segment and of its signed end', async () => {
    for (const kind of ['zledger', 'end.json'] as const) {
      const whole = readFileSync(file(2, kind));
      // Every byte of the records; of the header's two copies and of the end a share, of the empty space less.
      const stride = (offset: number) => {
        if (kind === 'end.json') return 3;
        if (offset >= 8192) return 1;
        return offset % 4096 < 196 ? 3 : 97;
      };
      for (let offset = 0; offset < whole.length; offset += stride(offset)) {
        const hurt = Buffer.from(whole);
        hurt[offset] = (hurt[offset] ?? 0) ^ 0x01;
        writeFileSync(file(2, kind), hurt);
        // White space at the end of the JSON is the one byte that says nothing.
        if (kind === 'end.json' && offset === whole.length - 1) continue;
        expect(await kinds(), `${kind} byte ${offset}`).not.toEqual([]);
      }
      writeFileSync(file(2, kind), whole);
    }
  });

  it('names a missing segment, and a missing end', async () => {
    rmSync(file(2));
    expect(await kinds(false)).toEqual(['missing_segment: segment-00000002']);
    rmSync(file(2, 'end.json'));
    expect(await kinds()).toContain('missing_segment: segment-00000002');
    expect(await kinds()).toContain('missing_records: segment-00000003 5-8');
    cpSync(pristine, folder, { recursive: true });
    rmSync(file(1, 'end.json'));
    expect(await kinds()).toEqual(['unsigned_segment: segment-00000001']);
  });

  it('names records that were swapped, taken out, doubled, or moved to another segment', async () => {
    const whole = readFileSync(file(1));
    const [first, second, third] = [record(whole, 0), record(whole, 1), record(whole, 2)];
    const part = ({ start, end }: { start: number; end: number }) => whole.subarray(start, end);
    const head = whole.subarray(0, first.start);
    const tail = whole.subarray(third.end);
    const altered = {
      swapped: [head, part(second), part(first), part(third), tail],
      'taken out': [head, part(first), part(third), tail],
      doubled: [head, part(first), part(first), part(second), part(third), tail],
    };
    for (const [name, parts] of Object.entries(altered)) {
      writeFileSync(file(1), Buffer.concat(parts));
      expect(await kinds(false), name).not.toEqual([]);
      expect(await kinds(), name).not.toEqual([]);
      const ledger = await opened({ folder, keys });
      for (const [sequence, at] of (await readAll(ledger)).found) expect(at).toBe(sequence);
      await ledger.close();
    }
    const other = readFileSync(file(2));
    const foreign = record(other, 0);
    writeFileSync(
      file(1),
      Buffer.concat([whole.subarray(0, third.end), other.subarray(foreign.start, foreign.end)]),
    );
    expect(await kinds(false)).not.toEqual([]);
  });

  it('names segments that changed places, and one of another archive', async () => {
    renameSync(file(1), `${file(1)}.aside`);
    renameSync(file(2), file(1));
    renameSync(`${file(1)}.aside`, file(2));
    expect(await kinds()).toContain('foreign_segment: segment-00000001');
    const other = await smallArchive();
    const ledger = await opened(other);
    await ledger.append([numbered(1)]);
    await ledger.close();
    cpSync(pristine, folder, { recursive: true });
    cpSync(path.join(other.folder, 'ledger'), path.join(folder, 'ledger'), { recursive: true });
    const found = await kinds();
    expect(found).toContain('foreign_segment: segment-00000001');
    expect(found).toContain('damaged_end: segment-00000001');
  });

  it('names a ledger that is shorter than the head in the key file', async () => {
    rmSync(file(3));
    rmSync(file(3, 'end.json'));
    expect(await kinds(false)).toEqual(['truncated: head 12']);
    cpSync(pristine, folder, { recursive: true });
    truncateSync(file(3), record(readFileSync(file(3)), 3).start);
    expect(await kinds(false)).toEqual(['missing_records: segment-00000003 12']);
    rmSync(file(3, 'end.json'));
    expect(await kinds(false)).toEqual(['truncated: head 12']);
  });

  it('goes on naming a truncation after new records were written', async () => {
    rmSync(file(3));
    rmSync(file(3, 'end.json'));
    const ledger = await opened({ folder, keys });
    expect((await ledger.append([numbered(13)])).first).toBe(13);
    expect((await readAll(ledger)).unreadable).toEqual([9, 10, 11, 12]);
    await ledger.close();
    expect(await kinds()).toEqual(['missing_records: segment-00000003 9-12']);
  });

  it('takes the torn tail of a running or dead program for no fault, and signs it at the next open', async () => {
    const ledger = await opened({ folder, keys });
    await ledger.append([numbered(13), numbered(14), numbered(15)]);
    expect(await kinds()).toEqual([]);
    const written = readFileSync(file(4));
    await ledger.close();
    rmSync(file(4, 'end.json'));
    cpSync(path.join(pristine, 'vault.json'), path.join(folder, 'vault.json'));
    cpSync(path.join(pristine, 'vault.backup.json'), path.join(folder, 'vault.backup.json'));
    writeFileSync(file(4), written.subarray(0, record(written, 2).start + 100));
    expect(await kinds()).toEqual([]);
    const again = await opened({ folder, keys });
    expect(again.faults).toEqual([]);
    expect(again.head).toBe(14);
    await again.append([numbered(15)]);
    await again.close();
    expect(JSON.parse(readFileSync(file(4, 'end.json'), 'utf8'))).toMatchObject({
      closing: 'recovered',
      lastSequence: 14,
      tornBytes: 100,
    });
    expect(await kinds()).toEqual([]);
  });

  it('never uses a segment key twice', () => {
    const sealed = [1, 2, 3].map((number) => {
      const read = decodeSegmentHeader(readFileSync(file(number)));
      if (read.kind !== 'read') throw new Error(read.kind);
      const { publicKey, privateKey } = keys.archive;
      return { publicKey, privateKey, sealedKey: Buffer.from(read.header.sealedKey).toString('hex') };
    });
    expect(new Set(sealed.map(({ sealedKey }) => sealedKey)).size).toBe(3);
  });
});

describe('an open ledger whose keys go', () => {
  it('refuses to read and append once the keys are wiped, and what it wrote is there at the next unlock', async () => {
    const archive = await smallArchive();
    const { unlockVault } = await import('../../electron/keys/index.ts');
    const ledger = await opened(archive);
    await ledger.append([numbered(1)]);
    archive.keys.wipe();
    await expect(ledger.read({ after: 0, max: 1 })).rejects.toThrow('keys_wiped');
    await expect(ledger.append([numbered(2)])).rejects.toThrow('keys_wiped');
    await ledger.close();
    const unlocked = await unlockVault({ folder: archive.folder, passphrase: 'uma frase' });
    if (!unlocked.ok) throw new Error(unlocked.error.code);
    const again = await opened({ folder: archive.folder, keys: unlocked.value });
    expect(again.faults).toEqual([]);
    expect((await readAll(again)).found.get(1)).toBe(1);
    await again.close();
  });

  it('calls nothing unreadable because it was closed in the middle of a page', async () => {
    const archive = await smallArchive();
    const ledger = await opened(archive);
    await ledger.append(Array.from({ length: 3000 }, (_, place) => numbered(place + 1)));
    await ledger.close();
    const again = await opened(archive);
    const page = again.read({ after: 0, max: 3000 });
    await new Promise((resolve) => setTimeout(resolve, 3));
    await again.close();
    const outcome = await page.then(
      ({ unreadable }) => unreadable.length,
      (error: Error) => error.message,
    );
    expect([0, 'ledger_closed']).toContain(outcome);
  });
});
