import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  checkMedia,
  createMediaStore,
  MediaError,
  type StoredMedia,
} from '../../../../electron/media/index.ts';
import type { MediaId } from '../../../../shared/domain/identifiers.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zelo-media-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function collect(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source) pieces.push(Uint8Array.from(piece));
  return Buffer.concat(pieces);
}
const pathOf = (stored: StoredMedia) => join(folder, 'media', stored.media.slice(0, 2), stored.media);
const chunk = 64 * 1024;

describe('the media store', () => {
  it.each([0, 1, chunk - 1, chunk, chunk + 1, 2 * chunk, 3 * chunk + 77])(
    'gives back %i bytes as they were',
    async (size) => {
      const store = createMediaStore({ folder });
      const plain = randomBytes(size);
      const stored = await store.store(inPieces(plain, 10_007));
      expect(stored).toMatchObject({ bytes: size, sha256: createHash('sha256').update(plain).digest('hex') });
      expect((await collect(store.open(stored.media, stored.key))).equals(plain)).toBe(true);
      expect(await checkMedia(store, stored)).toBe('whole');
    },
  );

  it('streams any range', async () => {
    const store = createMediaStore({ folder });
    const plain = randomBytes(3 * chunk + 77);
    const stored = await store.store(inPieces(plain, 100_000));
    const places = [
      0,
      1,
      chunk - 1,
      chunk,
      chunk + 1,
      2 * chunk,
      3 * chunk,
      plain.length - 1,
      plain.length,
      plain.length + 5,
    ];
    for (const start of places) {
      for (const end of places) {
        const range = await collect(store.open(stored.media, stored.key, { start, end }));
        expect(range.equals(plain.subarray(start, Math.max(start, end)))).toBe(true);
      }
    }
  });

  it('keeps neither content nor name on the disk', async () => {
    const store = createMediaStore({ folder });
    const stored = await store.store(inPieces(Buffer.from('comprovante de pagamento '.repeat(500)), 999));
    const sealed = await readFile(pathOf(stored));
    expect(sealed.includes('comprovante')).toBe(false);
    expect(sealed.includes('ZELOMED')).toBe(true);
  });

  it('leaves nothing behind when the source fails', async () => {
    const store = createMediaStore({ folder });
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield randomBytes(100_000);
      throw new Error('source');
    }
    await expect(store.store(failing())).rejects.toThrow('source');
    const files = (await readdir(join(folder, 'media'), { recursive: true, withFileTypes: true })).filter(
      (entry) => entry.isFile(),
    );
    expect(files).toEqual([]);
  });

  it('finds every altered byte, cut and swapped chunk, and never yields altered bytes', async () => {
    const store = createMediaStore({ folder });
    const plain = randomBytes(2 * chunk + 500);
    const stored = await store.store(inPieces(plain, 50_000));
    const whole = await readFile(pathOf(stored));
    const sealedChunk = chunk + 16;
    const altered: Buffer[] = [];
    for (const at of [
      0,
      7,
      8,
      11,
      12,
      15,
      16,
      17,
      16 + chunk,
      15 + sealedChunk,
      16 + sealedChunk,
      whole.length - 1,
    ]) {
      const copy = Buffer.from(whole);
      copy[at] = (copy[at] ?? 0) ^ 1;
      altered.push(copy);
    }
    for (const length of [0, 5, 16, 17, 16 + sealedChunk, 16 + 2 * sealedChunk, whole.length - 1]) {
      altered.push(whole.subarray(0, length));
    }
    const first = whole.subarray(16, 16 + sealedChunk);
    const second = whole.subarray(16 + sealedChunk, 16 + 2 * sealedChunk);
    altered.push(Buffer.concat([whole.subarray(0, 16), second, first, whole.subarray(16 + 2 * sealedChunk)]));
    altered.push(Buffer.concat([whole, randomBytes(40)]));
    for (const content of altered) {
      await writeFile(pathOf(stored), content);
      const seen: Uint8Array[] = [];
      const reading = (async () => {
        for await (const piece of store.open(stored.media, stored.key)) seen.push(Uint8Array.from(piece));
      })();
      await expect(reading).rejects.toBeInstanceOf(MediaError);
      const yielded = Buffer.concat(seen);
      expect(yielded.equals(plain.subarray(0, yielded.length))).toBe(true);
      expect(await checkMedia(store, stored)).toBe('media_damaged');
    }
    await writeFile(pathOf(stored), whole.subarray(0, 16 + sealedChunk));
    await expect(collect(store.open(stored.media, stored.key, { start: 0, end: 10 }))).rejects.toThrow(
      'media_damaged',
    );
  });

  it('says too new, wrong key and gone apart', async () => {
    const store = createMediaStore({ folder });
    const stored = await store.store(inPieces(Buffer.from('oi'), 1));
    await expect(collect(store.open(stored.media, '0'.repeat(64)))).rejects.toThrow('media_damaged');
    const whole = await readFile(pathOf(stored));
    whole.writeUInt32BE(2, 8);
    await writeFile(pathOf(stored), whole);
    await expect(collect(store.open(stored.media, stored.key))).rejects.toThrow('media_too_new');
    await store.remove(stored.media);
    await store.remove(stored.media);
    await expect(collect(store.open(stored.media, stored.key))).rejects.toThrow('media_missing');
    expect(await checkMedia(store, stored)).toBe('media_missing');
  });

  it('opens no path outside its folder', () => {
    const store = createMediaStore({ folder });
    expect(() => store.open('../../../../etc/passwd' as MediaId, '0'.repeat(64))).toThrow();
  });
});
