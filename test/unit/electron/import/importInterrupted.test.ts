import { writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inProcessReader } from '../../../../electron/import/index.ts';
import { randomId } from '../../../../shared/domain/identifiers.ts';
import type { ImportAnswers } from '../../../../shared/ipc/importMessages.ts';
import { craftedZip } from './craftedZip.ts';
import { answersFor, chatLines, ImportStage, workshopTalk } from './importStage.ts';
import { diskFull } from './memoryLedger.ts';

let stage: ImportStage;
beforeEach(async () => {
  stage = await ImportStage.set();
});
afterEach(() => stage.clear());

describe('bad input', () => {
  it.each([
    ['empty', '', 'empty_file'],
    ['no chat', 'farinha\novos\n', 'not_a_chat'],
  ])('stores nothing of a file that is %s', async (_what, content, code) => {
    const result = await stage.sessions.choose(await stage.put('x.txt', content));
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(stage.ledger.appends).toBe(0);
  });

  it('stores nothing of a cut zip', async () => {
    const zip = craftedZip([{ name: '_chat.txt', content: chatLines(...workshopTalk) }]);
    const result = await stage.sessions.choose(await stage.put('x.zip', zip.subarray(0, zip.length - 30)));
    expect(result).toMatchObject({ ok: false, error: { code: 'zip_damaged' } });
    expect(stage.ledger.appends).toBe(0);
  });

  it('stores nothing when the file changed while the questions were answered', async () => {
    const path = await stage.put('x.txt', chatLines(...workshopTalk));
    const { import: id, preview } = await stage.choose(path);
    await writeFile(path, chatLines(...workshopTalk, [90, 'Maria', 'mais uma']));
    await stage.sessions.begin(id, answersFor(preview));
    await stage.sessions.settled();
    expect(stage.told.at(-1)).toMatchObject({ phase: 'failed', error: { code: 'file_changed' } });
    expect(stage.ledger.appends).toBe(0);
  });

  it('refuses a zone, a conversation and an import that do not exist', async () => {
    const { import: id, preview } = await stage.choose(await stage.put('x.txt', chatLines(...workshopTalk)));
    const refused = async (changes: Partial<ImportAnswers>, importId = id) => {
      const result = await stage.sessions.begin(importId, answersFor(preview, changes));
      return result.ok ? 'begun' : result.error.code;
    };
    expect(await refused({ timeZone: 'America/Atlantida' })).toBe('unknown_time_zone');
    expect(await refused({ conversation: { existing: randomId() } })).toBe('unknown_conversation');
    expect(await refused({ account: { existing: randomId() } })).toBe('unknown_conversation');
    expect(await refused({}, randomId())).toBe('unknown_import');
    expect(stage.ledger.appends).toBe(0);
    expect(await refused({})).toBe('begun');
    expect(await refused({})).toBe('unknown_import');
  });
});

describe('an import that does not reach its end', () => {
  const many = Array.from({ length: 2000 }, (_value, index): [number, string, string] => [
    Math.floor(index / 3),
    index % 2 === 0 ? 'Maria' : 'Oficina Sol',
    index % 5 === 0 ? 'ok' : `recado ${index}`,
  ]);

  it('keeps what came before a cancel, says so, and adds the rest the next time', async () => {
    const path = await stage.put('x.txt', chatLines(...many));
    const { import: id, preview } = await stage.choose(path);
    let cancelled: Promise<void> | undefined;
    stage.ledger.before = () => {
      if (stage.ledger.of('message.added').length >= 600) cancelled ??= stage.sessions.cancel(id);
    };
    await stage.sessions.begin(id, answersFor(preview));
    await stage.sessions.settled();
    await cancelled;
    const kept = stage.ledger.of('message.added').length;
    expect(kept).toBeGreaterThanOrEqual(600);
    expect(kept).toBeLessThan(2000);
    expect(stage.told.at(-1)).toMatchObject({ phase: 'cancelled', added: kept });
    expect(stage.ledger.of('import.finished')).toMatchObject([{ outcome: 'cancelled', added: kept }]);
    stage.ledger.before = () => undefined;
    expect(await stage.import(path)).toMatchObject({ phase: 'done', added: 2000 - kept, alreadyThere: kept });
    expect(stage.ledger.texts().map((text) => text.replace(/^.*: /, ''))).toEqual(
      many.map(([, , text]) => text),
    );
  });

  it('adds the rest after a crash in the middle, with no end in the ledger', async () => {
    const path = await stage.put('x.txt', chatLines(...many));
    await stage.import(path);
    // The ledger as a crash after the second batch leaves it.
    stage.ledger.bodies.splice(3 + 600);
    stage.open();
    expect(await stage.import(path)).toMatchObject({ added: 1400, alreadyThere: 600 });
    expect(stage.ledger.texts()).toHaveLength(2000);
  });

  it('appends in batches, and never reads far ahead of the disk', async () => {
    let waiting = 0;
    let most = 0;
    stage.ledger.before = async () => {
      waiting++;
      most = Math.max(most, waiting);
      await new Promise((resolve) => setTimeout(resolve, 5));
      waiting--;
    };
    await stage.import(await stage.put('x.txt', chatLines(...many)));
    expect(most).toBe(1);
    expect(stage.ledger.appends).toBeLessThanOrEqual(2 + Math.ceil(2000 / 300));
  });

  it('says that the disk is full and keeps what it acknowledged', async () => {
    const path = await stage.put('x.txt', chatLines(...many));
    stage.ledger.before = () => {
      if (stage.ledger.of('message.added').length >= 600) diskFull();
    };
    expect(await stage.import(path)).toMatchObject({ phase: 'failed', error: { code: 'not_stored' } });
    expect(stage.ledger.of('message.added')).toHaveLength(600);
  });

  it('says that the archive was closed under it, and adds the rest the next time', async () => {
    const path = await stage.put('x.txt', chatLines(...many));
    stage.ledger.before = () => {
      if (stage.ledger.of('message.added').length >= 600) throw new Error('ledger_closed');
    };
    expect(await stage.import(path)).toMatchObject({ phase: 'failed', error: { code: 'archive_closed' } });
    stage.ledger.before = () => undefined;
    stage.open();
    expect(await stage.import(path)).toMatchObject({ phase: 'done', added: 1400, alreadyThere: 600 });
  });

  it('tells when the reader dies, and ends the import in the ledger', async () => {
    const path = await stage.put('x.txt', chatLines(...many));
    let kill: () => void = () => undefined;
    stage.open(() => {
      const reader = inProcessReader();
      kill = () => reader.kill();
      return reader;
    });
    stage.ledger.before = () => {
      if (stage.ledger.of('message.added').length >= 300) kill();
    };
    expect(await stage.import(path)).toMatchObject({ phase: 'failed', error: { code: 'reader_stopped' } });
    expect(stage.ledger.of('import.finished')).toMatchObject([{ outcome: 'failed' }]);
  });

  it('believes nothing that a captured reader says', async () => {
    stage.open(() => {
      const reader = inProcessReader();
      return {
        ...reader,
        onMessage: (listener) =>
          reader.onMessage((message) => {
            const reply = message as { value?: { items?: unknown[] } };
            if (reply.value?.items !== undefined) reply.value.items = [{ sentAt: 'x', evil: true }];
            listener(reply);
          }),
      };
    });
    const last = await stage.import(await stage.put('x.txt', chatLines(...workshopTalk)));
    expect(last).toMatchObject({ phase: 'failed', error: { code: 'reader_stopped' } });
    expect(stage.ledger.of('message.added')).toEqual([]);
  });
});
