import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { readZip } from '../support/readZip.ts';
import { settled } from '../support/readStore.ts';
import { freshFolder, launchApp } from './app.ts';
import { createVault } from './steps/firstRun.ts';
import { importChat } from './steps/importChat.ts';
import { putFixture } from './steps/putFile.ts';

/** As @electron/fuses reads the bytes of the wire: the digits 0 and 1. */
const off = 48;
const on = 49;

const executable = process.env['ZELO_E2E_PACKED'] ?? '';

test('the packed build has the fuses of a production build and no loose app', async () => {
  const wire = await getCurrentFuseWire(executable);
  expect(wire[FuseV1Options.RunAsNode]).toBe(off);
  expect(wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(off);
  expect(wire[FuseV1Options.EnableNodeCliInspectArguments]).toBe(off);
  expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(on);
  expect(wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(on);
  const resources = path.join(path.dirname(executable), 'resources');
  expect(statSync(path.join(resources, 'app.asar')).size).toBeGreaterThan(1_000_000);
  expect(existsSync(path.join(resources, 'default_app.asar'))).toBe(false);
  expect(existsSync(path.join(resources, 'app'))).toBe(false);
});

test('the packed app does the main job once: import with media, flag by the native model, export', async () => {
  const app = await launchApp({ packed: true });
  try {
    const page = app.inbox;
    await createVault(page);
    const file = putFixture('android-pt-24h-zip.zip', 'Conversa do WhatsApp com Tânia Flores.zip');
    await importChat(app, page, { file, company: ['Beto Floricultura'], timeZone: 'America/Sao_Paulo' });
    // Humiliation before colleagues: what the model sees best.
    await importChat(app, page, {
      file: putFixture('android-pt-24h-group.txt', 'Conversa do WhatsApp com Equipe Estoque.txt'),
      company: ['Marcos Gerente', 'Téo Estoque', 'Joana Caixa'],
      timeZone: 'America/Sao_Paulo',
    });
    const { runtime, rows } = await settled(page, 20);
    expect(runtime).toBe('native');
    // From the model itself, so its native runtime is packed and works; rules alone would find flags too.
    const layers = new Set(rows?.flags.flatMap(({ signals }) => signals.map(({ layer }) => layer)));
    expect([...layers]).toContain('model');
    const risk = path.join(path.dirname(executable), 'resources/models/risk/risk.json');
    const { modelVersion } = JSON.parse(readFileSync(risk, 'utf8')) as { modelVersion: string };
    const browser = (await page.evaluate(() => navigator.userAgent)).match(/Chrome\/(\S+)/)?.[1];
    await page.getByRole('navigation').getByRole('button', { name: 'Ajustes' }).click();
    const about = page.locator('.about-list');
    await expect(about).toContainText(/Electron \d+\.\d+\.\d+, Chromium \d/);
    await expect(about).toContainText(`Chromium ${browser?.split('.')[0] ?? 'unknown'}.`);
    await expect(about).toContainText(modelVersion);
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /Triagem/ })
      .click();
    const target = path.join(freshFolder('packs'), 'pacote.zip');
    app.answerDialogs({ save: target });
    await page.locator('button.q').filter({ hasText: 'Tânia Flores' }).first().click();
    await page.keyboard.press('e');
    const dialog = page.locator('dialog[open]');
    await dialog.locator('textarea').first().fill('Conferência');
    await dialog.getByRole('button', { name: /Salvar pacote/ }).click();
    await expect(page.getByText('Pacote salvo.')).toBeVisible();
    const names = [...(await readZip(target)).keys()];
    expect(names.filter((name) => name.startsWith('media/'))).toHaveLength(4);
    expect(names).toContain('transcript.html');
  } finally {
    await app.kill();
  }
});
