import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { expect, test, type Page } from '@playwright/test';
import { createArchive } from '../support/archiveCalls.ts';
import { launchApp, type RunningApp } from './app.ts';
import { lock } from './steps/lock.ts';
import { putFile } from './steps/putFile.ts';

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

/** A server of this machine that answers everything, redirects included, and counts who came. */
async function openServer() {
  let visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(request.url ?? '');
    const headers = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };
    if (request.url === '/redirect') response.writeHead(302, { ...headers, Location: '/landed' }).end();
    else response.writeHead(200, { ...headers, 'Content-Type': 'text/html' }).end('<h1>outside</h1>');
  });
  server.on('connection', () => visits.push('connection'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    host: `127.0.0.1:${address.port}`,
    takeVisits() {
      const taken = visits;
      visits = [];
      return taken;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Time for whatever was asked for to be on its way. */
const moment = 500;

test('a file that is dropped on the window is not opened by it', async () => {
  const session = await page.context().newCDPSession(page);
  await page.evaluate(() => {
    window.addEventListener('dragenter', () => (document.title = 'a file hovers'), { once: true });
  });
  const dropped = putFile('solta.html', '<h1>outside</h1>');
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', {
      type,
      x: 300,
      y: 300,
      data: { items: [], files: [dropped], dragOperationsMask: 1 },
    });
  }
  // The control: the window did feel it.
  await expect.poll(() => page.title()).toBe('a file hovers');
  await new Promise((resolve) => setTimeout(resolve, moment));
  expect(page.url()).toBe('app://zelo/inbox.html');
  expect(await page.evaluate(() => document.body.innerText)).not.toContain('outside');
  expect(
    page
      .context()
      .pages()
      .map((one) => one.url()),
  ).not.toContain(`file://${dropped}`);
  await session.detach();
});

test('the page cannot leave, be redirected, open a window, or hold a frame of a host that does answer', async () => {
  const server = await openServer();
  const outside = `http://${server.host}`;
  try {
    // The control: whoever may go out lands there, by the redirect too.
    expect(await (await fetch(`${outside}/redirect`)).text()).toContain('outside');
    expect(server.takeVisits()).toContain('/landed');
    const opened = await page.evaluate(
      async ({ to, pause }) => {
        const other = window.open(to, '_blank');
        const small = window.open(`${to}/redirect`, 'small', 'popup,width=200,height=200');
        for (const [where, target] of [
          [`${to}/link`, ''],
          [`${to}/redirect`, ''],
          [`${to}/blank`, '_blank'],
          ['app://zelo/store.html', ''],
          ['file:///etc/passwd', ''],
          ['data:text/html,<h1>outside</h1>', ''],
        ] as const) {
          const link = document.createElement('a');
          link.href = where;
          link.target = target;
          document.body.append(link);
          link.click();
          // One at a time: the next one would take the place of this one.
          await new Promise((resolve) => setTimeout(resolve, 60));
        }
        const form = document.createElement('form');
        form.action = `${to}/form`;
        document.body.append(form);
        form.submit();
        await new Promise((resolve) => setTimeout(resolve, 60));
        for (const tag of ['iframe', 'frame', 'embed', 'object', 'webview']) {
          for (const where of [
            to,
            `${to}/redirect`,
            'app://zelo/inbox.html',
            'data:text/html,<h1>outside</h1>',
          ]) {
            const held = document.createElement(tag);
            held.setAttribute(tag === 'object' ? 'data' : 'src', where);
            document.body.append(held);
          }
        }
        const refresh = document.createElement('meta');
        refresh.httpEquiv = 'refresh';
        refresh.content = `0;url=${to}/refresh`;
        document.head.append(refresh);
        try {
          location.assign(`${to}/assigned`);
        } catch {
          // Refusing by throwing is as good.
        }
        await new Promise((resolve) => setTimeout(resolve, pause));
        return { other: other !== null, small: small !== null };
      },
      { to: outside, pause: moment },
    );
    expect(opened).toEqual({ other: false, small: false });
    expect(page.url()).toBe('app://zelo/inbox.html');
    expect(server.takeVisits()).toEqual([]);
    const held = page.frames().map((frame) => frame.url());
    expect(held.filter((url) => /^(http|data|app|file)/.test(url))).toEqual(['app://zelo/inbox.html']);
    const targets = page
      .context()
      .pages()
      .map((one) => one.url());
    expect(targets.every((url) => url.startsWith('app://zelo/'))).toBe(true);
  } finally {
    // Empty frames over the window would take what the next tests do to it.
    await page.evaluate(() => {
      const left = 'iframe, frame, embed, object, webview, body > a, body > form, meta[http-equiv=refresh]';
      for (const element of document.querySelectorAll(left)) element.remove();
    });
    server.close();
  }
});

test('nothing goes out by fetch, image, beacon or socket, to a host that does answer', async () => {
  const server = await openServer();
  const { host } = server;
  try {
    // The control: whoever may go out reaches it.
    expect((await fetch(`http://${host}/`)).status).toBe(200);
    server.takeVisits();
    const outcomes = await page.evaluate(
      async ({ to, pause }) => {
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
        await new Promise((resolve) => setTimeout(resolve, pause));
        return answer;
      },
      { to: host, pause: moment },
    );
    expect(outcomes).toEqual({ image: false, socket: false, fetched: false });
    expect(server.takeVisits()).toEqual([]);
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
