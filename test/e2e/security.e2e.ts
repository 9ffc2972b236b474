import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { expect, test, type Page } from '@playwright/test';
import { createArchive } from '../support/archiveCalls.ts';
import { launchApp, type RunningApp } from './app.ts';
import { lock } from './steps/lock.ts';

/** Attacks from inside the page, as a message that became script would try them. */
let app: RunningApp;
let page: Page;

test.beforeAll(async () => {
  app = await launchApp();
  page = app.inbox;
  await createArchive(page);
});
test.afterAll(() => app.kill());

/** What happened to a string run as code by the page itself: the debugger's own evaluation may do more. */
const attempt = (code: string) =>
  page.evaluate(
    (text) =>
      new Promise<string>((resolve) => {
        setTimeout(() => {
          try {
            new Function(text)();
            resolve('ran');
          } catch (error) {
            resolve(String(error));
          }
        });
      }),
    code,
  );

test('script made out of text does not run', async () => {
  expect(await attempt('return 1')).toContain('unsafe-eval');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.body.append(script);
    return 'injected' in window;
  });
  expect(ran).toBe(false);
});

test('the page cannot leave, open a window, or hold a frame', async () => {
  const { url, opened } = await page.evaluate(async () => {
    const other = window.open('https://example.com');
    const link = document.createElement('a');
    link.href = 'https://example.com';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    const same = document.createElement('a');
    same.href = 'https://example.com/same';
    document.body.append(same);
    same.click();
    const frame = document.createElement('iframe');
    frame.src = 'https://example.com/frame';
    document.body.append(frame);
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { url: location.href, opened: other !== null };
  });
  expect(url).toBe('app://zelo/inbox.html');
  expect(opened).toBe(false);
  for (const frame of page.frames()) expect(frame.url()).not.toContain('example.com');
});

test('nothing goes out by fetch, image, beacon or socket, to a host that does answer', async () => {
  let hits = 0;
  const server = createServer((_request, response) => {
    hits += 1;
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('ok');
  });
  server.on('connection', () => (hits += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const host = `127.0.0.1:${address.port}`;
  try {
    // The control: whoever may go out reaches it.
    expect((await fetch(`http://${host}/`)).status).toBe(200);
    hits = 0;
    const outcomes = await page.evaluate(async (to) => {
      const image = new Image();
      const loaded = new Promise<boolean>((resolve) => {
        image.onload = () => resolve(true);
        image.onerror = () => resolve(false);
      });
      image.src = `http://${to}/a.png`;
      navigator.sendBeacon(`http://${to}/beacon`, 'x');
      const socket = await new Promise<boolean>((resolve) => {
        try {
          const made = new WebSocket(`ws://${to}`);
          made.onopen = () => resolve(true);
          made.onerror = () => resolve(false);
        } catch {
          resolve(false);
        }
      });
      const fetched = await fetch(`http://${to}/`, { mode: 'no-cors' }).then(
        () => true,
        () => false,
      );
      const answer = { image: await loaded, socket, fetched };
      await new Promise((resolve) => setTimeout(resolve, 500));
      return answer;
    }, host);
    expect(outcomes).toEqual({ image: false, socket: false, fetched: false });
    expect(hits).toBe(0);
  } finally {
    server.close();
  }
});

test('a window cannot make the calls of the other, nor unknown ones, nor bad arguments', async () => {
  const refused = (name: string, args: unknown) =>
    page.evaluate(
      async ([called, given]) => {
        const { api } = window as unknown as {
          api: { call(name: unknown, args: unknown): Promise<unknown> };
        };
        return api.call(called, given).then(
          () => 'answered',
          () => 'refused',
        );
      },
      [name, args] as const,
    );
  expect(await refused('ledger.read', { after: 0, max: 10 })).toBe('refused');
  expect(await refused('ledger.appendFindings', {})).toBe('refused');
  expect(await refused('store.clear', {})).toBe('refused');
  expect(await refused('no.such.call', {})).toBe('refused');
  expect(await refused('vault.unlock', { passphrase: 7 })).toBe('refused');
  expect(await refused('vault.state', { extra: true })).toBe('refused');
  expect(await refused('app.openExternal', { url: 'file:///etc/passwd' })).toBe('refused');
});

test('there is no Node in the page, and files outside the app are not served', async () => {
  const found = await page.evaluate(async () => ({
    node: ['require', 'process', 'Buffer', 'module'].filter((name) => name in window),
    passwd: (await fetch('/..%2f..%2f..%2f..%2fetc/passwd')).status,
    manifest: (await fetch('/%2e%2e/%2e%2e/package.json')).status,
  }));
  expect(found).toEqual({ node: [], passwd: 404, manifest: 404 });
});

test('the renderers run in the sandbox', () => {
  const renderers = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return line.includes('--type=renderer') && line.includes(app.profile);
      } catch {
        return false;
      }
    });
  expect(renderers.length).toBeGreaterThanOrEqual(2);
  for (const pid of renderers) {
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/Seccomp:\t2/);
  }
});

test('keys are not given while locked', async () => {
  const locked = await lock(app, page);
  const answer = await locked.evaluate(async () => {
    const { api } = window as unknown as { api: { call(name: string, args: object): Promise<unknown> } };
    return api.call('vault.rowKeys', {});
  });
  expect(answer).toMatchObject({ ok: false });
});
