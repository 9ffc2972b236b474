import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PackFile } from '../../../../electron/export/packFile.ts';
import { readZip } from '../../../support/readZip.ts';

const folder = () => mkdtempSync(path.join(os.tmpdir(), 'zelo-pack-'));

describe('PackFile', () => {
  it('writes a zip whose hash and entries are those it tells', async () => {
    const target = path.join(folder(), 'pack.zip');
    const pack = new PackFile(target);
    const file = await pack.add('a.txt', ['olá ', 'mundo']);
    await pack.add('media/b.jpg', new Uint8Array([1, 2, 3]));
    const sha256 = await pack.finish();
    const bytes = readFileSync(target);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    const entries = await readZip(target);
    expect([...entries.keys()]).toEqual(['a.txt', 'media/b.jpg']);
    expect(entries.get('a.txt')?.toString('utf8')).toBe('olá mundo');
    expect(file.sha256).toBe(createHash('sha256').update('olá mundo').digest('hex'));
  });

  it('leaves nothing behind when it is abandoned', async () => {
    const place = folder();
    const pack = new PackFile(path.join(place, 'pack.zip'));
    await pack.add('a.txt', 'x');
    await pack.abandon();
    expect(readdirSync(place)).toEqual([]);
  });

  it('fails, and does not end the process, when the folder is not there', async () => {
    const target = path.join(folder(), 'gone', 'pack.zip');
    const pack = new PackFile(target);
    await expect(
      (async () => {
        await pack.add('a.txt', 'x');
        await pack.finish();
      })(),
    ).rejects.toMatchObject({ code: 'ENOENT' });
    await pack.abandon();
    expect(existsSync(target)).toBe(false);
  });
});
