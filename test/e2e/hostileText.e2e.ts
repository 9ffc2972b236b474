import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { craftedZip } from '../unit/electron/import/craftedZip.ts';
import { readZip } from '../support/readZip.ts';
import { settled } from '../support/readStore.ts';
import { freshFolder, launchApp } from './app.ts';
import { openPlainWindow } from './plainElectron.ts';
import { exportShown } from './steps/exportShown.ts';
import { createVault } from './steps/firstRun.ts';
import { chooseFile, importChat } from './steps/importChat.ts';
import { fixturesFolder, putFile } from './steps/putFile.ts';
import { readFileSync } from 'node:fs';

/**
 * Text that is a page's code wherever it is not escaped: in messages, names, titles, file names, tags and notes. It is
 * shown as text in the app and in what is exported; the same text, put into a page as it is, runs.
 */
test.describe.configure({ timeout: 120_000 });

const code = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>';
const inText = `faz o pix na minha conta pessoal que te dou um desconto por fora ${code} &lt;b&gt;não&lt;/b&gt;`;
const contact = '<img src=x onerror=window.hit=1>';
const company = 'Rita "><svg onload=window.hit=1>';
const inName = '<svg onload=window.hit=1>.pdf';
const said = (time: string, who: string, what: string) => `05/01/2026 ${time} - ${who}: ${what}\n`;
const chat = [
  said('10:00', contact, 'bom dia'),
  said('10:02', company, `${inName} (arquivo anexado)`),
  said('10:04', company, 'IMG-20260105-WA0001.jpg (arquivo anexado)'),
  said('10:10', company, inText),
].join('');
const picture = readZip(path.join(fixturesFolder, 'android-pt-24h-zip.zip'));

/** What only code would have made, and whether the code ran. */
const ran = (page: Page) =>
  page.evaluate(() => ({
    hit: 'hit' in window,
    made:
      document.querySelectorAll('img[src="x"], svg[onload], [onerror]').length +
      [...document.scripts].filter((script) => script.textContent.includes('hit')).length,
  }));
const harmless = { hit: false, made: 0 };

test('what looks like code is text in every place of the app, and in the page that is exported', async () => {
  const jpeg = (await picture).get('IMG-20240729-WA0001.jpg') ?? Buffer.alloc(0);
  const file = putFile(
    `Conversa do WhatsApp com ${contact}.zip`,
    craftedZip([
      { name: '_chat.txt', content: chat },
      { name: inName, content: '%PDF-1.4\n%%EOF\n' },
      { name: 'IMG-20260105-WA0001.jpg', content: jpeg },
    ]),
  );
  const app = await launchApp();
  const target = path.join(freshFolder('packs'), 'pacote.zip');
  try {
    const page = app.inbox;
    await createVault(page);
    await chooseFile(app, page, file);
    const preview = page.locator('dialog[open] .preview');
    for (const shown of [contact, company, code]) await expect(preview).toContainText(shown);
    expect(await ran(page)).toEqual(harmless);
    await page.keyboard.press('Escape');
    await importChat(app, page, { file, company: [company], timeZone: 'America/Sao_Paulo', title: contact });
    await settled(page, 5);

    const row = page.locator('button.q').first();
    await expect(row).toContainText(contact);
    await expect(row).toContainText('<img src=x');
    await row.click();
    await expect(page.locator('.bubble').filter({ hasText: code }).first()).toBeVisible();
    await expect(page.locator('.media-file').filter({ hasText: inName }).first()).toBeVisible();
    await expect(page.locator('.conv-head')).toContainText(contact);
    await expect(page.locator('p.why')).toContainText(company);
    await page.keyboard.press('t');
    await page.keyboard.type('<b onclick=hit>etiqueta</b>');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.keyboard.type(code);
    await page.keyboard.press('Control+Enter');
    const panel = page.locator('aside.panel');
    await expect(panel.getByText('<b onclick=hit>etiqueta</b>').first()).toBeVisible();
    await expect(panel).toContainText(code);
    expect(await ran(page)).toEqual(harmless);

    await page.keyboard.press('Control+k');
    await page.keyboard.type('onerror');
    const hit = page.locator('button.hit').first();
    await expect(hit).toContainText('<img src=x');
    await expect(hit).toContainText(company);
    expect(await ran(page)).toEqual(harmless);
    await page.getByRole('navigation').getByRole('button', { name: 'Números' }).click();
    await expect(page.locator('.file-name')).toHaveText(path.basename(file));
    expect(await ran(page)).toEqual(harmless);

    await page
      .getByRole('navigation')
      .getByRole('button', { name: /Triagem/ })
      .click();
    await page.locator('button.q').first().click();
    await exportShown(app, page, target);
  } finally {
    await app.kill();
  }

  const pack = await readZip(target);
  const unpacked = freshFolder('unpacked');
  for (const [name, bytes] of pack) {
    const place = path.join(unpacked, name);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, bytes);
    chmodSync(path.dirname(place), 0o755);
    chmodSync(place, 0o644);
  }
  const page = (name: string, html: string) => {
    writeFileSync(path.join(unpacked, name), html);
    chmodSync(path.join(unpacked, name), 0o644);
    return `file://${path.join(unpacked, name)}`;
  };
  const transcript = readFileSync(path.join(unpacked, 'transcript.html'), 'utf8');
  const withoutPolicy = transcript.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
  expect(withoutPolicy.length).toBeLessThan(transcript.length);
  const plain = await openPlainWindow();
  try {
    // The control: the same words as a page of their own do run here.
    await plain.page.goto(page('control.html', `<!doctype html><body>${inText}`));
    await expect.poll(() => ran(plain.page)).toEqual({ hit: true, made: 2 });

    // With its own policy, and without it: then nothing but escaping holds the code back.
    for (const address of [
      `file://${path.join(unpacked, 'transcript.html')}`,
      page('without-policy.html', withoutPolicy),
    ]) {
      await plain.page.goto(address);
      const messages = plain.page.locator('.m');
      await expect(messages).toHaveCount(4);
      await expect(messages.nth(3)).toContainText(inText);
      await expect(messages.nth(0)).toContainText(contact);
      await expect(messages.nth(1)).toContainText(inName);
      await expect(plain.page.locator('.flag').first()).toContainText(code);
      const shown = messages.nth(2).locator('img');
      await expect.poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(64);
      expect(await ran(plain.page)).toEqual(harmless);
    }
  } finally {
    await plain.close();
  }
});
