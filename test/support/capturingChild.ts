import { appendFileSync, closeSync, fsyncSync, openSync } from 'node:fs';
import { Agent } from 'node:https';
import { z } from 'zod';
import { silenceConsole } from '../../electron/accounts/connection/silenceConsole.ts';
import { accountNormalising } from '../../electron/accounts/delivery/accountNormalising.ts';
import { AccountSession } from '../../electron/accounts/session/accountSession.ts';
import { openSegmentFile } from '../../electron/ledger/segmentFile.ts';
import { accountIdSchema } from '../../shared/domain/identifiers.ts';
import { openedCapture } from './captureSupport.ts';

/** Captures one account in a process of its own, and dies without a word at the moment that it was told. */
const input = z
  .object({
    folder: z.string(),
    account: accountIdSchema,
    captureKey: z.string(),
    identityKey: z.string(),
    url: z.string(),
    certificate: z.string(),
    ledger: z.string(),
    /** The step, and how often it may pass once the account is connected. */
    dieAt: z.enum(['before_commit', 'after_commit', 'before_ledger', 'after_ledger']),
    after: z.int(),
  })
  .parse(JSON.parse(process.env['ZELO_TEST_CHILD'] ?? '{}'));

silenceConsole();
let armed = false;
let left = input.after;

function passes(step: typeof input.dieAt): void {
  if (!armed || step !== input.dieAt) return;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
  left -= 1;
}

const store = await openedCapture({
  folder: input.folder,
  account: input.account,
  keys: {
    archiveId: '',
    captureKey: Buffer.from(input.captureKey, 'hex'),
    identityKey: Buffer.from(input.identityKey, 'hex'),
    wiped: false,
    wipe: () => undefined,
  },
  async openFile(path) {
    const file = await openSegmentFile(path);
    return {
      ...file,
      write(bytes, at) {
        passes('before_commit');
        return file.write(bytes, at);
      },
      async datasync() {
        await file.datasync();
        passes('after_commit');
      },
    };
  },
});
const session = new AccountSession({
  account: input.account,
  store,
  normalising: accountNormalising({
    account: input.account,
    store,
    identityKey: Buffer.from(input.identityKey, 'hex'),
    ownName: () => 'Célia Prado',
  }),
  deliver(bodies) {
    passes('before_ledger');
    const file = openSync(input.ledger, 'a');
    appendFileSync(file, bodies.map((body) => `${JSON.stringify(body)}\n`).join(''));
    fsyncSync(file);
    closeSync(file);
    passes('after_ledger');
    return Promise.resolve('stored');
  },
  network: {
    url: input.url,
    agent: new Agent({ ca: input.certificate }),
    newerVersion: () => Promise.resolve(undefined),
  },
  onHealth: ({ state }) => {
    if (state !== 'connected') return;
    armed = true;
    process.send?.('connected');
  },
  onProgress: () => undefined,
});
await session.start();
