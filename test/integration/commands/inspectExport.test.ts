import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const exportsFolder = path.join(root, 'test/fixtures/exports');
const folder = mkdtempSync(path.join(tmpdir(), 'zelo-inspect-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The contract of commands.md; more keys may be there. */
const reportSchema = z.object({
  format: z.enum(['android', 'ios']),
  languageGuess: z.string().nullable(),
  messages: z.int(),
  systemEvents: z.int(),
  attachments: z.int(),
  participants: z.array(z.string()),
  questions: z.array(z.object({ kind: z.enum(['time_zone', 'day_order']), choices: z.array(z.string()) })),
  unreadable: z.array(z.object({ line: z.int(), reason: z.string() })),
  firstAt: z.iso.datetime(),
  lastAt: z.iso.datetime(),
  items: z
    .array(
      z.object({
        at: z.iso.datetime(),
        sender: z.string().nullable(),
        kind: z.enum(['text', 'system', 'attachment', 'deleted']),
        text: z.string(),
        attachment: z
          .object({ name: z.string(), kind: z.string(), missing: z.string().optional() })
          .optional(),
      }),
    )
    .optional(),
});

function run(...given: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(
    process.execPath,
    ['--import', 'tsx', path.join(root, 'electron/commands/inspectExport.ts'), ...given],
    { cwd: root, encoding: 'utf8', timeout: 60_000 },
  );
}

describe('inspect-export', () => {
  it('writes the report of a text file to stdout and nothing else', () => {
    const { status, stdout } = run(path.join(exportsFolder, 'android-pt-24h-direct.txt'), '--json', '-');
    expect(status).toBe(0);
    const report = reportSchema.parse(JSON.parse(stdout));
    expect(report).toMatchObject({
      format: 'android',
      languageGuess: 'pt',
      messages: 14,
      systemEvents: 1,
      attachments: 3,
      participants: ['Dona Célia', 'Rafael Vendas'],
      unreadable: [],
      // Without a zone the written clock is taken for UTC.
      firstAt: '2024-03-12T09:02:00.000Z',
      lastAt: '2024-03-13T08:16:00.000Z',
    });
    expect(report.questions.map(({ kind }) => kind)).toEqual(['time_zone']);
    expect(report.items).toBeUndefined();
  });

  it('reads a zip, lists items in the given zone, and says which files are not in it', () => {
    const target = path.join(folder, 'report.json');
    const { status, stdout } = run(
      path.join(exportsFolder, 'ios-pt-24h-zip.zip'),
      '--time-zone',
      'America/Sao_Paulo',
      '--items',
      '--json',
      target,
    );
    expect([status, stdout]).toEqual([0, '']);
    const report = reportSchema.parse(JSON.parse(readFileSync(target, 'utf8')));
    expect(report.questions).toEqual([]);
    expect(report.items).toHaveLength(7);
    expect(report.items?.[2]).toMatchObject({
      at: '2024-08-20T13:00:30.000Z',
      sender: 'Otávio Peças',
      attachment: { name: '00000003-PHOTO-2024-08-20-10-00-30.jpg', kind: 'image' },
    });
    expect(report.items?.[2]?.attachment?.missing).toBeUndefined();
    expect(report.items?.[5]?.attachment?.missing).toBe('not_in_file');
  });

  it('asks for the order of day and month, and takes an answer', () => {
    const file = path.join(exportsFolder, 'android-en-24h-undecided.txt');
    const asked = reportSchema.parse(JSON.parse(run(file, '--json', '-').stdout));
    expect(asked.questions.map(({ kind }) => kind)).toEqual(['time_zone', 'day_order']);
    expect(asked.firstAt).toBe('2024-04-03T09:00:00.000Z');
    const answered = reportSchema.parse(JSON.parse(run(file, '--month-first', '--json', '-').stdout));
    expect(answered.questions.map(({ kind }) => kind)).toEqual(['time_zone']);
    expect(answered.firstAt).toBe('2024-03-04T09:00:00.000Z');
  });

  it.each([
    ['empty_file', ''],
    ['not_a_chat', 'uma lista de compras\nleite\n'],
    ['wrong_encoding', Uint8Array.from('12/03/2024 10:00 - João: não', (letter) => letter.charCodeAt(0))],
    ['zip_damaged', 'PK\u0003\u0004 cut'],
  ])('ends with 2 and the code %s', (code, content) => {
    const file = path.join(folder, 'bad.txt');
    writeFileSync(file, content);
    const { status, stdout } = run(file, '--json', '-');
    expect(status).toBe(2);
    const { error } = z
      .object({ error: z.object({ code: z.string(), message: z.string().min(20) }) })
      .parse(JSON.parse(stdout));
    expect(error.code).toBe(code);
  });

  it('ends with 2 for a zone that does not exist and for a file that is not there', () => {
    const file = path.join(exportsFolder, 'android-pt-24h-direct.txt');
    expect(run(file, '--time-zone', 'Mars/Base', '--json', '-').stdout).toContain('"unknown_time_zone"');
    expect(run(path.join(folder, 'absent.txt'), '--json', '-').stdout).toContain('"file_unreadable"');
    expect(run('--json', '-').status).toBe(2);
  });
});
