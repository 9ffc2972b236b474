import { expect, test, type Page } from '@playwright/test';
import { launchApp, type RunningApp } from './app.ts';
import { createVault } from './steps/firstRun.ts';

/** What the licence asks of a program that is handed on: its text, the others' notices, and where the source is. */
let app: RunningApp;
let page: Page;

test.beforeAll(async () => {
  app = await launchApp();
  page = app.inbox;
  await createVault(page);
  await page.getByRole('navigation').getByRole('button', { name: 'Ajustes' }).click();
});
test.afterAll(() => app.kill());

async function read(name: string): Promise<string> {
  await page.getByRole('button', { name }).click();
  const dialog = page.locator('dialog[open]');
  // Not innerText: what is out of sight is not laid out yet.
  const text = (await dialog.locator('.document').textContent()) ?? '';
  await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  return text;
}

test('the about page says what runs, under which licence, and how to get the source', async () => {
  const about = page.locator('.about');
  await expect(about).toContainText('GPL-3.0 ou posterior');
  await expect(about).toContainText(/Electron \d+/);
  await expect(about).toContainText('roda em código nativo');
  await expect(about).toContainText('O código-fonte desta versão acompanha o programa');
  for (const theme of ['Clara', 'Escura']) {
    await page.getByText(theme, { exact: true }).click();
    await about.scrollIntoViewIfNeeded();
    await page.screenshot({ path: test.info().outputPath(`about-${theme}.png`) });
  }
});

test('licence, notices and model card are read inside the app', async () => {
  expect(await read('Ler a licença')).toContain('GNU GENERAL PUBLIC LICENSE');
  const notices = await read('Avisos de terceiros');
  expect(notices).toContain('libsignal');
  expect(notices).toContain('LICENSES.chromium.html');
  expect(await read('Ficha do modelo')).toContain('What it cannot see');
});
