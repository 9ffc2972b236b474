import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PackFile } from '../../../../electron/export/packFile.ts';
import { partialName } from '../../../../electron/export/partialFiles.ts';
import { readZip } from '../../../support/readZip.ts';

const folder = () => mkdtempSync(path.join(os.tmpdir(), 'zelo-pack-'));
/** Greater than any process id that Linux, macOS or Windows gives out. */
const nobody = 2 ** 30;

describe('PackFile', () => {
  it('writes a zip whose size, hash and entries are those it tells', async () => {
    const target = path.join(folder(), 'pack.zip');
    const pack = await PackFile.begin(target);
    const file = await pack.add('a.txt', ['olá ', 'mundo']);
    await pack.add('media/b.jpg', new Uint8Array([1, 2, 3]));
    const sealed = await pack.seal();
    await pack.publish();
    const bytes = readFileSync(target);
    expect(sealed).toEqual({
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.byteLength,
    });
    const entries = await readZip(target);
    expect([...entries.keys()]).toEqual(['a.txt', 'media/b.jpg']);
    expect(entries.get('a.txt')?.toString('utf8')).toBe('olá mundo');
    expect(file.sha256).toBe(createHash('sha256').update('olá mundo').digest('hex'));
    expect(readdirSync(path.dirname(target))).toEqual(['pack.zip']);
  });

  it('has its name only once it is published, and until then only its owner may read it', async () => {
    const target = path.join(folder(), 'pack.zip');
    const pack = await PackFile.begin(target);
    await pack.add('a.txt', 'x');
    await pack.seal();
    expect(existsSync(target)).toBe(false);
    const [partial = ''] = readdirSync(path.dirname(target));
    expect(partial).toMatch(/^pack\.zip\.\d+-[0-9a-f]{12}\.partial$/);
    if (process.platform !== 'win32') {
      expect(statSync(path.join(path.dirname(target), partial)).mode & 0o777).toBe(0o600);
    }
    await pack.publish();
    expect(readdirSync(path.dirname(target))).toEqual(['pack.zip']);
  });

  it.each([
    ['while it is written', async () => undefined],
    ['once it is sealed', async (pack: PackFile) => void (await pack.seal())],
  ])('leaves nothing behind when it is abandoned %s', async (_when, reach) => {
    const place = folder();
    const pack = await PackFile.begin(path.join(place, 'pack.zip'));
    await pack.add('a.txt', 'x');
    await reach(pack);
    await pack.abandon();
    expect(readdirSync(place)).toEqual([]);
  });

  it('leaves nothing behind when one of its files fails half way', async () => {
    const place = folder();
    const pack = await PackFile.begin(path.join(place, 'pack.zip'));
    const torn = async function* () {
      yield Buffer.alloc(100_000, 1);
      await Promise.resolve();
      throw new Error('torn');
    };
    await expect(pack.add('a.bin', torn())).rejects.toThrow('torn');
    await pack.abandon();
    expect(readdirSync(place)).toEqual([]);
  });

  it('stops between two pieces of a file when the signal says so', async () => {
    const place = folder();
    const pack = await PackFile.begin(path.join(place, 'pack.zip'));
    const stop = new AbortController();
    let pieces = 0;
    const endless = async function* () {
      for (;;) {
        pieces += 1;
        if (pieces === 5) stop.abort();
        yield Buffer.alloc(1000);
        await Promise.resolve();
      }
    };
    await expect(pack.add('a.bin', endless(), stop.signal)).rejects.toThrow('aborted');
    expect(pieces).toBe(5);
    await pack.abandon();
    expect(readdirSync(place)).toEqual([]);
  });

  it('takes away what a crash left of the same pack, and nothing else', async () => {
    const place = folder();
    const target = path.join(place, 'pack.zip');
    const left = partialName(target, 'ab12cd34ef56', nobody);
    const others = [
      partialName(path.join(place, 'other.zip'), 'ab12cd34ef56', nobody),
      // The parent process lives: it may be writing this one now.
      partialName(target, 'ab12cd34ef56', process.ppid),
      'pack.zip.partial',
      'pack.zip.notes.txt',
    ];
    for (const name of [left, ...others]) writeFileSync(path.join(place, name), 'x');
    mkdirSync(path.join(place, partialName(target, '000000000000', nobody)));
    const pack = await PackFile.begin(target);
    await pack.add('a.txt', 'x');
    await pack.seal();
    await pack.publish();
    const kept = [...others, 'pack.zip', partialName(target, '000000000000', nobody)];
    expect(readdirSync(place).sort()).toEqual(kept.sort());
  });

  it('replaces a link at its place and never writes through one', async () => {
    const place = folder();
    const victim = path.join(place, 'victim.txt');
    writeFileSync(victim, 'keep me');
    const target = path.join(place, 'pack.zip');
    symlinkSync(victim, target);
    // A link with the shape of a leftover is neither followed nor emptied.
    symlinkSync(victim, path.join(place, partialName(target, 'ab12cd34ef56', nobody)));
    const pack = await PackFile.begin(target);
    await pack.add('a.txt', 'x');
    await pack.seal();
    await pack.publish();
    expect(readFileSync(victim, 'utf8')).toBe('keep me');
    expect(lstatSync(target).isSymbolicLink()).toBe(false);
    expect([...(await readZip(target)).keys()]).toEqual(['a.txt']);
  });

  it('fails before anything is written when the folder is not there', async () => {
    const target = path.join(folder(), 'gone', 'pack.zip');
    await expect(PackFile.begin(target)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
