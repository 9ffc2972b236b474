import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { unlockVault } from '../../electron/keys/index.ts';
import { openLedger } from '../../electron/ledger/index.ts';
import { createMediaStore } from '../../electron/media/index.ts';
import type { LedgerBody, LedgerBodyOf } from '../../shared/domain/ledgerRecord.ts';

const root = resolve(import.meta.dirname, '../..');
const passphrase = 'três gatos no telhado';
const photo = randomBytes(700_000);
const chat = [
  '15/03/2024 09:00 - As mensagens e as chamadas são protegidas com a criptografia de ponta a ponta.',
  '15/03/2024 09:00 - Maria: bom dia ☀️',
  '15/03/2024 09:00 - Oficina Sol: bom dia',
  '15/03/2024 09:02 - Oficina Sol: IMG-20240312-WA0001.jpg (arquivo anexado)',
  '15/03/2024 09:05 - Maria: mando o PIX agora',
  'segunda linha',
  '15/03/2024 09:06 - Oficina Sol: ok',
  '15/03/2024 09:06 - Oficina Sol: ok',
];

let folder: string;
let profile: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zelo-import-'));
  profile = join(folder, 'profile');
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function zipped(name: string, lines: readonly string[], withPhoto: boolean): Promise<string> {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(`${lines.join('\n')}\n`), 'Conversa do WhatsApp com Maria.txt');
  if (withPhoto) zip.addBuffer(photo, 'IMG-20240312-WA0001.jpg');
  zip.end();
  const path = join(folder, name);
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}

/** Runs the command as a user's script does, but for the installer in front of it. */
async function importChat(
  file: string,
  ...options: string[]
): Promise<{ status: number | null; json: never }> {
  const json = join(folder, 'out.json');
  const command = ['--import', 'tsx', join(root, 'electron/commands/importChat.ts'), profile, file];
  const done = spawnSync(process.execPath, [...command, ...options, '--json', json], {
    cwd: root,
    input: `${passphrase}\n`,
    encoding: 'utf8',
  });
  if (done.status === 1) throw new Error(done.stderr);
  return { status: done.status, json: JSON.parse(await readFile(json, 'utf8')) as never };
}

async function ledgerOf(): Promise<{ bodies: LedgerBody[]; faults: number }> {
  const keys = await unlockVault({ folder: profile, passphrase });
  if (!keys.ok) throw new Error(keys.error.code);
  const ledger = await openLedger({ folder: profile, keys: keys.value });
  if (!ledger.ok) throw new Error(ledger.error.code);
  const bodies: LedgerBody[] = [];
  for (let after = 0; ;) {
    const page = await ledger.value.read({ after, max: 1000 });
    bodies.push(...page.entries.map(({ body }) => body));
    const last = page.entries.at(-1)?.sequence;
    if (last === undefined) break;
    after = last;
  }
  const faults = ledger.value.faults.length;
  await ledger.value.close();
  keys.value.wipe();
  return { bodies, faults };
}

function of<Type extends LedgerBody['type']>(bodies: LedgerBody[], type: Type): LedgerBodyOf<Type>[] {
  return bodies.filter((body): body is LedgerBodyOf<Type> => body.type === type);
}

