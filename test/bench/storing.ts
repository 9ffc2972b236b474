import { chmodSync, copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freshFolder, launchApp, type RunningApp } from '../e2e/app.ts';
import { beginImport, createArchive, unlockArchive } from '../support/archiveCalls.ts';
import { databaseFolder, remove } from '../support/damageFiles.ts';
import { readStore, type StoreContents } from '../support/readStore.ts';
import { applicationWithoutModel } from '../support/withoutModel.ts';
import type { MadeExport } from './madeExport.ts';
import { PeakMemory } from './peakMemory.ts';
import { tell, type Measured } from './report.ts';

const limitSeconds = 600;

/** Looks at the store until it is as wanted, and at the processes' memory meanwhile. Gives the seconds it took. */
async function secondsUntil(
  app: RunningApp,
  memory: PeakMemory,
  wanted: (store: StoreContents) => boolean,
): Promise<number> {
  const startedAt = performance.now();
  for (;;) {
    memory.sample();
    const store = await readStore(app.inbox, 'meta');
    const seconds = (performance.now() - startedAt) / 1000;
    if (store !== undefined && wanted(store)) return seconds;
    if (seconds > limitSeconds)
      throw new Error(`not in ${limitSeconds} s: ${JSON.stringify(store?.counters)}`);
    await wait(150);
  }
}

/** Starts the app, with a place for the names that the TypeScript loader gives to functions sent into the page. */
async function start(profile: string, application: string): Promise<RunningApp> {
  const app = await launchApp({ profile, application });
  await app.inbox.evaluate('globalThis.__name = (made) => made');
  return app;
}

const memoryOf = (app: RunningApp) => new PeakMemory(app.child.pid ?? 0);

/**
 * A made export through the real app: into ledger and store, the store's whole rebuild from the ledger after its
 * folder is gone, then the model at work in its own process. Chromium's IndexedDB and sandbox are the real ones.
 */
export async function measureStore(made: MadeExport, file: string, application: string): Promise<Measured> {
  const withoutModel = applicationWithoutModel(application, freshFolder('without-model'));
  const profile = freshFolder('bench');
  const readable = path.join(freshFolder('exports'), made.fileName);
  copyFileSync(file, readable);
  chmodSync(readable, 0o644);
  const rows = made.messages + 1;
  try {
    const stored = await importIntoApp(profile, withoutModel, readable, made);
    remove(databaseFolder(profile));
    const rebuilt = await rebuild(profile, withoutModel, rows);
    return {
      figures: { ...stored, ...rebuilt, ...(await modelAtWork(profile, application)) },
      ratios: {},
    };
  } finally {
    for (const folder of [profile, withoutModel, path.dirname(readable)]) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function importIntoApp(
  profile: string,
  application: string,
  file: string,
  made: MadeExport,
): Promise<Record<string, number>> {
  const app = await start(profile, application);
  const memory = memoryOf(app);
  await createArchive(app.inbox);
  app.answerDialogs({ open: file });
  await beginImport(app.inbox, made.company);
  const seconds = await secondsUntil(app, memory, ({ counters }) => counters.messages > made.messages);
  tell(`store: ${Math.round(made.messages / seconds)} messages/s from the file to the last row`);
  const looked = await secondsUntil(app, memory, ({ counters }) => counters.pendingBursts === 0);
  await app.close();
  return {
    ...memory.figures(),
    store_messages_per_s: made.messages / seconds,
    rules_in_app_messages_per_s: made.messages / (seconds + looked),
  };
}

async function rebuild(profile: string, application: string, rows: number): Promise<Record<string, number>> {
  const app = await start(profile, application);
  const memory = memoryOf(app);
  await unlockArchive(app.inbox);
  const seconds = await secondsUntil(
    app,
    memory,
    ({ counters, rebuilding }) => !rebuilding && counters.messages === rows,
  );
  tell(`rebuild: ${Math.round(rows / seconds)} messages/s`);
  await app.close();
  return {
    rebuild_messages_per_s: rows / seconds,
    peak_memory_rebuild_store_mb: memory.figures()['peak_memory_store_mb'] ?? 0,
  };
}

/** What the model gets through in the app itself, with the store window and its writing beside it. */
async function modelAtWork(profile: string, application: string): Promise<Record<string, number>> {
  const app = await start(profile, application);
  const memory = memoryOf(app);
  await unlockArchive(app.inbox);
  await secondsUntil(app, memory, ({ runtime }) => runtime === 'native');
  const left = async () => (await readStore(app.inbox, 'meta'))?.counters.awaitingModel ?? 0;
  const before = await left();
  const startedAt = performance.now();
  for (let second = 0; second < 30; second += 1) {
    await wait(1000);
    memory.sample();
  }
  const bursts = before - (await left());
  const seconds = (performance.now() - startedAt) / 1000;
  tell(`model in the app: ${(bursts / seconds).toFixed(1)} bursts/s`);
  await app.close();
  return {
    model_in_app_bursts_per_s: bursts / seconds,
    peak_memory_classifier_mb: memory.figures()['peak_memory_classifier_mb'] ?? 0,
  };
}
