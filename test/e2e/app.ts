import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Browser, type Page } from '@playwright/test';
import { appAccount, giveToApp } from '../../electron/commands/runtime/unprivileged.ts';
import { cacheFolder } from '../../electron/commands/runtime/folders.ts';

/**
 * Starts the built app as a person would, with Chromium's real sandbox, as an unprivileged user, and drives its
 * windows over the debugging port of the test build. One way for the development and the packaged build.
 */
export interface RunningApp {
  readonly profile: string;
  readonly inbox: Page;
  readonly child: ChildProcess;
  /** Everything that the app wrote to stdout and stderr. */
  output(): string;
  /** The answer of the next file dialogs. */
  answerDialogs(answers: { open?: string; save?: string }): void;
  /** The window as it is now: a lock replaces it. */
  currentInbox(): Promise<Page>;
  storePage(): Promise<Page>;
  /** Ends it as the person would, by closing the window. */
  close(): Promise<void>;
  /** SIGKILL for the whole tree, as a power cut. */
  kill(): Promise<void>;
}

export interface LaunchOptions {
  readonly profile?: string;
  readonly packed?: boolean;
  /** Another folder of the built app than the usual one, as one without the model. */
  readonly application?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

const required = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run these tests through npm test`);
  return value;
};

/** A new folder that belongs to the app's account. */
export function freshFolder(name: string): string {
  const base = path.join(cacheFolder(), 'e2e');
  giveToApp(base);
  const folder = mkdtempSync(path.join(base, `${name}-`));
  giveToApp(folder);
  return folder;
}

async function debuggerAddress(child: ChildProcess, output: () => string): Promise<string> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const match = /DevTools listening on (ws:\/\/127\.0\.0\.1:\d+\/\S+)/.exec(output());
    if (match?.[1] !== undefined) return match[1];
    if (child.exitCode !== null) break;
    await wait(100);
  }
  throw new Error(`The app did not start:\n${output()}`);
}

/** Only once the window is there: a target that is just being made can keep the connection waiting for ever. */
async function connect(address: string): Promise<Browser> {
  const list = `http://${new URL(address).host}/json/list`;
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const targets = (await fetch(list).then((response) => response.json())) as { url: string }[];
    if (targets.some(({ url }) => url === 'app://zelo/inbox.html')) break;
    await wait(100);
  }
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await chromium.connectOverCDP(address, { timeout: 10_000 });
    } catch (error) {
      if (attempt === 4) throw error;
    }
  }
}

async function pageOf(browser: Browser, file: string): Promise<Page> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const pages = browser.contexts().flatMap((context) => context.pages());
    const found = pages.find((page) => !page.isClosed() && page.url() === `app://zelo/${file}`);
    if (found !== undefined) return found;
    await wait(100);
  }
  throw new Error(`No window shows ${file}`);
}

async function openInbox(
  child: ChildProcess,
  output: () => string,
): Promise<{ browser: Browser; inbox: Page }> {
  const browser = await connect(await debuggerAddress(child, output));
  for (const context of browser.contexts()) context.setDefaultTimeout(20_000);
  return { browser, inbox: await pageOf(browser, 'inbox.html') };
}

export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const profile = options.profile ?? freshFolder('profile');
  const dialogs = path.join(freshFolder('dialogs'), 'answers.json');
  writeFileSync(dialogs, '{}');
  const account = appAccount();
  const program =
    options.packed === true
      ? [required('ZELO_E2E_PACKED')]
      : [required('ZELO_E2E_ELECTRON'), options.application ?? required('ZELO_E2E_APP')];
  const [command = '', ...rest] = [
    ...account.prefix,
    ...program,
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
    '--lang=pt-BR',
  ];
  const child = spawn(command, rest, {
    // A group of its own, so that `kill` reaches every process of the app.
    detached: true,
    cwd: profile,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'] ?? '',
      DISPLAY: required('DISPLAY'),
      LANG: 'pt_BR.UTF-8',
      HOME: profile,
      ...account.environment,
      ZELO_TEST_DIALOGS: dialogs,
      ...options.environment,
    },
  });
  let written = '';
  child.stdout?.on('data', (chunk: Buffer) => (written += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (written += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const killGroup = () => {
    // The whole group: every process of the app.
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  };
  const { browser, inbox } = await openInbox(child, () => written).catch((error: unknown) => {
    killGroup();
    throw error;
  });
  return {
    profile,
    inbox,
    child,
    output: () => written,
    answerDialogs: (answers) => writeFileSync(dialogs, JSON.stringify(answers)),
    currentInbox: () => pageOf(browser, 'inbox.html'),
    storePage: () => pageOf(browser, 'store.html'),
    async close() {
      const page = await pageOf(browser, 'inbox.html');
      await page.close().catch(() => undefined);
      await Promise.race([ended, wait(20_000)]);
      if (child.exitCode === null) throw new Error(`The app did not end:\n${written}`);
      await browser.close().catch(() => undefined);
    },
    async kill() {
      killGroup();
      await ended;
      await browser.close().catch(() => undefined);
    },
  };
}
