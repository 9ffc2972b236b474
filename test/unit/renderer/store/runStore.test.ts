import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import type { Api, VaultState } from '../../../../shared/ipc/contract.ts';
import { openArchiveReader } from '../../../../renderer/data/index.ts';
import { runStore } from '../../../../renderer/store/runStore.ts';
import { body, LedgerInMemory, noon } from './archiveInMemory.ts';

/** Main as the store window sees it: keys and ledger while not sealed. */
class MainInMemory {
  state: VaultState = 'sealed';
  readonly ledger = new LedgerInMemory();
  readonly #listeners = new Set<(state: VaultState) => void>();
  readonly archiveId = `run-${Math.random()}`;
  reads = 0;

  become(state: VaultState) {
    this.state = state;
    for (const listener of this.#listeners) listener(state);
    // Main wakes the long poll when it seals.
    if (state === 'sealed') this.ledger.append();
  }

  get api(): Api {
    const call = async (name: string, args: unknown): Promise<unknown> => {
      const closed = () => ({ ok: false, error: { code: 'archive_closed' } });
      if (this.state === 'sealed') return closed();
      if (name === 'vault.rowKeys') {
        const bytes = () => new Uint8Array(32).fill(3);
        return { ok: true, value: { archiveId: this.archiveId, rows: bytes(), index: bytes() } };
      }
      if (name === 'ledger.read') {
        this.reads += 1;
        const { after, max } = args as { after: number; max: number };
        const page = await this.ledger.read(after, max);
        return (this.state as VaultState) === 'sealed' ? closed() : { ok: true, value: page };
      }
      const { findings } = args as { findings: unknown };
      return { ok: true, value: { sequence: this.ledger.append(findings) } };
    };
    return {
      call: call as Api['call'],
      on: ((_name: string, listener: (state: VaultState) => void) => {
        this.#listeners.add(listener);
        return () => void this.#listeners.delete(listener);
      }) as Api['on'],
    };
  }
}

let running: { stop(): Promise<void> } | undefined;
afterEach(() => running?.stop());

const until = async (condition: () => Promise<boolean> | boolean) => {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('did not come about');
};

it('works while open and behind the lock, rests while sealed, and goes on at the next unlock', async () => {
  const main = new MainInMemory();
  main.ledger.append(body.archive(), body.account(), body.conversation(), body.message('one', 'oi'));
  const source = { scorer: undefined, state: 'none', onChange: () => () => undefined } as const;
  running = runStore({ api: main.api, source });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(main.reads).toBe(0);

  main.become('open');
  const reader = await openArchiveReader(main.api);
  const messages = async () => (await reader.totals().get()).messages;
  await until(async () => (await messages()) === 1);

  main.become('locked');
  main.ledger.append(body.message('two', 'ainda aqui', { sentAt: noon + 1000 }));
  await until(async () => (await messages()) === 2);

  main.become('sealed');
  main.ledger.append(body.message('three', 'no escuro', { sentAt: noon + 2000 }));
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(await messages()).toBe(2);
  const resting = main.reads;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(main.reads).toBe(resting);

  main.become('open');
  await until(async () => (await messages()) === 3);
});
