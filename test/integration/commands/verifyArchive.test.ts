import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createMediaStore } from '../../../electron/media/index.ts';
import { randomId } from '../../../shared/domain/identifiers.ts';
import { opened, numbered, smallArchive } from '../../support/smallArchive.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const passphrase = 'uma frase';
let folder = '';

/** The contract of commands.md; more keys may be there. */
const reportSchema = z.object({
  ok: z.boolean(),
  segments: z.int(),
  records: z.int(),
  messages: z.int().nullable(),
  faults: z.array(z.object({ kind: z.string(), where: z.string() })),
});

function run(input: string, profile = folder) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', path.join(root, 'electron/commands/verifyArchive.ts'), profile, '--json', '-'],
    { cwd: root, encoding: 'utf8', timeout: 60_000, input },
  );
  return { status, stderr, json: JSON.parse(stdout) as unknown };
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

beforeAll(async () => {
  const archive = await smallArchive();
  ({ folder } = archive);
  const media = await createMediaStore({ folder }).store(once(Buffer.from('comprovante')));
  const ledger = await opened(archive);
  const [conversation, message] = [randomId<never>(), randomId<never>()];
  await ledger.append([
    numbered(1),
    {
      type: 'message.added',
      v: 1,
      at: 2,
      message: { id: message, conversation, sentAt: 2, orderInSecond: 0, kind: 'text', text: 'oi' },
    },
    { type: 'media.stored', v: 1, at: 3, ...media, message, conversation, mime: 'image/jpeg' },
  ]);
  await ledger.close();
  archive.keys.wipe();
});

describe('verify-archive', () => {
  it('checks everything with the passphrase, and chain and signatures without', () => {
    const full = run(`${passphrase}\n`);
    expect(full.status).toBe(0);
    expect(reportSchema.parse(full.json)).toEqual({
      ok: true,
      segments: 1,
      records: 3,
      messages: 1,
      faults: [],
    });
    expect(full.json).toMatchObject({ opened: true, media: 1 });
    const outside = run('');
    expect(outside.status).toBe(0);
    expect(reportSchema.parse(outside.json)).toMatchObject({ ok: true, records: 3, messages: null });
    expect(outside.json).toMatchObject({ opened: false, media: null });
  });

  it('says in one sentence why it cannot check', () => {
    const wrong = run('outra frase\n');
    expect(wrong).toMatchObject({ status: 1, json: { error: { code: 'wrong_passphrase' } } });
    expect(wrong.stderr).toContain('The passphrase is wrong');
    expect(run('', path.join(folder, 'nothing'))).toMatchObject({
      status: 1,
      json: { error: { code: 'vault_missing' } },
    });
  });

  it('exits 1 and names a damaged record, an altered and a missing media file', () => {
    const [group = ''] = readdirSync(path.join(folder, 'media'));
    const [name = ''] = readdirSync(path.join(folder, 'media', group));
    const file = path.join(folder, 'media', group, name);
    const bytes = readFileSync(file);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const where = `${name} of record 3`;
    expect(run(passphrase)).toMatchObject({
      status: 1,
      json: { faults: [{ kind: 'media_damaged', where }] },
    });
    rmSync(file);
    expect(run(passphrase)).toMatchObject({
      status: 1,
      json: { faults: [{ kind: 'media_missing', where }] },
    });
    const segment = path.join(folder, 'ledger', 'segment-00000001.zledger');
    const records = readFileSync(segment);
    records[8192 + 100] = (records[8192 + 100] ?? 0) ^ 1;
    writeFileSync(segment, records);
    expect(run('')).toMatchObject({
      status: 1,
      json: { ok: false, records: 2, faults: [{ kind: 'damaged_record', where: 'segment-00000001 1' }] },
    });
  });
});
