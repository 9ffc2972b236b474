import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import {
  body,
  catchUp,
  conversation,
  flagId,
  LedgerInMemory,
  newKeys,
  noon,
  readerOf,
  signal,
  storeOf,
} from './archiveInMemory.ts';
import { openStore } from '../../../../renderer/store/openStore.ts';
import { seeded } from './inventedLedger.ts';

const count = 20_000;

it('builds 20,000 messages with findings and decisions, and again after the store was lost', async () => {
  const random = seeded(5);
  const ledger = new LedgerInMemory();
  ledger.append(body.archive(), body.account(), body.conversation());
  for (let index = 0; index < count; index += 1) {
    const rare = index % 1000 === 7 ? ' jabuticaba' : '';
    const words = Array.from({ length: 9 }, () => `palavra${Math.floor(random(100) ** 2 / 3)}`).join(' ');
    ledger.append(
      body.message(`m${index}`, words + rare, {
        sentAt: noon + index * 60_000,
        sender: index % 2 ? 'João' : 'Bia',
      }),
    );
    if (index % 100 === 99) {
      ledger.append(
        body.findings([{ messages: [`m${index}`], signals: [signal('fraud', 'low')] }], 'model-1'),
      );
      const flag = flagId(`m${index}`, 'fraud');
      if (index % 200 === 199)
        ledger.append({ type: 'decision.tag', v: 1, at: noon, flag, tag: 'visto', on: true });
    }
  }
  const keys = await newKeys();
  const begun = performance.now();
  const { writer } = await storeOf(ledger, 1000, keys);
  const seconds = (performance.now() - begun) / 1000;
  const check = async () => {
    const reader = readerOf(keys);
    expect(await reader.totals().get()).toMatchObject({ messages: count, byState: { new: 200 }, parked: 0 });
    expect(await reader.tags().get()).toEqual([{ tag: 'visto', flags: 100 }]);
    const { total, hits } = await reader.search({ text: 'jabuticaba', limit: 5 });
    expect([total, hits.length, hits[0]?.message.sentAt]).toEqual([20, 5, noon + 19_007 * 60_000]);
    expect(await reader.page(conversation, undefined, 50)).toHaveLength(50);
  };
  await check();
  await writer.db.delete();
  const again = await openStore(keys, ledger.bodies.length);
  await catchUp(again, ledger);
  await check();
  process.stdout.write(`store: ${Math.round(count / seconds)} messages/s on fake-indexeddb\n`);
}, 240_000);
