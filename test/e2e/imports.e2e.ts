import { appendFileSync, chmodSync, copyFileSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { ExpectedExport } from '../fixtures/exports/expected.ts';
import { readStore, settled } from '../support/readStore.ts';
import { freshFolder, launchApp, type RunningApp } from './app.ts';
import { createVault } from './steps/firstRun.ts';
import { importChat } from './steps/importChat.ts';

/** Every fixture export goes through the real wizard into one archive. */
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const folder = path.join(import.meta.dirname, '../fixtures/exports');
const fixtures = readdirSync(folder)
  .filter((name) => /\.(txt|zip)$/.test(name))
  .map((name) => ({
    name,
    expected: JSON.parse(
      readFileSync(path.join(folder, name.replace(/\.(txt|zip)$/, '.expected.json')), 'utf8'),
    ) as ExpectedExport,
  }))
  // WhatsApp itself writes UTF-8 only; the others are about the reader and have unit tests.
  .filter(({ expected }) => expected.encoding.startsWith('utf-8'));

let app: RunningApp;
let page: Page;
const places = new Map<string, string>();

function asPhoneNamed(name: string, fileName: string): string {
  // Some fixtures are the text out of the zip that the phone made.
  const target = path.join(freshFolder('exports'), fileName.replace(/\.\w+$/, path.extname(name)));
  copyFileSync(path.join(folder, name), target);
  chmodSync(target, 0o644);
  places.set(name, target);
  return target;
}

const importFixture = async (name: string, expected: ExpectedExport) =>
  importChat(app, page, {
    file: places.get(name) ?? asPhoneNamed(name, expected.fileName),
    company: expected.company,
    timeZone: expected.answers.timeZone,
    monthFirst: expected.answers.dayOrder === 'month_first',
  });

const stored = async () => (await readStore(page, 'meta'))?.counters.messages ?? 0;

test.beforeAll(async () => {
  app = await launchApp();
  page = app.inbox;
  await createVault(page);
});
test.afterAll(() => app.kill());

test('there are enough forms: Android and iOS, three languages, 12 and 24 hours, direct and group, zip', () => {
  expect(fixtures.length).toBeGreaterThanOrEqual(14);
  for (const part of [
    'android-pt',
    'android-es',
    'android-en',
    'ios-pt',
    'ios-es',
    'ios-en',
    '12h',
    '24h',
    'group',
    'direct',
    'zip',
  ]) {
    expect(
      fixtures.some(({ name }) => name.includes(part)),
      part,
    ).toBe(true);
  }
});

for (const { name, expected } of fixtures) {
  test(`imports ${name} whole`, async () => {
    const before = await stored();
    await importFixture(name, expected);
    const added = expected.messages + expected.systemEvents;
    await expect.poll(stored, { timeout: 30_000 }).toBe(before + added);
  });
}

test('adds nothing when a file is imported again, and only the new of a longer one', async () => {
  const [first] = fixtures.filter(({ name }) => name === 'android-pt-24h-direct.txt');
  if (first === undefined) throw new Error('the fixture is gone');
  const before = await stored();
  const again = await importFixture(first.name, first.expected);
  expect(again.text).toContain('Tudo já estava aqui');
  expect(await stored()).toBe(before);
  appendFileSync(
    places.get(first.name) ?? '',
    '\n14/03/2024 10:00 - Dona Célia: já pode entregar?\n14/03/2024 10:02 - Rafael Vendas: pode sim, amanhã cedo\n',
  );
  await importFixture(first.name, first.expected);
  await expect.poll(stored, { timeout: 30_000 }).toBe(before + 2);
});

test('flags most of the incidents in the right category, with the model at work', async () => {
  const contents = await settled(page, 0);
  const flags = contents.rows?.flags ?? [];
  expect(contents.runtime).toBe('native');
  const found = new Map<string, number>();
  for (const { category } of flags) found.set(category, (found.get(category) ?? 0) + 1);
  const wanted = fixtures.flatMap(({ expected }) => expected.incidents);
  const missed = wanted.filter(({ category }) => (found.get(category) ?? 0) === 0);
  test.info().annotations.push({ type: 'missed', description: missed.map(({ text }) => text).join(' | ') });
  expect(flags.some(({ signals }) => signals.some(({ layer }) => layer === 'model'))).toBe(true);
  expect(flags.some(({ signals }) => signals.some(({ layer }) => layer !== 'model'))).toBe(true);
  expect(missed.length).toBeLessThanOrEqual(Math.floor(wanted.length / 4));
});

test('shows a picture that came in a zip', async () => {
  const shown = await page.evaluate(async () => {
    const { api } = window as unknown as { api: { call(name: string, args: object): Promise<unknown> } };
    void api;
    for (let sequence = 1; sequence < 400; sequence += 1) {
      const image = new Image();
      image.src = `app-media://media/${sequence}`;
      const loaded = await image.decode().then(
        () => true,
        () => false,
      );
      if (loaded && image.naturalWidth > 0) return true;
    }
    return false;
  });
  expect(shown).toBe(true);
});
