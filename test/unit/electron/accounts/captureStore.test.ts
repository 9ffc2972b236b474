import { readFileSync, readdirSync, statSync, writeFileSync, cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  captureFolderOf,
  openCaptureStore,
  type CaptureChange,
  type CaptureStore,
} from '../../../../electron/accounts/captureStore/index.ts';
import { decodeChanges, encodeChanges } from '../../../../electron/accounts/captureStore/captureChange.ts';
import { headerBytes } from '../../../../electron/accounts/captureStore/captureFormat.ts';
import { openSegmentFile } from '../../../../electron/ledger/segmentFile.ts';
import { randomId, type AccountId } from '../../../../shared/domain/identifiers.ts';
import { openedCapture, someCaptureKeys, somePlace } from '../../../support/captureSupport.ts';

// Hundreds of openings a test, each with its fdatasync.
vi.setConfig({ testTimeout: 300_000 });

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));
const put = (kind: string, id: string, text: string): CaptureChange => ({ kind, id, value: bytesOf(text) });
const textOf = (store: CaptureStore, kind: string, id: string) => {
  const value = store.get(kind, id);
  return value === undefined ? undefined : Buffer.from(value).toString('utf8');
};

function logFile(place: { folder: string; account: AccountId }): string {
  const folder = captureFolderOf(place.folder, place.account);
  const logs = readdirSync(folder);
  expect(logs).toHaveLength(1);
  return path.join(folder, logs[0] ?? '');
}

