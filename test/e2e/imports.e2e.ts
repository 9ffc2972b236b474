import { createHash } from 'node:crypto';
import { appendFileSync, chmodSync, copyFileSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { KeptFlag } from '../../renderer/data/keptRows.ts';
import type { MessageId } from '../../shared/domain/identifiers.ts';
import type { ExpectedExport } from '../fixtures/exports/expected.ts';
import { knownMisses, knownOthers, type KnownFlag } from '../fixtures/exports/knownFlags.ts';
import { readLedger } from '../support/readLedger.ts';
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

/** Messages of the fixtures by id, with the fixture that brought them. */
async function messagesOfFixtures() {
  const ledger = await readLedger(app.profile);
  const fixtureOfHash = new Map(
    fixtures.map(({ name }) => [
      createHash('sha256')
        .update(readFileSync(path.join(folder, name)))
        .digest('hex'),
      name,
    ]),
  );
  const fixtureOfImport = new Map(
    ledger
      .of('import.started')
      .map(({ import: id, fileSha256 }) => [id as string, fixtureOfHash.get(fileSha256)]),
  );
  return ledger.of('message.added').flatMap(({ message, import: id }) => {
    const fixture = fixtureOfImport.get(id ?? '');
    return fixture === undefined ? [] : [{ id: message.id, text: message.text, fixture }];
  });
}

const inWords = ({ fixture, category, text }: Omit<KnownFlag, 'why'>) => `${fixture}: ${category}: ${text}`;

test('flags the very message of each incident, and no other, but for what is known and written down', async () => {
  const contents = await settled(page, 0);
  const flags = contents.rows?.flags ?? [];
  expect(contents.runtime).toBe('native');
  for (const byModel of [true, false]) {
    const seen = flags.some(({ signals }) => signals.some(({ layer }) => (layer === 'model') === byModel));
    expect(seen, byModel ? 'by the model' : 'by rules and detectors').toBe(true);
  }

  const messages = await messagesOfFixtures();
  const byId = new Map(messages.map((message) => [message.id, message]));
  const incidents = fixtures.flatMap(({ name, expected }) =>
    expected.incidents.map((incident) => {
      const told = messages.filter(({ fixture, text }) => fixture === name && text.includes(incident.text));
      expect(told, `${name}: ${incident.text}`).toHaveLength(1);
      return { ...incident, fixture: name, ids: told.map(({ id }) => id) };
    }),
  );
  const isAbout = (flag: KeptFlag, { category, ids }: (typeof incidents)[number]) =>
    flag.category === category && ids.some((id) => flag.messages.includes(id));

  const missed = incidents.filter((incident) => !flags.some((flag) => isAbout(flag, incident)));
  const others = flags
    .filter((flag) => !incidents.some((incident) => isAbout(flag, incident)))
    .flatMap(({ category, messages: ids, signals }) => {
      const marked = signals.flatMap(({ marks }) => marks.map(({ message }) => message));
      const told = byId.get(marked[0] ?? ids[0] ?? ('' as MessageId));
      return told === undefined ? [] : [{ category, fixture: told.fixture, text: told.text }];
    });
  // An exact list on both sides: a new miss fails, and so does an old one that is found again and must be struck out.
  expect(missed.map(inWords).sort()).toEqual(knownMisses.map(inWords).sort());
  expect(others.map(inWords).sort()).toEqual(knownOthers.map(inWords).sort());
});
