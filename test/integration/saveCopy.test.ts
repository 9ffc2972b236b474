import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createArchiveSession, type ArchiveSession } from '../../electron/session/archiveSession.ts';
import { saveCopy } from '../../electron/session/saveCopy.ts';
import { randomId, type ConversationId, type MessageId } from '../../shared/domain/identifiers.ts';
import { cheap } from '../support/smallArchive.ts';

const content = Buffer.from('uma nota fiscal inventada, com ação e ☕\n'.repeat(5000));
let folder: string;
let session: ArchiveSession;
let sequence: number;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'zelo-copy-'));
  session = await createArchiveSession({
    folder: mkdtempSync(path.join(tmpdir(), 'zelo-copied-')),
    onState: () => undefined,
    locale: () => 'pt',
    cost: cheap,
  });
  const given = { company: 'Aroeira Móveis', operator: 'Helena', locale: 'pt' } as const;
  await session.create({ passphrase: 'varanda trovão selo', ...given });
  const { archive } = session;
  if (archive === undefined) throw new Error('not open');
  const stored = await archive.media.store(
    (async function* () {
      yield content;
    })(),
  );
  const { last } = await archive.ledger.append([
    {
      type: 'media.stored',
      v: 1,
      at: 0,
      message: randomId<MessageId>(),
      conversation: randomId<ConversationId>(),
      mime: 'application/pdf',
      ...stored,
    },
  ]);
  sequence = last;
});
afterEach(() => session.seal());

const records = async () =>
  (await session.archive?.ledger.read({ after: 0, max: 100 }))?.entries.map(({ body }) => body.type) ?? [];

it('writes the attachment as it came, and the ledger says that it left the vault', async () => {
  const target = path.join(folder, 'nota.pdf');
  let suggested = '';
  const answer = await saveCopy({
    session,
    sequence,
    name: '../nota: fiscal.pdf',
    choose: async (name) => {
      suggested = name;
      return target;
    },
  });
  expect(answer).toEqual({ ok: true, value: { saved: true } });
  expect(suggested).toBe('nota_ fiscal.pdf');
  expect(readFileSync(target).equals(content)).toBe(true);
  expect(statSync(target).mode & 0o077).toBe(0);
  expect(readdirSync(folder)).toEqual(['nota.pdf']);
  expect(await records()).toContain('media.copied');
});

it('writes and records nothing when the dialog is closed or the archive was locked meanwhile', async () => {
  const closed = await saveCopy({ session, sequence, name: 'a.pdf', choose: async () => undefined });
  expect(closed).toEqual({ ok: true, value: null });
  const target = path.join(folder, 'a.pdf');
  const locked = await saveCopy({
    session,
    sequence,
    name: 'a.pdf',
    choose: async () => {
      await session.lock();
      return target;
    },
  });
  expect(locked).toMatchObject({ ok: false, error: { code: 'archive_closed' } });
  expect(readdirSync(folder)).toEqual([]);
  expect(await records()).not.toContain('media.copied');
});

it('leaves no half file where the place cannot be written, and says so', async () => {
  const target = path.join(folder, 'no', 'such', 'folder.pdf');
  const answer = await saveCopy({ session, sequence, name: 'a.pdf', choose: async () => target });
  expect(answer).toMatchObject({ ok: false, error: { code: 'copy_not_written' } });
});
