import { expect, type Page } from '@playwright/test';

export const passphrase = 'varanda trovão selo mexerica';

/** Fills the first screen and goes on; the caller looks at what comes. */
export async function fillFirstScreen(
  page: Page,
  given: { company?: string; operator?: string; passphrase?: string; repeat?: string } = {},
): Promise<void> {
  const words = given.passphrase ?? passphrase;
  await page.fill('input[name=company]', given.company ?? 'Aroeira Móveis');
  await page.fill('input[name=operator]', given.operator ?? 'Helena Aroeira');
  await page.fill('input[name=passphrase]', words);
  await page.fill('input[name=repeat]', given.repeat ?? words);
  await page.click('button[type=submit]');
}

/** Reads the recovery key off the screen and types back the two words that are asked. */
export async function proveRecoveryKey(page: Page): Promise<string[]> {
  const shown = page.locator('ol.recovery-words li');
  await expect(shown).toHaveCount(12);
  const words = (await shown.allInnerTexts()).map((text) => text.replace(/^\d+\s*/, '').trim());
  for (const place of [1, 2]) {
    const field = page.locator(`input[name=word-${place}]`);
    const label = await page.locator(`label[for="${await field.getAttribute('id')}"]`).innerText();
    const number = Number(/\d+/.exec(label)?.[0]);
    await field.fill(words[number - 1] ?? '');
  }
  await page.click('button[type=submit]');
  return words;
}

/** A fresh machine to an open, empty archive. Returns the recovery words. */
export async function createVault(page: Page): Promise<string[]> {
  await fillFirstScreen(page);
  const words = await proveRecoveryKey(page);
  await page.getByRole('button', { name: 'Fazer isso depois' }).click();
  await expect(page.getByRole('heading', { name: 'Triagem' })).toBeVisible();
  return words;
}

export async function unlock(page: Page, words = passphrase): Promise<void> {
  await page.fill('input[name=passphrase]', words);
  await page.click('button[type=submit]');
}
