import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { silenceConsole } from '../../../electron/accounts/connection/silenceConsole.ts';
import { ledgerBodySchema, type LedgerBody } from '../../../shared/domain/ledgerRecord.ts';
import { linkByQr, liveAccount, type LiveAccount } from '../../support/liveAccount.ts';
import { startWhatsAppServer, type WhatsAppServer } from '../../whatsapp/index.ts';

// Each round starts a process of its own.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

let server: WhatsAppServer;
let restoreConsole = () => {};
beforeAll(async () => {
  restoreConsole = silenceConsole();
  server = await startWhatsAppServer();
});
afterAll(async () => {
  restoreConsole();
  await server.close();
});

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const child = path.join(import.meta.dirname, '../../support/capturingChild.ts');

/** Runs the account in a process until it kills itself; `connected` is called when it is. Gives the signal. */
function runUntilKilled(
  account: LiveAccount,
  ledger: string,
  dieAt: string,
  after: number,
  connected: () => void,
): Promise<NodeJS.Signals | null> {
  const { folder, account: id, keys } = account.place;
  const input = {
    folder,
    account: id,
    captureKey: hex(keys.captureKey),
    identityKey: hex(keys.identityKey),
    url: server.url,
    certificate: server.certificate,
    ledger,
    dieAt,
    after,
  };
  const running = spawn(process.execPath, ['--import', 'tsx', child], {
    env: { ...process.env, ZELO_TEST_CHILD: JSON.stringify(input) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  running.stdout?.on('data', (data: Buffer) => (printed += data.toString()));
  running.once('message', connected);
  return new Promise((resolve) =>
    running.on('exit', (_code, signal) => {
      // Neither keys nor text reach the output.
      expect(printed).toBe('');
      resolve(signal);
    }),
  );
}

function bodiesIn(ledger: string): LedgerBody[] {
  if (!existsSync(ledger)) return [];
  return readFileSync(ledger, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ledgerBodySchema.parse(JSON.parse(line)));
}

describe('a process that is killed', () => {
  it.each([
    ['before_commit', 0],
    ['before_commit', 3],
    ['after_commit', 0],
    ['after_commit', 3],
    ['before_ledger', 1],
    ['after_ledger', 1],
  ])('%s, after %i more: loses no message and brings none twice', async (dieAt, after) => {
    const shop = server.phones.add({ name: 'Padaria' });
    const customer = server.phones.add({ name: 'Cliente' });
    const linked = await liveAccount(server);
    await linkByQr(linked, shop);
    await linked.until(() => linked.session.journalled === 0);
    await linked.stop();
    const texts = ['um', 'dois', 'três', 'quatro', 'cinco', 'seis'];
    const ledger = path.join(linked.place.folder, 'ledger.jsonl');
    const sent: Promise<unknown>[] = [];
    const signal = await runUntilKilled(linked, ledger, dieAt, after, () => {
      for (const text of texts) sent.push(customer.send(shop, { text }));
    });
    expect(signal).toBe('SIGKILL');
    await Promise.all(sent);
    const again = await liveAccount(server, { place: linked.place, bodies: bodiesIn(ledger) });
    await again.session.start();
    const seen = () => {
      const found = new Map<string, string>();
      for (const body of again.bodies) {
        if (body.type === 'message.added') found.set(body.message.id, body.message.text);
      }
      return [...found.values()].sort();
    };
    await again.until(() => texts.every((text) => seen().includes(text)));
    await again.until(() => again.session.journalled === 0);
    // The ledger may hold a message twice; by its id it is one.
    expect(seen()).toEqual([...texts].sort());
    await again.stop();
    server.log.assertSilent(shop.number);
  });
});
