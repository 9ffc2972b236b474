import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import {
  CaptureMemory,
  createCaptureIds,
  normaliseEvent,
  normaliseHistory,
  type CaptureContext,
} from '../../../../electron/accounts/normalise/index.ts';
import { account, body, LedgerInMemory, noon, storeOf } from './archiveInMemory.ts';

/** A start with nothing remembered: a relink, or a profile restored from its ledger and key. */
const start = (): CaptureContext => ({
  account,
  ids: createCaptureIds(new Uint8Array(32).fill(3), account),
  memory: new CaptureMemory(),
  own: { lid: '900', phone: '5511900000000' },
  ownName: 'Bia',
  now: noon,
});

const lidOf = (person: number) => `10${person}@lid`;
const phoneOf = (person: number) => `55119876543${String(person).padStart(2, '0')}@s.whatsapp.net`;
type Spelling = 'lid' | 'phone' | 'both';

function web(index: number, spelling: Spelling) {
  const person = index % 5;
  const remoteJid = spelling === 'phone' ? phoneOf(person) : lidOf(person);
  return {
    key: {
      remoteJid,
      ...(spelling === 'both' ? { remoteJidAlt: phoneOf(person) } : {}),
      fromMe: index % 7 === 0,
      id: `3EB0${index}`,
    },
    messageTimestamp: noon / 1000 + index * 30,
    message: { conversation: `mensagem ${index}` },
  };
}

const indexes = Array.from({ length: 60 }, (_, index) => index);
const mappings = [0, 1, 2, 3, 4].map((person) => ({ lid: lidOf(person), pn: phoneOf(person) }));

function live(context: CaptureContext, spelling: Spelling) {
  return indexes.flatMap((index) => {
    const messages = [web(index, spelling)];
    return normaliseEvent('messages.upsert', { messages, type: index % 2 ? 'notify' : 'append' }, context)
      .bodies;
  });
}

function history(context: CaptureContext, spelling: Spelling, lidPnMappings: readonly unknown[]) {
  const messages = [...indexes].reverse().map((index) => web(index, spelling));
  return normaliseHistory({ messages, lidPnMappings, chats: [], contacts: [] }, context).bodies;
}

async function shown(...bodies: readonly unknown[]) {
  const ledger = new LedgerInMemory();
  ledger.append(body.archive(), body.account(), ...bodies);
  const { reader } = await storeOf(ledger, 100);
  return (await reader.totals().get()).messages;
}

describe('everything once', () => {
  it('after the queue is delivered again', async () => {
    const context = start();
    expect(await shown(...live(context, 'both'), ...live(context, 'both'))).toBe(60);
  });

  it.each([
    ['both', 'both'],
    ['lid', 'both'],
    ['both', 'lid'],
    ['both', 'phone'],
    ['phone', 'both'],
    ['lid', 'phone'],
    ['phone', 'lid'],
  ] as const)('after a relink with all of the history: %s, then %s', async (first, second) => {
    // The mappings come with the history, or only after it.
    expect(await shown(...live(start(), first), ...history(start(), second, mappings))).toBe(60);
    const relinked = start();
    const late = history(relinked, second, []);
    const links = mappings.flatMap(
      (mapping) => normaliseEvent('lid-mapping.update', mapping, relinked).bodies,
    );
    expect(await shown(...live(start(), first), ...late, ...links)).toBe(60);
  });
});
