import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test, type Page } from '@playwright/test';
import { ledgerFolderOf } from '../../electron/ledger/segmentPaths.ts';
import { verdictReasons } from '../../shared/domain/ledgerRecord.ts';
import type { FlagId, NoteId } from '../../shared/domain/identifiers.ts';
import { accountsText } from '../../shared/text/accounts.ts';
import { beginImport, createArchive, decide, unlockArchive, until } from '../support/archiveCalls.ts';
import { longChat } from '../support/longChat.ts';
import { readLedger, saidIn, type ReadLedger } from '../support/readLedger.ts';
import { readStore, settled, type StoreContents } from '../support/readStore.ts';
import { applicationWithoutModel } from '../support/withoutModel.ts';
import { freshFolder, launchApp, type RunningApp } from './app.ts';
import { putFile } from './steps/putFile.ts';

/**
 * SIGKILL for every process of the app, as a power cut, at several places of an import and of the flagging after it.
 * Each time the same file is imported again. What comes out must be what an undisturbed run gives.
 */
test.describe.configure({ timeout: 180_000 });

const chat = longChat(4000, 40);
/** Places of the kills, as shares of the bytes that the undisturbed import writes. */
const killedAt = [0.15, 0.7];

let application = '';
let file = '';
let app: RunningApp | undefined;

const ledgerBytes = (profile: string) =>
  readdirSync(ledgerFolderOf(profile))
    .filter((name) => name.endsWith('.zledger'))
    .reduce((bytes, name) => bytes + statSync(path.join(ledgerFolderOf(profile), name)).size, 0);

/** Flags by what they say of which words: ids differ between two archives, the rest must not. */
function flagsByWords(store: StoreContents, ledger: ReadLedger): string[] {
  const texts = new Map(ledger.of('message.added').map(({ message }) => [message.id, message.text]));
  return (store.rows?.flags ?? [])
    .map(({ category, rank, messages }) =>
      [category, rank, ...messages.map((id) => texts.get(id) ?? 'unknown message')].join('\t'),
    )
    .sort();
}

const imported = (page: Page) =>
  until('the import has ended', async () =>
    ((await readStore(page, 'rows'))?.rows?.imports ?? []).some(({ outcome }) => outcome === 'complete'),
  );

/** Spins, because an import of this size is over within a second or two. */
async function whenLedgerHas(profile: string, bytes: number): Promise<void> {
  const end = Date.now() + 30_000;
  while (ledgerBytes(profile) < bytes) {
    if (Date.now() > end) throw new Error(`the ledger never had ${bytes} bytes`);
    await nextTurn();
  }
}

test.beforeAll(() => {
  application = applicationWithoutModel(process.env['ZELO_E2E_APP'] ?? '', freshFolder('without-model'));
  file = putFile(chat.fileName, chat.text);
});
test.afterEach(async () => {
  await app?.kill();
  app = undefined;
});
test.afterAll(() => rmSync(application, { recursive: true, force: true }));

