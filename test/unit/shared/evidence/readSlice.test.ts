import { describe, expect, it } from 'vitest';
import {
  randomId,
  type ConversationId,
  type FlagId,
  type MessageId,
} from '../../../../shared/domain/identifiers.ts';
import type { LedgerBody } from '../../../../shared/domain/ledgerRecord.ts';
import { SliceReader } from '../../../../shared/evidence/readSlice.ts';

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

const burst = randomId<MessageId>();
const found = (...categories: ('fraud' | 'threat')[]): LedgerBody => ({
  type: 'findings',
  v: 1,
  at: 0,
  detectors: 1,
  policy: 1,
  bursts: [
    {
      burst,
      conversation,
      messages: [burst],
      signals: categories.map((category) => ({
        category,
        layer: 'rule',
        severity: 'low',
        score: 1,
        reason: { code: 'x', facts: {} },
        marks: [],
      })),
    },
  ],
});
const flagged = (): LedgerBody => {
  const body = message(0);
  return body.type === 'message.added' ? { ...body, message: { ...body.message, id: burst } } : body;
};

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

  it('forgets a flag that a later pass no longer sees, unless a person touched it', () => {
    const tag: LedgerBody = {
      type: 'decision.tag',
      v: 1,
      at: 0,
      flag: `${burst}.threat` as FlagId,
      tag: 'a',
      on: true,
    };
    const before = read([flagged(), found('fraud', 'threat')]);
    expect(before?.flags.map(({ category }) => category)).toEqual(['fraud', 'threat']);
    const after = read([flagged(), found('fraud', 'threat'), tag, found()]);
    expect(after?.flags.map(({ category, tags }) => [category, tags])).toEqual([['threat', ['a']]]);
    expect(after?.messages[0]?.flags).toHaveLength(1);
  });
});
