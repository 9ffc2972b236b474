import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { categoryWords } from '../../shared/text/categories.ts';
import { searchText } from '../../shared/text/search.ts';
import { triageText } from '../../shared/text/triage.ts';
import { whyText } from '../../shared/text/why.ts';
import type { ExpectedExport } from '../fixtures/exports/expected.ts';
import { settled } from '../support/readStore.ts';
import { readZip } from '../support/readZip.ts';
import { freshFolder, launchApp, type RunningApp } from './app.ts';
import { fillFirstScreen, passphrase, proveRecoveryKey, unlock } from './steps/firstRun.ts';
import { importChat } from './steps/importChat.ts';
import { lock } from './steps/lock.ts';

/**
 * One supervisor's first day and second day, in order: each test goes on where the one before ended, as the person
 * would. The chat is a fixture with media and an incident.
 */
test.describe.configure({ mode: 'serial' });

const fixtures = path.join(import.meta.dirname, '../fixtures/exports');
let app: RunningApp;
let page: Page;
let recovery: string[] = [];
let file = '';
let confirmed = '';
const ownWords = 'Conferi com o banco, foi na conta dele';
const flags = () => page.locator('button.q');

/** The phone's own name of the file, in a folder that the app may read. */
function asPhoneNamed(fixture: string, name: string): string {
  const target = path.join(freshFolder('exports'), name);
  copyFileSync(path.join(fixtures, fixture), target);
  chmodSync(target, 0o644);
  return target;
}

test.beforeAll(async () => {
  app = await launchApp();
  page = app.inbox;
  file = asPhoneNamed('android-pt-24h-direct.txt', 'Conversa do WhatsApp com Dona Célia.txt');
});
test.afterAll(() => app.kill());

test('a weak passphrase and an unequal repeat are refused with a sentence', async () => {
  await fillFirstScreen(page, { passphrase: '123456', repeat: '123456' });
  await expect(page.getByText('Esta frase é fácil de adivinhar')).toBeVisible();
  await fillFirstScreen(page, { repeat: 'outra coisa bem diferente' });
  await expect(page.getByText('As duas frases não são iguais.')).toBeVisible();
});

test('a vault is created, and its recovery key proven', async () => {
  await fillFirstScreen(page);
  recovery = await proveRecoveryKey(page);
  await page.getByRole('button', { name: 'Fazer isso depois' }).click();
  await expect(page.getByRole('heading', { name: 'Triagem' })).toBeVisible();
});

test('an imported chat brings its flag, with reason and marked words', async () => {
  const end = await importChat(app, page, {
    file,
    company: ['Rafael Vendas'],
    timeZone: 'America/Sao_Paulo',
  });
  expect(end.text).toContain('A conversa está aqui');
  // A second conversation, whose flag is judged the other way.
  await importChat(app, page, {
    file: asPhoneNamed('android-pt-24h-group.txt', 'Conversa do WhatsApp com Equipe Estoque.txt'),
    company: ['Marcos Gerente', 'Téo Estoque', 'Joana Caixa'],
    timeZone: 'America/Sao_Paulo',
  });
  const fraud = flags().filter({ hasText: 'Fraude' });
  await expect(fraud.first()).toBeVisible();
  await expect(fraud.first()).toContainText('Dona Célia');
  await fraud.first().click();
  const panel = page.locator('aside').last();
  // Why, in a sentence about these people; how grave; which layers saw it; the words themselves.
  await expect(panel.locator('p.why')).toContainText('Rafael Vendas');
  const { severity } = categoryWords.pt;
  await expect(panel.locator('.why-head')).toContainText(new RegExp(`${severity.high}|${severity.moderate}`));
  await expect(panel.locator('.signal').first()).toContainText(
    new RegExp(Object.values(whyText.pt.layers).join('|')),
  );
  await expect(page.locator('.bubble mark').first()).toBeVisible();
});

test('a flag put aside waits under “Depois”, and comes back to where it was', async () => {
  const open = (await settled(page, 5)).counters.byState.new;
  await expect(flags()).toHaveCount(open);
  const tab = (name: string) => page.getByRole('radio', { name: new RegExp(name) });
  const { tabs, none } = triageText.pt;
  await page.keyboard.press('d');
  await expect(flags()).toHaveCount(open - 1);
  await expect(page.getByText(whyText.pt.said.later).first()).toBeVisible();
  await tab(tabs.later).click();
  await expect(flags()).toHaveCount(1);
  await flags().first().click();
  await expect(page.locator('aside.panel .why-states')).toContainText(categoryWords.pt.state.later);
  await page.getByRole('button', { name: whyText.pt.backToQueue }).click();
  await expect(flags()).toHaveCount(0);
  await expect(page.getByText(none.later).first()).toBeVisible();
  await tab(tabs.toSee).click();
  await expect(flags()).toHaveCount(open);
  await flags().filter({ hasText: 'Fraude' }).first().click();
});

