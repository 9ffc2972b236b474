import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { appAccount } from '../../electron/commands/runtime/unprivileged.ts';
import { randomId, type NoteId } from '../../shared/domain/identifiers.ts';
import { beginImport, decide, passphrase, unlockArchive, until } from '../support/archiveCalls.ts';
import { findMarkers, piecesOf, type Piece } from '../support/plaintextScan/scan.ts';
import { company, contact, judged, said, writeSecretChat } from '../support/plaintextScan/secretChat.ts';
import { readStore, settled } from '../support/readStore.ts';
import { freshFolder, launchApp, type RunningApp } from './app.ts';
import { createVault } from './steps/firstRun.ts';

/**
 * Nothing that was imported, judged, written or searched lies readable on the disk or in the app's output. The same
 * search finds all of it where it was put down unsealed on purpose, in the browser's database and as a file.
 */
const tables = (profile: string) =>
  readdirSync(profile, { recursive: true }).filter(
    (name) => String(name).includes('.indexeddb.leveldb') && String(name).endsWith('.ldb'),
  );
const written = (app: RunningApp): Piece => ({ place: 'output', bytes: Buffer.from(app.output()) });
let app: RunningApp | undefined;

test.afterEach(async () => {
  await app?.kill();
  app = undefined;
});

test('what was imported, judged and searched lies nowhere in the profile or the output', async () => {
  const chat = await writeSecretChat(freshFolder('exports'), 150);
  app = await launchApp();
  const { profile } = app;
  const page = app.inbox;
  const recovery = await createVault(page);
  app.answerDialogs({ open: chat.file });
  await beginImport(page, company);
  await until('all is stored', async () => {
    const imports = (await readStore(page, 'rows'))?.rows?.imports ?? [];
    return imports.some(({ outcome }) => outcome === 'complete');
  });
  const store = await settled(page, chat.messages);
  expect(store.counters.messages).toBeGreaterThanOrEqual(chat.messages);

  // The flag of the incident is the newest: it is the chat's last burst.
  await expect(page.locator('button.q').first()).toContainText(contact);
  await page.locator('button.q').first().click();
  const bubble = page.locator('.bubble').filter({ hasText: said.incident });
  await expect(bubble.first()).toBeVisible();
  // The picture has been asked for and shown: so it could lie in a cache.
  await expect
    .poll(async () =>
      page.locator('.bubble img').evaluateAll((images) =>
        // The side of the picture that was imported.
        images.some((image) => (image as HTMLImageElement).naturalWidth === 96),
      ),
    )
    .toBe(true);

  const flag = store.rows?.flags[0]?.id;
  if (flag === undefined) throw new Error('the incident raised no flag');
  const at = Date.now();
  const verdict = { flag, verdict: 'confirmed', reason: 'other', text: judged.verdict } as const;
  await decide(page, { type: 'decision.verdict', v: 1, at, ...verdict });
  await decide(page, { type: 'decision.tag', v: 1, at, flag, tag: judged.tag, on: true });
  const note = randomId<NoteId>();
  const last = await decide(page, {
    type: 'decision.note',
    v: 1,
    at,
    note,
    flag,
    text: judged.note,
  });
  for (const words of [said.late, said.russian]) {
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(words);
    await expect(page.locator('main mark').filter({ hasText: words }).first()).toBeVisible();
  }
  const after = await settled(page, last);
  expect(after.rows?.tags.map(({ tag }) => tag)).toContain(judged.tag);
  await app.close();
  const outputs = [written(app)];

  // Opening again makes the browser write its log as a table.
  app = await launchApp({ profile });
  await unlockArchive(app.inbox);
  await settled(await app.currentInbox(), last);
  await app.close();
  outputs.push(written(app));
  app = undefined;

  expect(tables(profile).length, 'tables of the database').toBeGreaterThan(0);
  const homes = Object.entries(appAccount().environment).flatMap(([name, home]) =>
    name === 'HOME' ? piecesOf(home) : [],
  );
  const markers = [
    ...chat.markers,
    { name: 'passphrase', content: passphrase },
    { name: 'recovery key', content: recovery.join(' ') },
  ];
  expect(findMarkers([...piecesOf(profile), ...homes, ...outputs], markers)).toEqual([]);
});

test('the same search finds every word and the picture where they lie unsealed', async () => {
  const chat = await writeSecretChat(freshFolder('exports'), 1);
  app = await launchApp();
  const { profile } = app;
  const texts = chat.markers.flatMap(({ name, content }) =>
    typeof content === 'string' ? [{ name, content }] : [],
  );
  await app.inbox.evaluate(async (rows) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('unsealed');
      request.onupgradeneeded = () => request.result.createObjectStore('rows');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error(String(request.error?.name)));
    });
    // Spread over more than LevelDB keeps in memory (4 MiB), so that most of it ends in tables.
    const noise = () => Array.from(crypto.getRandomValues(new Uint32Array(400)), String).join(' ');
    for (let turn = 0; turn < 25; turn += 1) {
      const transaction = database.transaction('rows', 'readwrite');
      for (let index = 0; index < 60; index += 1) {
        const body = turn === 0 ? rows[index]?.content : undefined;
        transaction.objectStore('rows').put({ body: body ?? '', noise: noise() }, `${turn}-${index}`);
      }
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(new Error(String(transaction.error?.name)));
      });
    }
    database.close();
  }, texts);
  await app.close();
  app = undefined;
  writeFileSync(path.join(profile, 'shown.png'), chat.picture);

  expect(tables(profile).length, 'tables of the database').toBeGreaterThan(0);
  const found = findMarkers(piecesOf(profile), chat.markers);
  for (const { name, content } of chat.markers) {
    const places = found.filter(({ marker }) => marker === name).map(({ place }) => place);
    if (typeof content === 'string') {
      expect(
        places.some((place) => place.endsWith('.ldb (table opened)')),
        name,
      ).toBe(true);
    } else {
      expect(places, name).toEqual(['shown.png']);
    }
  }
});

test('the search knows base64 at every alignment, hex, and an index without accents', () => {
  const chat = { name: 'word', content: said.incident };
  const bytes = Buffer.from(`ab${said.incident}c`);
  const hidden: Piece[] = [
    ...[0, 1, 2].map((from) => ({
      place: `base64 ${from}`,
      bytes: Buffer.from(bytes.subarray(from).toString('base64')),
    })),
    { place: 'hex', bytes: Buffer.from(bytes.toString('hex')) },
    { place: 'UTF-16', bytes: Buffer.from(bytes.toString(), 'utf16le') },
    { place: 'Latin-1', bytes: Buffer.from(bytes.toString(), 'latin1') },
    { place: 'folded', bytes: Buffer.from('jabuticabeirao') },
  ];
  expect(findMarkers(hidden, [chat]).map(({ place }) => place)).toEqual(hidden.map(({ place }) => place));
});
