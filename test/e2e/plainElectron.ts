import { spawn } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { appAccount } from '../../electron/commands/runtime/unprivileged.ts';
import { freshFolder } from './app.ts';

const main = `const { app, BrowserWindow } = require('electron');
app.enableSandbox();
app.whenReady().then(() => new BrowserWindow({ width: 1000, height: 700 }).loadURL('about:blank'));
`;

/**
 * A browser window of the same Electron and of nobody's app: JavaScript is on, nothing is filtered. It shows files as
 * whoever receives them would see them.
 */
export async function openPlainWindow(): Promise<{ page: Page; close(): Promise<void> }> {
  const folder = freshFolder('plain');
  for (const [name, content] of [
    ['package.json', '{ "name": "plain", "version": "1.0.0", "main": "main.cjs" }'],
    ['main.cjs', main],
  ] as const) {
    writeFileSync(path.join(folder, name), content);
    chmodSync(path.join(folder, name), 0o644);
  }
  const account = appAccount();
  const [command = '', ...rest] = [
    ...account.prefix,
    process.env['ZELO_E2E_ELECTRON'] ?? '',
    folder,
    `--user-data-dir=${freshFolder('plain-profile')}`,
    '--remote-debugging-port=0',
  ];
  const child = spawn(command, rest, {
    detached: true,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: process.env['PATH'] ?? '',
      DISPLAY: process.env['DISPLAY'] ?? '',
      HOME: folder,
      ...account.environment,
    },
  });
  let written = '';
  child.stderr.on('data', (chunk: Buffer) => (written += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = async () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    await ended;
  };
  try {
    const address = await untilGiven(() => /DevTools listening on (ws:\S+)/.exec(written)?.[1]);
    const browser = await chromium.connectOverCDP(address);
    const page = await untilGiven(() => browser.contexts().flatMap((context) => context.pages())[0]);
    return {
      page,
      async close() {
        await end();
        await browser.close().catch(() => undefined);
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

async function untilGiven<Value>(look: () => Value | undefined): Promise<Value> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const found = look();
    if (found !== undefined) return found;
    await wait(100);
  }
  throw new Error('the plain window did not open');
}