describe('import-chat', () => {
  it('makes the profile, imports a zip with its media, and adds nothing the second time', async () => {
    const file = await zipped('c.zip', chat, true);
    const options = ['--time-zone', 'America/Sao_Paulo', '--company', 'Oficina Sol'];
    const first = await importChat(file, ...options);
    expect(first).toMatchObject({ status: 0, json: { added: 7, alreadyThere: 0, media: 1, questions: [] } });
    const again = await importChat(file, ...options);
    expect(again).toMatchObject({ status: 0, json: { added: 0, alreadyThere: 7, media: 0 } });

    const { bodies, faults } = await ledgerOf();
    expect(faults).toBe(0);
    expect(bodies[0]?.type).toBe('archive.created');
    expect(of(bodies, 'conversation.added')).toMatchObject([{ title: 'Maria', kind: 'direct' }]);
    expect(of(bodies, 'import.finished').map(({ outcome }) => outcome)).toEqual(['complete', 'complete']);
    const messages = of(bodies, 'message.added').map(({ message }) => message);
    expect(messages.map(({ kind, side, text }) => [kind, side, text])).toEqual([
      ['system', undefined, expect.stringContaining('criptografia')],
      ['text', 'contact', 'bom dia ☀️'],
      ['text', 'company', 'bom dia'],
      ['attachment', 'company', ''],
      ['text', 'contact', 'mando o PIX agora\nsegunda linha'],
      ['text', 'company', 'ok'],
      ['text', 'company', 'ok'],
    ]);
    expect(messages[1]?.sentAt).toBe(Date.UTC(2024, 2, 15, 12));

    const [stored] = of(bodies, 'media.stored');
    if (stored === undefined) throw new Error('no media');
    expect(stored.message).toBe(messages[3]?.id);
    const hash = createHash('sha256');
    for await (const chunk of createMediaStore({ folder: profile }).open(stored.media, stored.key)) {
      hash.update(chunk);
    }
    expect(stored.sha256).toBe(createHash('sha256').update(photo).digest('hex'));
    expect(hash.digest('hex')).toBe(stored.sha256);
  });

  it('adds what a longer export has more, and the photo that the first one left out', async () => {
    const options = ['--time-zone', 'America/Sao_Paulo', '--company', 'Oficina Sol'];
    const omitted = chat.slice(0, 5).map((line) => line.replace(/IMG.*/, '<Mídia oculta>'));
    await importChat(await zipped('a.zip', omitted, false), ...options);
    const longer = [...chat, '15/03/2024 09:30 - Maria: feito'];
    const second = await importChat(await zipped('b.zip', longer, true), ...options);
    // "mando o PIX agora" has one line more now: for an archive that is another text.
    expect(second.json).toMatchObject({ added: 4, alreadyThere: 4, media: 1 });
    const { bodies } = await ledgerOf();
    expect(of(bodies, 'conversation.added')).toHaveLength(1);
    expect(of(bodies, 'media.stored')).toHaveLength(1);
  });

  it('asks what was not told: zone and company', async () => {
    const { json } = await importChat(await zipped('c.zip', chat, true));
    expect(json).toMatchObject({
      added: 7,
      questions: [
        { kind: 'time_zone' },
        { kind: 'company', choices: expect.arrayContaining(['Maria', 'Oficina Sol']) },
      ],
    });
  });

  it('leaves no profile behind for a file that is no chat, and says why', async () => {
    const file = join(folder, 'lista.txt');
    await writeFile(file, 'farinha\novos\n');
    expect(await importChat(file)).toMatchObject({ status: 2, json: { error: { code: 'not_a_chat' } } });
    await expect(readFile(join(profile, 'vault.json'))).rejects.toThrow('ENOENT');
  });

  it('changes nothing in an archive for a zip that is cut', async () => {
    const file = await zipped('c.zip', chat, true);
    await importChat(file);
    const before = (await ledgerOf()).bodies.filter(({ type }) => type !== 'session').length;
    const cut = join(folder, 'cut.zip');
    await writeFile(cut, (await readFile(file)).subarray(0, 200_000));
    expect(await importChat(cut)).toMatchObject({ status: 2, json: { error: { code: 'zip_damaged' } } });
    expect((await ledgerOf()).bodies.filter(({ type }) => type !== 'session')).toHaveLength(before);
  });

  it('refuses a wrong passphrase', async () => {
    const file = await zipped('c.zip', chat, true);
    await importChat(file);
    const command = ['--import', 'tsx', join(root, 'electron/commands/importChat.ts'), profile, file];
    const done = spawnSync(process.execPath, [...command, '--json', '-'], {
      cwd: root,
      input: 'errada',
      encoding: 'utf8',
    });
    expect(done.status).toBe(2);
    expect(JSON.parse(done.stdout)).toMatchObject({ error: { code: 'wrong_passphrase' } });
  });
});
