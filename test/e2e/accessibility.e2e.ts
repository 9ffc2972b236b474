import { chmodSync, copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { call } from '../support/archiveCalls.ts';
import { freshFolder, launchApp, type RunningApp } from './app.ts';
import { fillFirstScreen, proveRecoveryKey, unlock } from './steps/firstRun.ts';
import { chooseFile, importChat } from './steps/importChat.ts';
import { lock } from './steps/lock.ts';

/**
 * axe-core looks at every screen, light and dark, and finds nothing serious. With ZELO_E2E_SHOTS, a folder, each
 * screen is also left there as a picture, to be looked at by eye.
 */
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const fixtures = path.join(import.meta.dirname, '../fixtures/exports');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const shots = process.env['ZELO_E2E_SHOTS'];
let app: RunningApp;
let page: Page;
let file = '';

test.beforeAll(async () => {
  app = await launchApp();
  page = app.inbox;
  file = path.join(freshFolder('exports'), 'Conversa do WhatsApp com Dona Célia.txt');
  copyFileSync(path.join(fixtures, 'android-pt-24h-direct.txt'), file);
  chmodSync(file, 0o644);
  if (shots !== undefined) mkdirSync(shots, { recursive: true });
});
test.afterAll(() => app.kill());

async function findings(): Promise<string[]> {
  // Through the debugging port: the page's own policy lets no such script in.
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  // Nothing found by a look that looked at nothing would be worth nothing.
  expect(passes.length).toBeGreaterThan(10);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    );
}

/** Both themes; `name` names the pictures. */
async function lookAt(name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await call(page, 'preferences.change', { theme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    // Colours fade over: axe would measure one in between.
    await page.waitForTimeout(350);
    if (shots !== undefined) await page.screenshot({ path: path.join(shots, `${name}-${theme}.png`) });
    expect.soft(await findings(), `${name}, ${theme}`).toEqual([]);
  }
}

const go = (name: RegExp) => page.getByRole('navigation').first().getByRole('button', { name }).click();

test('the first run', async () => {
  await lookAt('first-passphrase');
  await fillFirstScreen(page);
  await expect(page.locator('ol.recovery-words li')).toHaveCount(12);
  await lookAt('first-recovery');
});

test('locked before the recovery words were checked, new ones are offered after the unlock', async () => {
  const gone = page.waitForEvent('close');
  await call(page, 'vault.lock', {}).catch(() => undefined);
  await gone;
  page = await app.currentInbox();
  await expect(page.locator('input[name=passphrase]')).toBeVisible();
  await lookAt('lock');
  await unlock(page);
  await expect(page.getByText('Suas palavras ainda não foram conferidas')).toBeVisible();
  await lookAt('recovery-again');
  await page.getByRole('button', { name: 'Mostrar palavras novas' }).click();
  await proveRecoveryKey(page);
  await expect(page.getByRole('heading', { name: 'Triagem' })).toBeVisible();
  page = await lock(app, page);
  await unlock(page);
  await expect(page.getByRole('heading', { name: 'Triagem' })).toBeVisible();
});

test('the import wizard', async () => {
  await lookAt('triage-empty');
  await chooseFile(app, page, file);
  await expect(page.getByText('Quem é da empresa?')).toBeVisible();
  await lookAt('import-check');
  await page.keyboard.press('Escape');
  await importChat(app, page, { file, company: ['Rafael Vendas'], timeZone: 'America/Sao_Paulo' });
});

test('triage with its panel, a verdict and its history', async () => {
  const flags = page.locator('button.q');
  await expect(flags.first()).toBeVisible();
  await flags.first().click();
  await expect(page.locator('aside').last()).toBeVisible();
  await lookAt('triage');
  await page.keyboard.press('c');
  await lookAt('triage-verdict');
  await page.keyboard.press('Enter');
  // Z takes back what the toast speaks of.
  await expect(page.getByText('Marcado como confirmado.')).toBeVisible();
  await page.keyboard.press('z');
  await expect(page.getByText('Decisão desfeita.')).toBeVisible();
  const history = page.locator('.flag-history');
  await expect(history.getByText('Confirmado')).toBeVisible();
  await expect(history.getByText('De volta a por ver')).toBeVisible();
  await lookAt('triage-history');
  await page.keyboard.press('?');
  await lookAt('shortcuts');
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  await expect(page.locator('dialog[open]')).toBeVisible();
  await lookAt('export');
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
});

test('search', async () => {
  await page.keyboard.press('Control+k');
  await lookAt('search-empty');
  await page.keyboard.type('pix');
  await expect(page.locator('main mark').first()).toBeVisible();
  const scrolls = await page.locator('.hits').evaluate((list) => list.scrollWidth > list.clientWidth);
  expect(scrolls).toBe(false);
  await page.locator('.hit').first().click();
  await lookAt('search');
});

test('numbers: a number is renamed, and says what it was called', async () => {
  await go(/Números/);
  await lookAt('numbers');
  await page.getByRole('button', { name: 'Mudar nome e telefone' }).click();
  await lookAt('numbers-edit');
  await page.locator('input[name=account-name]').fill('Vendas da loja');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Vendas da loja' })).toBeVisible();
  await expect(page.getByText('Nome: de Vendas 2 para Vendas da loja')).toBeVisible();
  await lookAt('numbers-renamed');
});

test('the pages of the rules', async () => {
  await go(/Regras/);
  const pages = page.locator('.subnav button');
  for (let index = 0; index < (await pages.count()); index += 1) {
    await pages.nth(index).click();
    await lookAt(`rules-${index}`);
  }
});

test('settings', async () => {
  await go(/Ajustes/);
  await lookAt('settings');
});
