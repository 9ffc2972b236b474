import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { appAccount } from './unprivileged.ts';

export interface Screen {
  readonly environment: Readonly<Record<string, string>>;
  /** True where nobody can see the window. */
  readonly virtual: boolean;
  close(): void;
}

const size = '1366x768x24';

/** The user's screen, or a virtual one of 1366x768 (the smallest that the app is made for) where there is none. */
export async function openScreen(forceVirtual: boolean): Promise<Screen> {
  const display = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'];
  if (process.platform !== 'linux' || (display !== undefined && display !== '' && !forceVirtual)) {
    return { environment: {}, virtual: false, close: () => undefined };
  }
  const { prefix, environment } = appAccount();
  for (let number = 90; number < 190; number += 1) {
    if (existsSync(`/tmp/.X11-unix/X${number}`) || existsSync(`/tmp/.X${number}-lock`)) continue;
    const [command = '', ...rest] = [
      ...prefix,
      'Xvfb',
      `:${number}`,
      '-screen',
      '0',
      size,
      '-nolisten',
      'tcp',
      '-ac',
    ];
    const server = spawn(command, rest, { stdio: 'ignore', env: { ...process.env, ...environment } });
    if (await answers(server, number)) {
      return {
        environment: { DISPLAY: `:${number}` },
        virtual: true,
        close: () => void server.kill(),
      };
    }
  }
  throw new Error('No virtual screen could be started');
}

async function answers(server: ChildProcess, number: number): Promise<boolean> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (server.exitCode !== null) return false;
    if (existsSync(`/tmp/.X11-unix/X${number}`)) return true;
    await wait(50);
  }
  server.kill();
  return false;
}
