import { expect, type Page } from '@playwright/test';
import type { RunningApp } from '../app.ts';

export interface ImportWish {
  readonly file: string;
  readonly company: readonly string[];
  readonly timeZone?: string;
  /** Where the wizard asks: the second reading. */
  readonly monthFirst?: boolean;
  readonly title?: string;
}

export interface ImportEnd {
  readonly heading: string;
  readonly text: string;
}

const main = (page: Page) => page.locator('dialog[open]');

/** Opens the wizard and chooses the file; the caller looks at what the wizard says of it. */
export async function chooseFile(app: RunningApp, page: Page, file: string): Promise<void> {
  app.answerDialogs({ open: file });
  await page.getByRole('navigation').getByRole('button', { name: 'Números' }).click();
  await page
    .getByRole('button', { name: /^Importar/ })
    .first()
    .click();
  await main(page).getByRole('button', { name: 'Escolher arquivo' }).click();
}

/** Answers what the wizard asks, as a person would, and waits until all is stored. */
export async function importChat(app: RunningApp, page: Page, wish: ImportWish): Promise<ImportEnd> {
  await chooseFile(app, page, wish.file);
  const dialog = main(page);
  await expect(dialog.getByText('Quem é da empresa?')).toBeVisible();
  for (const person of await dialog.locator('.people label').all()) {
    const name = (await person.locator('.ellip').innerText()).trim();
    await person.locator('input').setChecked(wish.company.includes(name));
  }
  const reading = dialog.locator('input[name=day-order]');
  if ((await reading.count()) > 0) await reading.nth(wish.monthFirst === true ? 1 : 0).check();
  const accountName = dialog.locator('input[name=account-name]');
  if ((await accountName.count()) > 0 && (await accountName.isVisible())) {
    await accountName.fill('Vendas 2');
    await dialog.locator('input[name=owner]').fill('Rafael Antunes');
    await dialog.getByText(/foi avisado de que/).click();
  }
  if (wish.title !== undefined) await dialog.locator('input[name=conversation-title]').fill(wish.title);
  const zone = dialog.getByLabel('Fuso horário do celular');
  if (wish.timeZone !== undefined && (await zone.count()) > 0) await zone.selectOption(wish.timeZone);
  await dialog.getByRole('button', { name: 'Importar', exact: true }).click();
  await expect(dialog.getByRole('button', { name: 'Ver sinalizações' })).toBeVisible({ timeout: 60_000 });
  const end = {
    heading: await dialog.getByRole('heading').nth(1).innerText(),
    text: await dialog.innerText(),
  };
  await dialog.getByRole('button', { name: 'Ver sinalizações' }).click();
  return end;
}
