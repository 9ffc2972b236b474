import { createHash } from 'node:crypto';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { categoryWords } from '../../shared/text/categories.ts';
import { conversationText } from '../../shared/text/conversation.ts';
import { readZip } from '../support/readZip.ts';
import { freshFolder, launchApp } from './app.ts';
import { createVault } from './steps/firstRun.ts';
import { importChat } from './steps/importChat.ts';
import { exportShown } from './steps/exportShown.ts';
import { putFixture } from './steps/putFile.ts';

const words = conversationText.pt;
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

test('pictures and voice notes of a zip are shown in the conversation, and leave it byte by byte as they came', async () => {
  const file = putFixture('android-pt-24h-zip.zip', 'Conversa do WhatsApp com Tânia Flores.zip');
  const app = await launchApp();
  try {
    const page = app.inbox;
    await createVault(page);
    await importChat(app, page, { file, company: ['Beto Floricultura'], timeZone: 'America/Sao_Paulo' });
    const fraud = page.locator('button.q').filter({ hasText: categoryWords.pt.category.fraud.name });
    await fraud.first().click();
    await expect(page.locator('.bubble mark').first()).toBeVisible();
    // The whole conversation: what lies far from the flag is closed until a reason is given.
    const closed = page.getByRole('button', { name: words.openWithReason });
    if ((await closed.count()) > 0) {
      await page.keyboard.press('o');
      await page
        .locator('dialog[open]')
        .getByRole('button', { name: /^Abrir/ })
        .click();
    }

    const pictures = page.locator('.bubble img.media-image');
    await expect(pictures).toHaveCount(2);
    for (const picture of await pictures.all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(64);
    }
    const voice = page.locator('.bubble audio');
    await expect(voice).toHaveCount(1);
    await expect
      .poll(() => voice.evaluate((audio) => (audio as HTMLAudioElement).duration))
      .toBeGreaterThan(0);
    // Named and not shown: a document, and the sticker that is not in the zip.
    await expect(page.locator('.media-file').filter({ hasText: 'tabela de preços.pdf' })).toBeVisible();
    await expect(page.locator('.media-file.is-missing')).toContainText(words.attachment.missing.not_in_file);
    await pictures.first().click();
    const enlarged = page.locator('dialog[open] img');
    await expect.poll(() => enlarged.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(64);
    await page.keyboard.press('Escape');

    const target = path.join(freshFolder('packs'), 'pacote.zip');
    await exportShown(app, page, target);
    const pack = await readZip(target);
    const source = await readZip(file);
    const cameIn = [...source].flatMap(([name, bytes]) => (name.endsWith('.txt') ? [] : [sha256(bytes)]));
    const wentOut = [...pack].flatMap(([name, bytes]) => (name.startsWith('media/') ? [sha256(bytes)] : []));
    expect(cameIn).toHaveLength(4);
    expect([...wentOut].sort()).toEqual([...cameIn].sort());
    const { files } = JSON.parse(pack.get('manifest.json')?.toString('utf8') ?? '{}') as {
      files: { name: string; sha256: string }[];
    };
    const named = files.filter(({ name }) => name.startsWith('media/'));
    expect(named.map((one) => one.sha256).sort()).toEqual([...cameIn].sort());
    for (const { name, sha256: said } of named) expect(sha256(pack.get(name) ?? Buffer.alloc(0))).toBe(said);
  } finally {
    await app.kill();
  }
});
