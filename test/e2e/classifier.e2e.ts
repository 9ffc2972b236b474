import { chmodSync, copyFileSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { beginImport, createArchive } from '../support/archiveCalls.ts';
import { settled } from '../support/readStore.ts';
import { freshFolder, launchApp, type RunningApp } from './app.ts';

/** The model runs natively in a process of its own, and on WASM in a worker of the store window. */
test.describe.configure({ timeout: 180_000 });

async function importOne(app: RunningApp, page: Page): Promise<void> {
  await createArchive(page);
  const file = path.join(freshFolder('exports'), 'Conversa do WhatsApp com Dona Célia.txt');
  copyFileSync(path.join(import.meta.dirname, '../fixtures/exports/android-pt-24h-direct.txt'), file);
  chmodSync(file, 0o644);
  app.answerDialogs({ open: file });
  await beginImport(page, 'Rafael Vendas');
}

/** What the model said, to be compared between runtimes: category, and probability in hundredths. */
async function flagsWith(environment: Record<string, string>) {
  const app = await launchApp({ environment });
  try {
    await importOne(app, app.inbox);
    await expect
      .poll(async () => (await settled(app.inbox, 5)).counters.messages, { timeout: 60_000 })
      .toBeGreaterThan(10);
    const { runtime, rows } = await settled(app.inbox, 5);
    const said = (rows?.flags ?? []).flatMap(({ signals }) =>
      signals.filter(({ layer }) => layer === 'model').map(({ category, score }) => ({ category, score })),
    );
    return { runtime, said: said.sort((one, other) => one.category.localeCompare(other.category)) };
  } finally {
    await app.kill();
  }
}

test('native and WASM say the same of a conversation', async () => {
  const native = await flagsWith({});
  const wasm = await flagsWith({ ZELO_TEST_CLASSIFIER: 'wasm' });
  expect(native.runtime).toBe('native');
  expect(wasm.runtime).toBe('wasm');
  expect(wasm.said.map(({ category }) => category)).toEqual(native.said.map(({ category }) => category));
  for (const [index, { score }] of native.said.entries()) {
    expect(Math.abs(score - (wasm.said[index]?.score ?? 0))).toBeLessThan(0.05);
  }
});

function classifierOf(app: RunningApp): number | undefined {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find((pid) => {
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        const group = Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[2]);
        if (!line.includes('node.mojom.NodeService') || group !== app.child.pid) return false;
        // Of the utility processes, the one that has the model's runtime loaded.
        return readFileSync(`/proc/${pid}/maps`, 'utf8').includes('onnxruntime');
      } catch {
        return false;
      }
    });
}

test('a classifier that dies takes nothing with it, and the work is finished by the next', async () => {
  const app = await launchApp();
  try {
    await createArchive(app.inbox);
    await expect.poll(() => classifierOf(app), { timeout: 30_000 }).toBeDefined();
    process.kill(classifierOf(app) ?? 0, 'SIGSEGV');
    await expect.poll(() => classifierOf(app), { timeout: 30_000 }).toBeDefined();
    const file = path.join(freshFolder('exports'), 'Conversa do WhatsApp com Dona Célia.txt');
    copyFileSync(path.join(import.meta.dirname, '../fixtures/exports/android-pt-24h-direct.txt'), file);
    chmodSync(file, 0o644);
    app.answerDialogs({ open: file });
    await beginImport(app.inbox, 'Rafael Vendas');
    await expect
      .poll(async () => (await settled(app.inbox, 5)).rows?.flags.length ?? 0, { timeout: 60_000 })
      .toBeGreaterThan(0);
    expect((await settled(app.inbox, 5)).runtime).toBe('native');
    expect(app.child.exitCode).toBeNull();
  } finally {
    await app.kill();
  }
});
