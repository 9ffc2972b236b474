import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ExportError } from '../../../../electron/import/exportError.ts';
import { openExport } from '../../../../electron/import/openExport.ts';
import { zipLimits } from '../../../../electron/import/zipLimits.ts';
import { importErrors } from '../../../../shared/text/importErrors.ts';
import { craftedZip, type CraftedEntry } from './craftedZip.ts';

const chat = '12/03/2024 09:15 - Maria: bom dia\n12/03/2024 09:16 - João: bom dia, tudo certo?\n';
const photo = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zelo-export-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function put(name: string, bytes: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}
const putZip = (entries: readonly CraftedEntry[]) => put('conversa.zip', craftedZip(entries));

async function read(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

async function opened(path: string, limits = zipLimits) {
  const result = await openExport(path, limits);
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}
async function refusal(path: string, limits = zipLimits): Promise<string> {
  const result = await openExport(path, limits);
  if (result.ok) {
    await result.value.close();
    return 'opened';
  }
  expect(new Map(Object.entries(importErrors.pt)).get(result.error.code)).toMatch(/Nada foi guardado/);
  return result.error.code;
}

describe('opens what WhatsApp made', () => {
  it('reads a text twice from its beginning', async () => {
    const file = await opened(await put('Conversa do WhatsApp com Maria.txt', chat));
    expect((await read(file.openText())).toString()).toBe(chat);
    expect((await read(file.openText())).toString()).toBe(chat);
    expect(file.textName).toBe('Conversa do WhatsApp com Maria.txt');
    expect(file.media.size).toBe(0);
  });

  it("finds iOS's _chat.txt among other texts, and the media beside it", async () => {
    const file = await opened(
      await putZip([
        { name: 'contrato.txt', content: chat.repeat(50), deflate: true },
        { name: '00000012-PHOTO-2024-03-12.jpg', content: photo },
        { name: '_chat.txt', content: chat, deflate: true },
      ]),
    );
    expect(file.textName).toBe('_chat.txt');
    expect((await read(file.openText())).toString()).toBe(chat);
    const media = file.media.get('00000012-PHOTO-2024-03-12.jpg');
    expect(media?.bytes).toBe(photo.length);
    expect(media && (await read(media.open()))).toEqual(photo);
    expect([...file.media.keys()]).toContain('contrato.txt');
    await file.close();
  });

  it.each([
    ['Conversa do WhatsApp com Maria.txt'],
    ['WhatsApp Chat with Maria.txt'],
    ['Chat de WhatsApp con Maria.txt'],
    ['WhatsApp-Chat mit Maria.txt'],
  ])('prefers %s to a longer text', async (name) => {
    const file = await opened(
      await putZip([
        { name: 'lista.txt', content: chat.repeat(9) },
        { name, content: chat },
      ]),
    );
    expect(file.textName).toBe(name);
    await file.close();
  });

  it('takes the longest text that is a chat when no name helps', async () => {
    const file = await opened(
      await putZip([
        { name: 'receita.txt', content: 'farinha, ovos, leite\n'.repeat(99) },
        { name: 'a.txt', content: chat },
        { name: 'b.txt', content: chat + chat },
      ]),
    );
    expect(file.textName).toBe('b.txt');
    await file.close();
  });

  it('reads names in CP437, in flagged UTF-8 and in UTF-8 without the flag', async () => {
    const file = await opened(
      await putZip([
        { name: '_chat.txt', content: chat },
        // CP437: ç is 87.
        {
          name: Uint8Array.from([0x70, 0x72, 0x65, 0x87, 0x6f, 0x2e, 0x70, 0x64, 0x66]),
          content: 'x',
          utf8Flag: false,
        },
        { name: 'orçamento.pdf', content: 'y' },
        { name: 'ação.pdf', content: 'z', utf8Flag: false },
      ]),
    );
    expect([...file.media.keys()]).toEqual(['preço.pdf', 'orçamento.pdf', 'ação.pdf']);
    await file.close();
  });

  it('opens a zip that was packed again with its folder and by macOS', async () => {
    const file = await opened(
      await putZip([
        { name: 'Conversa/', content: '' },
        { name: 'Conversa/_chat.txt', content: chat },
        { name: '__MACOSX/Conversa/._chat.txt', content: chat },
        { name: 'outra/foto.jpg', content: 'other' },
        { name: 'Conversa/foto.jpg', content: photo },
      ]),
    );
    expect([...file.media.keys()]).toEqual(['foto.jpg']);
    const media = file.media.get('foto.jpg');
    expect(media && (await read(media.open()))).toEqual(photo);
    await file.close();
  });

  it('knows a zip by its bytes, whatever its name', async () => {
    const file = await opened(await put('conversa.txt', craftedZip([{ name: '_chat.txt', content: chat }])));
    expect(file.textName).toBe('_chat.txt');
    await file.close();
  });

  it('finds a chat in UTF-16 by its dates', async () => {
    const utf16 = Buffer.from('\ufeff' + chat, 'utf16le');
    const file = await opened(await putZip([{ name: 'x.txt', content: utf16 }]));
    expect(file.textBytes).toBe(utf16.length);
    await file.close();
  });
});

describe('refuses what it cannot trust', () => {
  const good: CraftedEntry = { name: '_chat.txt', content: chat };

  it.each<[string, CraftedEntry[], string]>([
    ['a path that climbs', [good, { name: '../../.bashrc', content: 'x' }], 'zip_unsafe_path'],
    ['a path that climbs midway', [good, { name: 'a/../../b.jpg', content: 'x' }], 'zip_unsafe_path'],
    ['an absolute path', [good, { name: '/etc/passwd', content: 'x' }], 'zip_unsafe_path'],
    ['a drive', [good, { name: 'C:evil.exe', content: 'x' }], 'zip_unsafe_path'],
    ['backslashes', [good, { name: '..\\evil.exe', content: 'x' }], 'zip_unsafe_path'],
    ['a NUL in a name', [good, { name: 'a\0b.jpg', content: 'x' }], 'zip_unsafe_path'],
    ['a symbolic link', [good, { name: 'foto.jpg', content: '/etc/passwd', mode: 0o120777 }], 'zip_link'],
    ['a device', [good, { name: 'foto.jpg', content: '', mode: 0o020666 }], 'zip_link'],
    ['a password', [{ ...good, encrypted: true }], 'zip_encrypted'],
    ['a strange compression', [{ ...good, method: 12 }], 'zip_unsupported'],
    ['no text', [{ name: 'foto.jpg', content: photo }], 'zip_without_chat'],
    ['only an unrelated text', [{ name: 'receita.txt', content: 'farinha\n' }], 'zip_without_chat'],
    ['only another zip', [{ name: 'conversa.zip', content: craftedZip([good]) }], 'zip_nested'],
    ['an empty chat', [{ name: '_chat.txt', content: '' }], 'empty_file'],
    ['no entries', [], 'zip_without_chat'],
    [
      'a declared bomb',
      [good, { name: 'a.jpg', content: 'x', deflate: true, declaredBytes: 4e9 }],
      'zip_bomb',
    ],
    [
      'entries that share their bytes',
      [good, { name: 'a.jpg', content: photo }, { name: 'b.jpg', content: photo, sharesHeaderOf: 1 }],
      'zip_bomb',
    ],
  ])('refuses %s', async (_what, entries, code) => {
    expect(await refusal(await putZip(entries))).toBe(code);
  });

  it('refuses more entries than any chat has', async () => {
    const path = await putZip([good, { name: 'a.jpg', content: 'x' }, { name: 'b.jpg', content: 'x' }]);
    expect(await refusal(path, { ...zipLimits, entries: 2 })).toBe('zip_bomb');
  });

  it('refuses a total beyond the limit', async () => {
    const path = await putZip([good, { name: 'a.jpg', content: Buffer.alloc(5000) }]);
    expect(await refusal(path, { ...zipLimits, totalBytes: 5000 })).toBe('zip_bomb');
  });

  it('refuses a zip cut at any length', async () => {
    const whole = craftedZip([good, { name: 'foto.jpg', content: photo }]);
    for (let length = 4; length < whole.length; length += 7) {
      expect(await refusal(await put('cortado.zip', whole.subarray(0, length)))).toBe('zip_damaged');
    }
  });

  it('refuses an empty file, a folder, nothing, and a zip by name only', async () => {
    expect(await refusal(await put('vazio.txt', ''))).toBe('empty_file');
    await mkdir(join(folder, 'pasta'));
    expect(await refusal(join(folder, 'pasta'))).toBe('is_folder');
    expect(await refusal(join(folder, 'nada.zip'))).toBe('file_unreadable');
    expect(await refusal(await put('x.zip', 'not a zip'))).toBe('zip_damaged');
    await symlink('/dev/zero', join(folder, 'zero.txt'));
    expect(await refusal(join(folder, 'zero.txt'))).toBe('file_unreadable');
  });
});

describe('stops while inflating', () => {
  async function fault(entry: CraftedEntry, limits = zipLimits): Promise<{ code: string; bytes: number }> {
    const file = await opened(await putZip([{ name: '_chat.txt', content: chat }, entry]), limits);
    let bytes = 0;
    try {
      const media = file.media.get('a.bin');
      if (media === undefined) throw new Error('no media');
      for await (const chunk of media.open()) bytes += chunk.byteLength;
    } catch (error) {
      if (error instanceof ExportError) return { code: error.code, bytes };
      throw error;
    } finally {
      await file.close();
    }
    return { code: 'none', bytes };
  }

  it('at the first byte beyond what the header declared', async () => {
    const bomb = { name: 'a.bin', content: Buffer.alloc(60e6), deflate: true, declaredBytes: 1000 };
    const found = await fault(bomb);
    expect(found.code).toBe('zip_bomb');
    expect(found.bytes).toBeLessThanOrEqual(1000);
  });

  it('not for a ratio that a small file may have; a large one with it is refused when opened', async () => {
    const entry = { name: 'a.bin', content: Buffer.alloc(300_000), deflate: true };
    expect((await fault(entry, { ...zipLimits, freeBytes: 400_000 })).code).toBe('none');
    const path = await putZip([{ name: '_chat.txt', content: chat }, entry]);
    expect(await refusal(path, { ...zipLimits, freeBytes: 100_000 })).toBe('zip_bomb');
  });

  it('at a wrong checksum, at bits that do not inflate, at data shorter than declared', async () => {
    expect((await fault({ name: 'a.bin', content: photo, crc: 1 })).code).toBe('zip_damaged');
    expect((await fault({ name: 'a.bin', content: 'no deflate', method: 8 })).code).toBe('zip_damaged');
    const short = { name: 'a.bin', content: 'short', deflate: true, declaredBytes: 9 };
    expect((await fault(short)).code).toBe('zip_damaged');
  });

  it('when its reader stops early, and reads others after it', async () => {
    const file = await opened(
      await putZip([
        { name: '_chat.txt', content: chat.repeat(20_000), deflate: true },
        { name: 'a.bin', content: photo },
      ]),
    );
    for await (const chunk of file.openText()) {
      expect(chunk.byteLength).toBeGreaterThan(0);
      break;
    }
    const media = file.media.get('a.bin');
    expect(media && (await read(media.open()))).toEqual(photo);
    expect((await read(file.openText())).length).toBe(chat.length * 20_000 + 20_000);
    await file.close();
  });
});
