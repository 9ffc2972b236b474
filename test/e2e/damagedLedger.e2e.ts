import { rmSync, truncateSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { verdictReasons } from '../../shared/domain/ledgerRecord.ts';
import { shellText } from '../../shared/text/shell.ts';
import { beginImport, createArchive, decide, unlockArchive, until } from '../support/archiveCalls.ts';
import { copyProfile, databaseFolder, flipByteAt, remove } from '../support/damageFiles.ts';
import { placeOfRecord, readLedger, saidIn, type ReadLedger } from '../support/readLedger.ts';
import { readStore, settled, type StoreContents } from '../support/readStore.ts';
import { applicationWithoutModel } from '../support/withoutModel.ts';
import { freshFolder, launchApp } from './app.ts';
import { putFixture } from './steps/putFile.ts';

/**
 * The ledger's own files are hurt: one damaged record costs that record and is named in the frame; a torn tail costs
 * nothing that was acknowledged. The archive was left by SIGKILL, so that its last segment has no signed end.
 */
test.describe.configure({ timeout: 120_000 });

const lost = 'estranho, sempre paguei no CNPJ';
let application = '';
let profile = '';
let ledger: ReadLedger;
let before: StoreContents;
/** The record of the last decision, made after `before` was read. */
let torn = 0;
const copies: string[] = [];

function copyOfProfile(): string {
  const copy = freshFolder('copy');
  copies.push(copy);
  copyProfile(profile, copy);
  // The killed program's lock on the profile.
  for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) {
    rmSync(`${copy}/${name}`, { force: true });
  }
  return copy;
}

test.beforeAll(async () => {
  application = applicationWithoutModel(process.env['ZELO_E2E_APP'] ?? '', freshFolder('without-model'));
  const first = await launchApp({ application });
  profile = first.profile;
  await createArchive(first.inbox);
  first.answerDialogs({
    open: putFixture('android-pt-24h-direct.txt', 'Conversa do WhatsApp com Dona Célia.txt'),
  });
  await beginImport(first.inbox, 'Rafael Vendas');
  await until('the import has ended', async () =>
    ((await readStore(first.inbox, 'rows'))?.rows?.imports ?? []).some(
      ({ outcome }) => outcome === 'complete',
    ),
  );
  await settled(first.inbox, 5);
  await first.close();

  // The decision lies in a second segment, which the kill leaves open.
  const second = await launchApp({ profile, application });
  await unlockArchive(second.inbox);
  const flag = (await settled(second.inbox, 5)).rows?.flags[0];
  if (flag === undefined) throw new Error('no flag');
  const last = await decide(second.inbox, {
    type: 'decision.verdict',
    v: 1,
    at: Date.now(),
    flag: flag.id,
    verdict: 'confirmed',
    reason: verdictReasons[0],
  });
  before = await settled(second.inbox, last);
  torn = await decide(second.inbox, {
    type: 'decision.tag',
    v: 1,
    at: Date.now(),
    flag: flag.id,
    tag: 'a última coisa',
    on: true,
  });
  await second.kill();
  ledger = await readLedger(profile);
});

test.afterAll(() => {
  for (const folder of [profile, application, ...copies]) rmSync(folder, { recursive: true, force: true });
});

test('a damaged record of a closed segment is named in the frame, and costs that message alone', async () => {
  const copy = copyOfProfile();
  const record = ledger.entries.find(
    ({ body }) => body.type === 'message.added' && body.message.text === lost,
  );
  if (record === undefined) throw new Error('the fixture has changed');
  const place = await placeOfRecord(copy, record.sequence);
  expect(place.closed).toBe(true);
  flipByteAt(place.file, place.bodyOffset + Math.floor(place.bodyLength / 2));
  // Else the store would still know the message from before.
  remove(databaseFolder(copy));

  const app = await launchApp({ profile: copy, application });
  try {
    await unlockArchive(app.inbox);
    // Beside the one that tells of the rebuild.
    const banner = app.inbox.locator('.banner').filter({ hasText: shellText.pt.parked(1) });
    await expect(banner).toBeVisible();
    await expect(banner).toContainText(shellText.pt.parkedWhich([record.sequence], false));
    const after = await settled(app.inbox, before.position);
    expect(after.rows?.parked).toEqual([{ sequence: record.sequence, reason: 'unreadable' }]);
    expect(after.rows?.messages).toBe((before.rows?.messages ?? 0) - 1);
    const flags = after.rows?.flags.map(({ tags: _, history: _history, ...flag }) => flag);
    expect(flags).toEqual(before.rows?.flags.map(({ tags: _, history: _history, ...flag }) => flag));
    expect(after.counters.byState.confirmed).toBe(1);
    const left = await readLedger(copy);
    expect(left.faults.map(({ kind, where }) => `${kind} ${where.split(' ')[1]}`)).toEqual([
      `damaged_record ${record.sequence}`,
    ]);
    expect(saidIn(left)).toEqual(saidIn(ledger).filter((line) => !line.endsWith(lost)));
  } finally {
    await app.kill();
  }
});

test('a record torn at the end of the last segment costs nothing of what was acknowledged before it', async () => {
  const copy = copyOfProfile();
  const place = await placeOfRecord(copy, torn);
  expect(place.closed).toBe(false);
  // As if the power had gone while this record was being written, before anyone was told that it is there.
  truncateSync(place.file, place.bodyOffset + Math.floor(place.bodyLength / 2));
  remove(databaseFolder(copy));

  const app = await launchApp({ profile: copy, application });
  try {
    await unlockArchive(app.inbox);
    const after = await settled(app.inbox, before.position);
    expect(after.rows?.flags).toEqual(before.rows?.flags);
    expect(after.rows?.messagesDigest).toBe(before.rows?.messagesDigest);
    expect(after.rows?.parked).toEqual([]);
    expect(after.rows?.tags).toEqual([]);
    await expect(app.inbox.locator('.banner')).toHaveCount(0);
  } finally {
    await app.kill();
  }
  const left = await readLedger(copy);
  expect(left.faults).toEqual([]);
  expect(left.entries.slice(0, torn - 1)).toEqual(ledger.entries.slice(0, torn - 1));
});