describe('the capture store', () => {
  it('gives back after every opening what was committed, and forgets what was taken away', async () => {
    const place = somePlace();
    for (let round = 0; round < 3; round += 1) {
      const store = await openedCapture(place);
      if (round > 0) expect(textOf(store, 'creds', 'creds')).toBe(`segredo ${round - 1}`);
      await store.commit([put('creds', 'creds', `segredo ${round}`), put('session', 'a.0', `s${round}`)]);
      await store.commit([{ kind: 'session', id: 'a.0', value: null }, put('session', `b.${round}`, 'x')]);
      expect(store.get('session', 'a.0')).toBeUndefined();
      expect(store.count('session')).toBe(round + 1);
      await store.close();
    }
  });

  it('keeps any kinds, ids and bytes apart', () => {
    const change = fc.record({
      kind: fc.string({ maxLength: 60 }),
      id: fc.string({ maxLength: 300 }),
      value: fc.option(fc.uint8Array({ maxLength: 500 }), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const again = decodeChanges(encodeChanges(changes)).map(({ kind, id, value }) => ({
          kind,
          id,
          value: value === null ? null : new Uint8Array(value),
        }));
        const wanted = changes.map(({ kind, id, value }) => ({
          // Half a surrogate pair has no UTF-8.
          kind: Buffer.from(kind, 'utf8').toString('utf8'),
          id: Buffer.from(id, 'utf8').toString('utf8'),
          value,
        }));
        expect(again).toEqual(wanted);
      }),
    );
  });

  it('loses nothing but the last commit when it is cut at any byte of its last record', async () => {
    const place = somePlace();
    const store = await openedCapture(place);
    await store.commit([put('a', '1', 'first')]);
    const file = logFile(place);
    const before = statSync(file).size;
    await store.commit([
      put('a', '2', 'second'),
      put('b', '1', 'with it'),
      { kind: 'a', id: '1', value: null },
    ]);
    const whole = readFileSync(file);
    for (let length = before; length <= whole.length; length += 1) {
      const cut = { ...somePlace(), account: place.account, keys: place.keys };
      const folder = captureFolderOf(cut.folder, cut.account);
      cpSync(captureFolderOf(place.folder, place.account), folder, { recursive: true });
      writeFileSync(path.join(folder, path.basename(file)), whole.subarray(0, length));
      const again = await openedCapture(cut);
      const all = length === whole.length;
      // All of the commit or none of it.
      expect(textOf(again, 'a', '2')).toBe(all ? 'second' : undefined);
      expect(textOf(again, 'b', '1')).toBe(all ? 'with it' : undefined);
      expect(textOf(again, 'a', '1')).toBe(all ? undefined : 'first');
      expect(again.damagedRecords).toBe(0);
      await again.commit([put('a', '3', 'goes on')]);
      await again.close();
      rmSync(cut.folder, { recursive: true });
    }
    await store.close();
  });

  it('loses one commit, and says so, when any byte in the middle is hurt', async () => {
    const place = somePlace();
    const store = await openedCapture(place);
    for (let number = 0; number < 3; number += 1) await store.commit([put('a', String(number), 'value')]);
    const file = logFile(place);
    const whole = readFileSync(file);
    const record = (whole.length - headerBytes) / 3;
    for (let offset = headerBytes; offset < headerBytes + 2 * record; offset += 1) {
      const hurt = Buffer.from(whole);
      hurt.writeUInt8(hurt.readUInt8(offset) ^ 0x41, offset);
      const cut = { ...somePlace(), account: place.account, keys: place.keys };
      const folder = captureFolderOf(cut.folder, cut.account);
      cpSync(captureFolderOf(place.folder, place.account), folder, { recursive: true });
      writeFileSync(path.join(folder, path.basename(file)), hurt);
      const again = await openedCapture(cut);
      expect(again.count('a')).toBe(2);
      expect(again.damagedRecords).toBe(1);
      await again.close();
      rmSync(cut.folder, { recursive: true });
    }
    await store.close();
  });

  it('opens with either copy of its header, and not without both', async () => {
    const place = somePlace();
    const store = await openedCapture(place);
    await store.commit([put('a', '1', 'first')]);
    await store.close();
    for (const at of [[40], [headerBytes / 2 + 40]]) {
      const file = logFile(place);
      const bytes = readFileSync(file);
      for (const offset of at) bytes.writeUInt8(bytes.readUInt8(offset) ^ 1, offset);
      writeFileSync(file, bytes);
      const again = await openedCapture(place);
      expect(textOf(again, 'a', '1')).toBe('first');
      await again.close();
    }
    const file = logFile(place);
    const bytes = readFileSync(file);
    for (const offset of [40, headerBytes / 2 + 40]) bytes.writeUInt8(bytes.readUInt8(offset) ^ 1, offset);
    writeFileSync(file, bytes);
    expect(await openCaptureStore(place)).toMatchObject({ error: { code: 'capture_damaged' } });
  });

  it('says another key and a newer format apart from damage, and leaves the file alone', async () => {
    const place = somePlace();
    const store = await openedCapture(place);
    await store.commit([put('a', '1', 'first')]);
    await store.close();
    const before = readFileSync(logFile(place));
    expect(await openCaptureStore({ ...place, keys: someCaptureKeys() })).toMatchObject({
      error: { code: 'capture_wrong_key' },
    });
    const other = { ...place, account: randomId<AccountId>() };
    cpSync(captureFolderOf(place.folder, place.account), captureFolderOf(place.folder, other.account), {
      recursive: true,
    });
    expect(await openCaptureStore(other)).toMatchObject({ error: { code: 'capture_wrong_key' } });
    expect(readFileSync(logFile(place))).toEqual(before);
  });

  it('writes nothing readable, and only the owner may read the file', async () => {
    const place = somePlace();
    const store = await openedCapture(place);
    await store.commit([put('signal:session', 'pessoa.0', 'conteúdo secreto')]);
    const text = readFileSync(logFile(place)).toString('latin1');
    for (const secret of ['pessoa', 'session', 'secreto']) expect(text).not.toContain(secret);
    if (process.platform !== 'win32') expect(statSync(logFile(place)).mode & 0o777).toBe(0o600);
    await store.close();
    expect(readdirSync(captureFolderOf(place.folder, place.account))).toHaveLength(1);
  });

  it('uses a new key for every file', async () => {
    const place = somePlace();
    const seen = new Set<string>();
    for (let round = 0; round < 4; round += 1) {
      const store = await openedCapture(place);
      if (round === 0) await store.commit([put('a', '1', 'always the same')]);
      await store.close();
      if (round > 0) seen.add(readFileSync(logFile(place)).subarray(headerBytes).toString('hex'));
    }
    expect(seen.size).toBe(3);
  });

  it('makes many commits of one moment durable with few writes, in order', async () => {
    let syncs = 0;
    const place = somePlace();
    const store = await openedCapture({
      ...place,
      openFile: async (file) => {
        const opened = await openSegmentFile(file);
        return { ...opened, datasync: () => ((syncs += 1), opened.datasync()) };
      },
    });
    const order: number[] = [];
    const commits = Array.from({ length: 200 }, (_, number) =>
      store
        .commit([put('a', 'last', String(number)), put('n', String(number), 'x')])
        .then(() => order.push(number)),
    );
    await Promise.all(commits);
    expect(syncs).toBeLessThan(5);
    expect(order).toEqual([...order].sort((one, other) => one - other));
    await store.close();
    const again = await openedCapture(place);
    expect(textOf(again, 'a', 'last')).toBe('199');
    expect(again.count('n')).toBe(200);
    await again.close();
  });

  it('writes itself anew when old values are most of the file, under live commits', async () => {
    const place = somePlace();
    const store = await openedCapture({ ...place, compactBytes: 20_000 });
    for (let number = 0; number < 400; number += 1) {
      await store.commit([put('session', 'one.0', 'x'.repeat(500) + number), put('id', String(number), 'y')]);
    }
    expect(statSync(logFile(place)).size).toBeLessThan(60_000);
    await store.close();
    const again = await openedCapture(place);
    expect(textOf(again, 'session', 'one.0')?.endsWith('399')).toBe(true);
    expect(again.count('id')).toBe(400);
    await again.close();
  });

  it('refuses everything after a write that the disk refused, and keeps what was acknowledged', async () => {
    const place = somePlace();
    let full = false;
    const store = await openedCapture({
      ...place,
      openFile: async (file) => {
        const opened = await openSegmentFile(file);
        return {
          ...opened,
          write: (bytes, at) =>
            full ? Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' })) : opened.write(bytes, at),
        };
      },
    });
    await store.commit([put('a', '1', 'safe')]);
    full = true;
    await expect(store.commit([put('a', '2', 'lost')])).rejects.toMatchObject({ reason: 'ENOSPC' });
    full = false;
    await expect(store.commit([put('a', '3', 'late')])).rejects.toMatchObject({ reason: 'ENOSPC' });
    expect(store.failure?.reason).toBe('ENOSPC');
    await store.close();
    const again = await openedCapture(place);
    expect(textOf(again, 'a', '1')).toBe('safe');
    expect(again.count('a')).toBe(1);
    await again.close();
  });

  it('goes on in the old file when there is no room for a new one', async () => {
    const place = somePlace();
    let opened = 0;
    const store = await openedCapture({
      ...place,
      compactBytes: 3000,
      openFile: async (file) => {
        opened += 1;
        if (opened === 2) throw Object.assign(new Error(), { code: 'ENOSPC' });
        return openSegmentFile(file);
      },
    });
    for (let number = 0; number < 20; number += 1)
      await store.commit([put('a', 'x', 'y'.repeat(200) + number)]);
    expect(opened).toBeGreaterThan(1);
    await store.close();
    const again = await openedCapture(place);
    expect(textOf(again, 'a', 'x')?.endsWith('19')).toBe(true);
    await again.close();
  });
});