test('a verdict is given, taken back and given again, all by keyboard', async () => {
  const open = await flags().count();
  const fraud = flags().filter({ hasText: 'Fraude' }).first();
  await fraud.click();
  await page.keyboard.press('c');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(flags()).toHaveCount(open - 1);
  await page.keyboard.press('z');
  await expect(flags()).toHaveCount(open);
  await fraud.click();
  await page.keyboard.press('f');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(flags()).toHaveCount(open - 1);
  await page.getByRole('radio', { name: /Decididos/ }).click();
  await expect(flags()).toHaveCount(1);
  // A second one is confirmed, with words of the supervisor's own.
  await page.getByRole('radio', { name: /Por ver/ }).click();
  await flags().first().click();
  confirmed = (await flags().first().getAttribute('data-flag')) ?? '';
  await page.keyboard.press('c');
  await page.keyboard.press('3');
  await page.getByRole('textbox', { name: whyText.pt.sentence }).fill(ownWords);
  await page.keyboard.press('Enter');
  await expect(flags()).toHaveCount(open - 2);
  await page.getByRole('radio', { name: /Decididos/ }).click();
  await expect(flags()).toHaveCount(2);
  await flags().filter({ hasText: 'Falso alarme' }).click();
  await expect(page.locator('aside.panel .why-states')).toContainText('Falso alarme');
});

test('a tag and a note are added by keyboard', async () => {
  await page.keyboard.press('t');
  await expect(page.getByPlaceholder(whyText.pt.tagPlaceholder)).toBeFocused();
  await page.keyboard.type('Falar com Rafael');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Falar com Rafael').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await expect(page.getByPlaceholder(whyText.pt.notePlaceholder)).toBeFocused();
  await page.keyboard.type('Conferir no extrato ☕');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Conferir no extrato ☕').first()).toBeVisible();
});

test('search finds the same with and without accents, in words of the text alone', async () => {
  const found = new Map<string, string[]>();
  const hits = page.locator('button.hit');
  // Above it a hit shows the message before it, which need not hold the words.
  const bodies = hits.locator('.hit-body');
  const search = async (typed: string) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(typed);
  };
  // Each answer differs from the one before it, so that none can be taken for the next.
  for (const typed of ['vinílico', 'Célia', 'VINILICO', 'celia']) {
    await search(typed);
    const floor = typed.toLowerCase().startsWith('vin');
    await expect(hits.first()).toContainText(floor ? 'o piso vinílico chegou?' : /célia/i);
    await expect(bodies.filter({ hasText: 'piso' })).toHaveCount(floor ? 1 : 0);
    await expect(bodies.filter({ hasText: 'Casa Célia' })).toHaveCount(floor ? 0 : 1);
    await expect(page.locator('.hit mark').first()).toHaveText(floor ? 'vinílico' : 'Célia');
    found.set(typed, await bodies.allInnerTexts());
  }
  expect(found.get('vinílico')).toHaveLength(1);
  expect(found.get('VINILICO')).toEqual(found.get('vinílico'));
  expect(found.get('Célia')?.length).toBeGreaterThan(2);
  expect(found.get('celia')).toEqual(found.get('Célia'));
  await search('viniloco');
  await expect(page.locator('.search-total')).toContainText(searchText.pt.total(0));
  await expect(hits).toHaveCount(0);
});

