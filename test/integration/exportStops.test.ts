import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Exporter } from '../../electron/export/index.ts';
import { LedgerWriteError, type Ledger } from '../../electron/ledger/index.ts';
import type { ExportProgress } from '../../shared/ipc/exportMessages.ts';
import { exportTrail, requestFor, testExporter } from '../support/testExporter.ts';
import { closeTalks, writtenTalk, type WrittenMessage } from '../support/writtenTalk.ts';

afterEach(closeTalks);

const photo: WrittenMessage = {
  kind: 'attachment',
  attachment: { name: 'foto.jpg', kind: 'image' },
  file: { bytes: Buffer.alloc(200_000, 7), mime: 'image/jpeg' },
};
const lines: WrittenMessage[] = [{ text: 'oi' }, photo, { text: 'tchau', side: 'company', sender: 'Rafael' }];

/** The ledger with one thing about appending changed. */
function withAppend(ledger: Ledger, append: Ledger['append']): Ledger {
  return Object.create(ledger, { append: { value: append }, head: { get: () => ledger.head } }) as Ledger;
}

describe('the record of an export', () => {
  it('is made before the pack has its name, and says afterwards that it got it', async () => {
    const talk = await writtenTalk(lines);
    const { exporter, folder, target } = testExporter();
    const seen: string[][] = [];
    const ledger = withAppend(talk.ledger, async (bodies) => {
      const appended = await talk.ledger.append(bodies);
      if (bodies[0]?.type === 'export.made') seen.push(readdirSync(folder));
      return appended;
    });
    const ended = await exporter.begin({ ledger, media: talk.media }, requestFor(talk));
    if (!ended.ok || ended.value === null) throw new Error('not exported');
    expect(seen).toEqual([[expect.stringMatching(/^pack\.zip\..*\.partial$/)]]);
    expect(readdirSync(folder)).toEqual([path.basename(target)]);
    const [made, finished, ...more] = await exportTrail(talk.ledger);
    expect(made).toMatchObject({
      type: 'export.made',
      reason: 'Conferência com a contadora',
      operator: 'Helena',
      messages: 3,
      sha256: ended.value.sha256,
    });
    expect(finished).toMatchObject({
      type: 'export.finished',
      outcome: 'published',
      made: talk.ledger.head - 1,
    });
    expect(more).toEqual([]);
  });

  it('says so when the sealed pack cannot get its name, and no file stays', async () => {
    const talk = await writtenTalk(lines);
    const { exporter, folder, target } = testExporter({
      // A folder under the chosen name: the rename fails at the very end.
      watch: ({ phase }) => {
        if (phase === 'packing') mkdirSync(path.join(target, 'inside'), { recursive: true });
      },
    });
    const ended = await exporter.begin(talk, requestFor(talk));
    expect(ended).toMatchObject({ ok: false, error: { code: 'not_writable' } });
    expect(readdirSync(folder)).toEqual(['pack.zip']);
    expect(await exportTrail(talk.ledger)).toMatchObject([
      { type: 'export.made' },
      { type: 'export.finished', outcome: 'failed', cause: 'not_writable' },
    ]);
  });

  it('comes first: where the ledger refuses it, no pack leaves', async () => {
    const talk = await writtenTalk(lines);
    const { exporter, folder } = testExporter();
    const ledger = withAppend(talk.ledger, () => Promise.reject(new LedgerWriteError('ENOSPC')));
    const ended = await exporter.begin({ ledger, media: talk.media }, requestFor(talk));
    expect(ended).toMatchObject({ ok: false, error: { code: 'ledger_write_failed' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not made for an export that found nothing or had no place to go', async () => {
    const talk = await writtenTalk(lines);
    const { exporter } = testExporter({ choose: () => undefined });
    expect(await exporter.begin(talk, requestFor(talk, { from: 1, to: 2 }))).toMatchObject({
      error: { code: 'no_messages' },
    });
    expect(await exporter.begin(talk, requestFor(talk))).toEqual({ ok: true, value: null });
    expect(await exportTrail(talk.ledger)).toEqual([]);
  });
});

describe('stopping an export', () => {
  const atPhase = (phase: ExportProgress['phase']) => ({
    watch: (told: ExportProgress, exporter: Exporter) => {
      if (told.phase === phase) exporter.cancel();
    },
  });

  it.each([
    ['while the messages are read', atPhase('reading')],
    ['while attachments are copied', atPhase('media')],
    ['while the page is made', atPhase('html')],
    ['before the PDF is laid out', atPhase('pdf')],
    ['before the pack is closed', atPhase('packing')],
    [
      'while the save dialog is open',
      {
        choose: (_target: string, exporter: Exporter) => {
          exporter.cancel();
          return new Promise<undefined>(() => undefined);
        },
      },
    ],
    [
      'while a PDF is laid out that never comes',
      {
        pdf: (_html: string, exporter: Exporter) => {
          exporter.cancel();
          return new Promise<Uint8Array>(() => undefined);
        },
      },
    ],
  ])('is heard %s: no file, no record, and the window is told', async (_when, how) => {
    const talk = await writtenTalk(lines);
    const { exporter, folder, phases } = testExporter(how);
    expect(await exporter.begin(talk, requestFor(talk))).toMatchObject({ error: { code: 'stopped' } });
    expect(readdirSync(folder)).toEqual([]);
    expect(await exportTrail(talk.ledger)).toEqual([]);
    expect(phases.at(-1)).toBe('cancelled');
  });

  it('is heard even once the record is made, and the record is followed by its end', async () => {
    const talk = await writtenTalk(lines);
    const { exporter, folder } = testExporter();
    const ledger = withAppend(talk.ledger, (bodies) => {
      exporter.cancel();
      return talk.ledger.append(bodies);
    });
    const ended = await exporter.begin({ ledger, media: talk.media }, requestFor(talk));
    expect(ended).toMatchObject({ error: { code: 'stopped' } });
    expect(readdirSync(folder)).toEqual([]);
    expect(await exportTrail(talk.ledger)).toMatchObject([
      { type: 'export.made' },
      { type: 'export.finished', outcome: 'stopped' },
    ]);
  });

  it('leaves the way free for the next', async () => {
    const talk = await writtenTalk(lines);
    let stopping = true;
    const { exporter, folder } = testExporter({
      watch: ({ phase }, running) => {
        if (stopping && phase === 'html') running.cancel();
      },
    });
    const first = exporter.begin(talk, requestFor(talk));
    expect(await exporter.begin(talk, requestFor(talk))).toMatchObject({ error: { code: 'busy' } });
    expect(await first).toMatchObject({ error: { code: 'stopped' } });
    stopping = false;
    expect(await exporter.begin(talk, requestFor(talk))).toMatchObject({ ok: true });
    expect(readdirSync(folder)).toEqual(['pack.zip']);
  });

  it('is done with when close resolves: the keys may go', async () => {
    const talk = await writtenTalk(lines);
    let closed: Promise<void> | undefined;
    let files: string[] | undefined;
    const { exporter, folder } = testExporter({
      watch: ({ phase }, running) => {
        if (phase === 'html') closed ??= running.close().then(() => void (files = readdirSync(folder)));
      },
    });
    expect(await exporter.begin(talk, requestFor(talk))).toMatchObject({ error: { code: 'stopped' } });
    await closed;
    expect(files).toEqual([]);
  });
});
