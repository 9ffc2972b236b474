import { describe, expect, it } from 'vitest';
import { randomId, type ConversationId, type MessageId } from '../../../../shared/domain/identifiers.ts';
import type { LedgerBody } from '../../../../shared/domain/ledgerRecord.ts';
import { SliceReader, safeFileName } from '../../../../shared/evidence/readSlice.ts';

const conversation = randomId<ConversationId>();
const message = (place: number, to = conversation): LedgerBody => ({
  type: 'message.added',
  v: 1,
  at: 0,
  message: {
    id: randomId<MessageId>(),
    conversation: to,
    sentAt: 1_700_000_000_000 - (place % 2) * 60_000,
    orderInSecond: place,
    kind: 'text',
    sender: 'Ana',
    side: 'contact',
    text: `texto ${place}`,
  },
});

function read(bodies: readonly LedgerBody[], range = {}) {
  const reader = new SliceReader(conversation);
  for (const [index, body] of bodies.entries()) reader.take({ sequence: index + 1, body });
  return reader.finish(range, { unreadable: 0, head: bodies.length });
}

describe('SliceReader', () => {
  it('takes one conversation in the order of its clock, and nothing of another', () => {
    const slice = read([message(0), message(1), message(2), message(9, randomId<ConversationId>())]);
    expect(slice?.messages.map(({ message: { text } }) => text)).toEqual(['texto 1', 'texto 0', 'texto 2']);
  });

  it('cuts by instants, both included', () => {
    const slice = read([message(0), message(1)], { from: 1_700_000_000_000 });
    expect(slice?.messages).toHaveLength(1);
  });

  it('exports a conversation whose own record is damaged, under the name of who wrote', () => {
    expect(read([message(0)])).toMatchObject({ title: 'Ana', account: { name: '?', timeZone: 'UTC' } });
  });

  it('has nothing to export where no message is', () => {
    expect(read([])).toBeUndefined();
  });
});

describe('safeFileName', () => {
  it('leaves names that every system can unpack and every address can hold', () => {
    expect(safeFileName('../../etc/passwd')).toBe('etc_passwd');
    expect(safeFileName('')).toBe('file');
    const long = safeFileName(`${'𝒜'.repeat(100)}x`);
    expect(Array.from(long)).toHaveLength(80);
    expect(() => encodeURIComponent(long)).not.toThrow();
  });
});