test('the export holds the conversation as it was in the file', async () => {
  const target = path.join(freshFolder('packs'), 'pacote.zip');
  app.answerDialogs({ save: target });
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /Triagem/ })
    .click();
  await page.getByRole('radio', { name: /Decididos/ }).click();
  await flags().filter({ hasText: 'Falso alarme' }).click();
  await expect(page.locator('.conv-head')).toContainText('Dona Célia');
  await page.keyboard.press('e');
  const dialog = page.locator('dialog[open]');
  await dialog.locator('textarea').first().fill('Conferência com a contadora');
  await dialog.getByRole('checkbox', { name: /^Dados/ }).check();
  await dialog.getByRole('button', { name: /Salvar pacote/ }).click();
  await expect(page.getByText('Pacote salvo.')).toBeVisible({ timeout: 60_000 });
  const sha256 = createHash('sha256').update(readFileSync(target)).digest('hex');
  expect((await dialog.locator('.pack-hash').innerText()).replace(/\s/g, '')).toBe(sha256);
  await dialog.getByRole('button', { name: 'Copiar' }).click();
  await expect(dialog.getByRole('button', { name: 'Copiado' })).toBeVisible();
  await dialog.locator('footer').getByRole('button', { name: 'Fechar' }).click();

  const entries = await readZip(target);
  const lines = (entries.get('messages.jsonl')?.toString('utf8') ?? '').trim().split('\n');
  const messages = lines.map(
    (line) => JSON.parse(line) as { text: string; kind: string; sender: string | null },
  );
  const source = readFileSync(file, 'utf8');
  const expected = JSON.parse(
    readFileSync(path.join(fixtures, 'android-pt-24h-direct.expected.json'), 'utf8'),
  ) as ExpectedExport;
  expect(messages).toHaveLength(expected.messages + expected.systemEvents);
  // Every line that a person wrote stands in the file behind the one before it, and none is left out.
  let place = 0;
  for (const { sender, kind, text } of messages) {
    if (sender === null || kind !== 'text') continue;
    const found = source.indexOf(`${sender}: ${text}`, place);
    expect(found, text).toBeGreaterThanOrEqual(place);
    place = found + text.length;
  }
  const manifest = JSON.parse(entries.get('manifest.json')?.toString('utf8') ?? '{}') as {
    files: { name: string; sha256: string }[];
    reason: string;
  };
  expect(manifest.reason).toBe('Conferência com a contadora');
  expect(manifest.files.map(({ name }) => name).sort()).toEqual([
    'messages.csv',
    'messages.jsonl',
    'transcript.html',
    'transcript.pdf',
  ]);
  for (const { name, sha256 } of manifest.files) {
    const bytes = entries.get(name) ?? Buffer.alloc(0);
    expect(createHash('sha256').update(bytes).digest('hex'), name).toBe(sha256);
  }
  expect(entries.get('transcript.pdf')?.subarray(0, 5).toString()).toBe('%PDF-');
  expect(entries.get('transcript.html')?.toString('utf8')).not.toMatch(/(src|href)="https?:/);
});

test('locked, nothing of the content is left on the screen', async () => {
  page = await lock(app, page);
  await expect(page.locator('input[name=passphrase]')).toBeVisible();
  expect(await page.content()).not.toContain('Célia');
  await unlock(page, 'não é esta frase aqui');
  await expect(page.getByText('Não é esta frase.')).toBeVisible();
  await unlock(page);
  await expect(page.getByRole('heading', { name: 'Triagem' })).toBeVisible();
});

test('after a restart everything is there again', async () => {
  const { profile } = app;
  await app.close();
  app = await launchApp({ profile });
  page = app.inbox;
  await unlock(page, 'errada errada errada');
  await expect(page.getByText('Não é esta frase.')).toBeVisible();
  await unlock(page, passphrase);
  await page.getByRole('radio', { name: /Decididos/ }).click();
  await flags().filter({ hasText: 'Falso alarme' }).click();
  await expect(page.getByText('Falar com Rafael').first()).toBeVisible();
  await expect(page.getByText('Conferir no extrato ☕').first()).toBeVisible();
  const other = page.locator(`button.q[data-flag="${confirmed}"]`);
  await expect(other).toContainText(categoryWords.pt.state.confirmed);
  await other.click();
  await expect(page.locator('aside.panel .decided')).toContainText(ownWords);
  await expect(page.getByRole('button', { name: whyText.pt.confirmed })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('each wrong passphrase costs whoever tries as much work as the right one', () => {
  // What a guess costs is written in the key file; below this a stolen laptop could be tried by the million.
  const vault = JSON.parse(readFileSync(path.join(app.profile, 'vault.json'), 'utf8')) as {
    archive: { byPassphrase: { kdf: string; cost: { passes: number; memoryBytes: number } } };
  };
  const { kdf, cost } = vault.archive.byPassphrase;
  expect(kdf).toBe('argon2id13');
  expect(cost.memoryBytes).toBeGreaterThanOrEqual(64 * 1024 * 1024);
  expect(cost.passes).toBeGreaterThanOrEqual(3);
});

test('the recovery key opens the archive with a new passphrase', async () => {
  page = await lock(app, page);
  await page.getByRole('button', { name: 'Usar a chave de recuperação' }).click();
  await page.locator('[name=recovery-words]').fill(recovery.join(' '));
  const fields = page.locator('[name=new-passphrase], [name=repeat]');
  for (let index = 0; index < (await fields.count()); index += 1) {
    await fields.nth(index).fill('outra frase longa de verdade azul');
  }
  await page.click('button[type=submit]');
  await expect(page.getByRole('heading', { name: 'Triagem' })).toBeVisible();
});
