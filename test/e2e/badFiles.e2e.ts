import { closeSync, existsSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import type { Locale } from '../../shared/domain/categories.ts';
import { chatExportText } from '../../shared/text/chatExport.ts';
import { importErrors } from '../../shared/text/importErrors.ts';
import { importWizardText } from '../../shared/text/importWizard.ts';
import { call } from '../support/archiveCalls.ts';
import { processesOf } from '../support/processes.ts';
import { readLedger } from '../support/readLedger.ts';
import { craftedZip, type CraftedEntry } from '../unit/electron/import/craftedZip.ts';
import { freshFolder, launchApp, type RunningApp } from './app.ts';
import { createVault } from './steps/firstRun.ts';
import { fixturesFolder, putFile, putFixture } from './steps/putFile.ts';

/** What no phone exported is refused with one sentence in the language of the screen, and leaves no trace. */
test.describe.configure({ mode: 'serial', timeout: 120_000 });

let app: RunningApp;
let page: Page;
let dialog: Locator;

test.beforeAll(async () => {
  app = await launchApp();
  page = app.inbox;
  await createVault(page);
  await page.getByRole('navigation').getByRole('button', { name: 'Números' }).click();
  await page
    .getByRole('button', { name: /^Importar/ })
    .first()
    .click();
  dialog = page.locator('dialog[open]');
});
test.afterAll(() => app.kill());

const line = '12/03/2024 09:02 - Ana: ';
const chat: CraftedEntry = { name: '_chat.txt', content: `${line}oi\n${line}tudo bem?\n` };
const zip = (...entries: readonly CraftedEntry[]) => craftedZip(entries);
const container = (code: keyof (typeof importErrors)['pt']) => (locale: Locale) => importErrors[locale][code];
const text = (code: keyof (typeof chatExportText)['pt']['failures']) => (locale: Locale) =>
  chatExportText[locale].failures[code];

/** What is wrong, the file, and the sentence. */
const bad: readonly (readonly [string, () => string, (locale: Locale) => string])[] = [
  ['empty', () => putFile('vazio.txt', ''), container('empty_file')],
  ['no chat', () => putFile('lista.txt', 'leite\npão\novos\n'), text('not_a_chat')],
  [
    'a picture',
    () => putFile('foto.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
    text('wrong_encoding'),
  ],
  ['a folder', () => freshFolder('chosen'), container('is_folder')],
  ['gone', () => path.join(freshFolder('chosen'), 'sumiu.txt'), container('file_unreadable')],
  [
    'a truncated zip',
    () =>
      putFile('cortado.zip', readFileSync(path.join(fixturesFolder, 'ios-pt-24h-zip.zip')).subarray(0, 900)),
    container('zip_damaged'),
  ],
  [
    'a path that climbs out',
    () => putFile('sobe.zip', zip(chat, { name: '../../.bashrc', content: 'x' })),
    container('zip_unsafe_path'),
  ],
  [
    'a symbolic link',
    () => putFile('atalho.zip', zip(chat, { name: 'foto.jpg', content: '/etc/passwd', mode: 0o120777 })),
    container('zip_link'),
  ],
  [
    'a bomb that says so',
    () => putFile('bomba.zip', zip(chat, { name: 'a.jpg', content: Buffer.alloc(60e6), deflate: true })),
    container('zip_bomb'),
  ],
  [
    'a bomb that denies it',
    () =>
      putFile(
        'bomba.zip',
        zip({ name: '_chat.txt', content: line.repeat(2e6), deflate: true, declaredBytes: 5000 }),
      ),
    container('zip_bomb'),
  ],
  ['a password', () => putFile('senha.zip', zip({ ...chat, encrypted: true })), container('zip_encrypted')],
  [
    'no text',
    () => putFile('fotos.zip', zip({ name: 'a.jpg', content: 'x' })),
    container('zip_without_chat'),
  ],
  [
    'a zip in a zip',
    () => putFile('zip.zip', zip({ name: 'c.zip', content: zip(chat) })),
    container('zip_nested'),
  ],
];

/** Nothing of a refused file: no record, no row, no media file. */
async function traces() {
  const media = path.join(app.profile, 'media');
  return {
    records: (await readLedger(app.profile)).entries.length,
    media: existsSync(media) ? readdirSync(media, { recursive: true }).length : 0,
  };
}

async function choose(file: string, locale: Locale): Promise<void> {
  app.answerDialogs({ open: file });
  const { choose: first, chooseOther } = importWizardText[locale];
  const button = (name: string) => dialog.getByRole('button', { name, exact: true });
  await button(first).or(button(chooseOther)).click();
}

test('each gets its own sentence, in three languages, and nothing is stored', async () => {
  const before = await traces();
  const files = bad.map(([what, make, sentence]) => ({ what, file: make(), sentence }));
  // Spanish and English take turns: that the words are there, the compiler says.
  const halves = {
    es: files.filter((_, place) => place % 2 === 0),
    en: files.filter((_, place) => place % 2 === 1),
  };
  for (const locale of ['es', 'en', 'pt'] as const) {
    await call(page, 'preferences.change', { locale });
    for (const { what, file, sentence } of locale === 'pt' ? files : halves[locale]) {
      await choose(file, locale);
      await expect(dialog.locator('.note'), `${what}, ${locale}`).toHaveText(sentence(locale));
    }
  }
  expect(await traces()).toEqual(before);
});

test('UTF-16 is read as what it is: the wizard shows its messages', async () => {
  await choose(putFixture('android-pt-24h-utf16.txt', 'Conversa do WhatsApp com Loja.txt'), 'pt');
  await expect(dialog.locator('.preview .bubble').first()).toBeVisible();
  await expect(dialog.locator('.preview')).not.toContainText('\0');
});

test('one line of a gigabyte is streamed: refused where it is no chat, cut and named where it is a message', async () => {
  const before = await traces();
  const file = putFile('gigante.txt', '');
  const handle = openSync(file, 'r+');
  const block = Buffer.alloc(16 * 1024 * 1024, 'a');
  for (let written = 0; written < 1024 ** 3; written += block.length) writeSync(handle, block);
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, ...processesOf(app.child.pid ?? 0).map(({ peakBytes }) => peakBytes));
  }, 100);
  try {
    await choose(file, 'pt');
    await expect(dialog.locator('.note')).toHaveText(chatExportText.pt.failures.not_a_chat, {
      timeout: 60_000,
    });
    writeSync(handle, `${line}oi\n${line}`, 0);
    await choose(file, 'pt');
    const lost = dialog.locator('.preview-lost');
    await expect(lost).toContainText(importWizardText.pt.unreadable(1), { timeout: 90_000 });
    await lost.locator('summary').click();
    await expect(lost).toContainText(chatExportText.pt.unreadable.line_too_long);
  } finally {
    clearInterval(watch);
    closeSync(handle);
    rmSync(file);
  }
  // No process ever held the line: half of it would be more than this.
  expect(most).toBeGreaterThan(20e6);
  expect(most).toBeLessThan(500e6);
  expect(await traces()).toEqual(before);
});
