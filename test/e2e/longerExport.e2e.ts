import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { importWizardText } from '../../shared/text/importWizard.ts';
import { readLedger, saidIn } from '../support/readLedger.ts';
import { launchApp } from './app.ts';
import { createVault } from './steps/firstRun.ts';
import { chooseFile, importChat } from './steps/importChat.ts';
import { fixturesFolder, putFile } from './steps/putFile.ts';

/** The same chat exported again later: by a phone whose clock is an hour ahead, where the contact has another name. */
const words = importWizardText.pt;
const company = 'Rafael Vendas';
const first = readFileSync(path.join(fixturesFolder, 'android-pt-24h-direct.txt'), 'utf8').trimEnd();
const added = [
  '14/03/2024 10:00 - Dona Célia: já pode entregar?',
  '14/03/2024 10:02 - Rafael Vendas: pode sim, amanhã cedo',
  '14/03/2024 10:03 - Dona Célia: combinado',
];
const elsewhere = [first, ...added]
  .join('\n')
  .replaceAll('Dona Célia:', 'Célia Decorações 💛:')
  .replace(/^(\d\d\/\d\d\/\d{4}) (\d\d):/gm, (_, day: string, hour: string) => {
    return `${day} ${String(Number(hour) + 1).padStart(2, '0')}:`;
  });

test('a longer export with a renamed contact and another clock is recognised, shown, and adds only the new', async () => {
  const app = await launchApp();
  try {
    const page = app.inbox;
    await createVault(page);
    const wish = { company: [company], timeZone: 'America/Sao_Paulo' };
    await importChat(app, page, { ...wish, file: putFile('Conversa do WhatsApp com Dona Célia.txt', first) });
    const before = saidIn(await readLedger(app.profile));

    await chooseFile(app, page, putFile('Conversa do WhatsApp com Célia Decorações.txt', elsewhere));
    const dialog = page.locator('dialog[open]');
    const note = dialog.locator('.question .note');
    await expect(note).toContainText(words.alikeTitle('Dona Célia'));
    await expect(note).toContainText('3 mensagens novas');
    await expect(note).toContainText(words.alikeAhead('1 h'));
    await expect(note).toContainText(words.alikeRenamed('Dona Célia', 'Célia Decorações 💛'));
    await expect(dialog.getByRole('radio', { name: words.addThere('Dona Célia') })).toBeChecked();
    await expect(dialog.getByRole('radio', { name: words.keepApart })).toBeVisible();
    await expect(dialog.getByRole('checkbox', { name: company })).toBeChecked();
    await dialog.getByRole('button', { name: words.begin, exact: true }).click();
    await expect(dialog.getByText(words.done)).toBeVisible();
    await dialog.getByRole('button', { name: words.seeFlags }).click();

    const ledger = await readLedger(app.profile);
    expect(ledger.of('conversation.added').map(({ title }) => title)).toEqual(['Dona Célia']);
    // The new ones stand on the conversation's clock, under the name that it knows.
    const at = (time: string) => Date.parse(`2024-03-14T${time}:00-03:00`);
    expect(saidIn(ledger)).toEqual([
      ...before,
      [at('10:00'), 'Dona Célia', 'text', 'já pode entregar?'].join('\t'),
      [at('10:02'), company, 'text', 'pode sim, amanhã cedo'].join('\t'),
      [at('10:03'), 'Dona Célia', 'text', 'combinado'].join('\t'),
    ]);
    expect(ledger.of('import.finished').at(-1)).toMatchObject({
      added: 3,
      alreadyThere: before.length,
      timeShiftMs: 3_600_000,
      renamed: { 'Célia Decorações 💛': 'Dona Célia' },
    });
    await page.getByRole('navigation').getByRole('button', { name: 'Números' }).click();
    await expect(page.getByText('Célia Decorações', { exact: true })).toHaveCount(0);
  } finally {
    await app.kill();
  }
});