test('killed in imports and in flagging: every message once, no flag or verdict lost, and it is said', async () => {
  // 1. Undisturbed, to compare with.
  app = await launchApp({ application });
  await createArchive(app.inbox);
  app.answerDialogs({ open: file });
  await beginImport(app.inbox, chat.company);
  await imported(app.inbox);
  const whole = await settled(app.inbox, chat.messages);
  const wholeLedger = await readLedger(app.profile);
  const messageBytes = 400 * chat.messages;
  await app.kill();

  // 2. The same file, and the power goes at each place.
  app = await launchApp({ application });
  const { profile } = app;
  await createArchive(app.inbox);
  const stored: number[] = [];
  const judged: { confirmed?: FlagId; noted?: FlagId } = {};
  for (const share of killedAt) {
    app.answerDialogs({ open: file });
    await beginImport(app.inbox, chat.company);
    await whenLedgerHas(profile, share * messageBytes);
    await app.kill();
    stored.push((await readLedger(profile)).of('message.added').length);
    app = await launchApp({ profile, application });
    await unlockArchive(app.inbox);
    const { inbox } = app;
    await until('the store has read all there is', async () => {
      const store = await readStore(inbox, 'meta');
      return store !== undefined && store.position === store.head && !store.rebuilding;
    });
    if (judged.confirmed !== undefined) continue;
    // Flags of the first piece are judged while the rest is still to come.
    await until(
      'there are flags',
      async () => ((await readStore(inbox, 'rows'))?.rows?.flags.length ?? 0) > 2,
    );
    const [confirmed, noted] = (await readStore(inbox, 'rows'))?.rows?.flags ?? [];
    if (confirmed === undefined || noted === undefined) throw new Error('no flags to judge');
    Object.assign(judged, { confirmed: confirmed.id, noted: noted.id });
    const at = Date.now();
    const text = 'conferido antes da queda';
    await decide(inbox, {
      type: 'decision.verdict',
      v: 1,
      at,
      flag: confirmed.id,
      verdict: 'confirmed',
      reason: verdictReasons[0],
      text,
    });
    await decide(inbox, { type: 'decision.tag', v: 1, at, flag: noted.id, tag: 'ligar ☕', on: true });
    const note = 'ab'.repeat(12) as NoteId;
    await decide(inbox, { type: 'decision.note', v: 1, at, flag: noted.id, note, text: 'falei com ela' });
  }
  // The kills were in the middle: each left more than the one before it, and none left all.
  expect(stored[0]).toBeGreaterThan(0);
  expect([...stored].sort((one, other) => one - other)).toEqual(stored);
  expect(new Set(stored).size).toBe(killedAt.length);
  expect(stored.at(-1)).toBeLessThan(chat.messages);

  // 3. What was broken off is said so.
  await app.inbox.getByRole('navigation').getByRole('button', { name: 'Números' }).click();
  const outcomes = accountsText.pt.outcomes;
  await expect(
    app.inbox.getByRole('cell').or(app.inbox.getByRole('rowheader')).getByText(outcomes.interrupted),
  ).toHaveCount(killedAt.length);
  await expect(app.inbox.getByText(accountsText.pt.again).first()).toBeVisible();

  // 4. The rest of the file, and the power goes again while it is being looked at.
  app.answerDialogs({ open: file });
  await beginImport(app.inbox, chat.company);
  await imported(app.inbox);
  let waiting = 0;
  await until(
    'some of it is looked at, and some is not',
    async () => {
      const counters = (await readStore(app?.inbox as Page, 'meta'))?.counters;
      waiting = counters?.pendingBursts ?? 0;
      return counters !== undefined && counters.classified > 0;
    },
    60,
    10,
  );
  await app.kill();
  expect(waiting, 'the flagging was not over').toBeGreaterThan(0);

  // 5. Everything is there, once.
  app = await launchApp({ profile, application });
  await unlockArchive(app.inbox);
  const after = await settled(app.inbox, chat.messages);
  const ledger = await readLedger(profile);
  expect(ledger.faults).toEqual([]);
  expect(saidIn(ledger)).toEqual(saidIn(wholeLedger));
  expect(after.rows?.messages).toBe(whole.rows?.messages);
  expect(flagsByWords(after, ledger)).toEqual(flagsByWords(whole, wholeLedger));
  expect(ledger.of('import.finished').map(({ outcome }) => outcome)).toEqual(['complete']);
  const confirmed = after.rows?.flags.find(({ id }) => id === judged.confirmed);
  expect(confirmed).toMatchObject({ state: 'confirmed', verdict: { text: 'conferido antes da queda' } });
  const noted = after.rows?.flags.find(({ id }) => id === judged.noted);
  expect(noted?.notes.map(({ text }) => text)).toEqual(['falei com ela']);
  expect(noted?.tags).toHaveLength(1);
  await app.inbox.getByRole('navigation').getByRole('button', { name: 'Números' }).click();
  await expect(app.inbox.getByText(outcomes.complete, { exact: true })).toHaveCount(1);
});
