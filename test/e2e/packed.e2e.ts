import { chmodSync, copyFileSync, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { readZip } from '../support/readZip.ts';
import { settled } from '../support/readStore.ts';
import { freshFolder, launchApp } from './app.ts';
import { createVault } from './steps/firstRun.ts';
import { importChat } from './steps/importChat.ts';

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
    const file = path.join(freshFolder('exports'), 'Conversa do WhatsApp com Tânia Flores.zip');
    copyFileSync(path.join(import.meta.dirname, '../fixtures/exports/android-pt-24h-zip.zip'), file);
    chmodSync(file, 0o644);
    await importChat(app, page, { file, company: ['Beto Floricultura'], timeZone: 'America/Sao_Paulo' });
    const { runtime, rows } = await settled(page, 0);
    expect(runtime).toBe('native');
    expect(rows?.flags.length).toBeGreaterThan(0);
    const target = path.join(freshFolder('packs'), 'pacote.zip');
    app.answerDialogs({ save: target });
    await page.locator('button.q').first().click();
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
