import { describe, expect, it } from 'vitest';
import { createCaptureIds, normaliseMessage } from '../../../../../electron/accounts/normalise/index.ts';
import { account, bodiesOf, identityKey, newContext, now, seconds, web } from './captureContext.ts';

const one = (message: unknown, more: Record<string, unknown> = {}) => {
  const [body] = bodiesOf(
    normaliseMessage(web('3EB0', message, more), 'live', newContext()),
    'message.added',
  );
  if (body === undefined) throw new Error('a message expected');
  return body.message;
};

describe('times', () => {
  it.each([
    ['seconds', seconds],
    ['milliseconds', seconds * 1000],
    ['Long', { low: seconds | 0, high: 0, unsigned: true }],
    ['text', String(seconds)],
  ])('in %s are one instant', (_form, messageTimestamp) => {
    expect(one({ conversation: 'x' }, { messageTimestamp }).sentAt).toBe(seconds * 1000);
  });

  it('that are none of WhatsApp’s life are the time of receipt', () => {
    for (const messageTimestamp of [undefined, 0, -5, 'ontem', 1e18, { low: 'x' }]) {
      expect(one({ conversation: 'x' }, { messageTimestamp }).sentAt).toBe(now);
    }
  });
});

describe('the same delivery', () => {
  it('gets the same ids again, live, from the queue, from history and by either number once they are linked', () => {
    const context = newContext();
    const first = normaliseMessage(web('R', { conversation: 'oi' }), 'live', context);
    const message = bodiesOf(first, 'message.added')[0]?.message;
    const phoneOnly = { remoteJid: '551187654321@s.whatsapp.net', remoteJidAlt: undefined };
    for (const [source, key] of [
      ['offline', {}],
      ['history', { remoteJidAlt: undefined }],
      ['live', phoneOnly],
    ] as const) {
      const again = normaliseMessage(web('R', { conversation: 'oi' }, {}, key), source, context);
      expect(again.bodies.map(({ type }) => type)).toEqual(['message.added']);
      expect(bodiesOf(again, 'message.added')[0]?.message).toMatchObject({
        id: message?.id,
        conversation: message?.conversation,
      });
    }
    // Without the memory (a restored profile that links again) the ids are the same where the spelling is.
    const restored = normaliseMessage(web('R', { conversation: 'oi' }), 'history', newContext());
    expect(bodiesOf(restored, 'message.added')[0]?.message.id).toBe(message?.id);
  });

  it('is named otherwise in another account, and under another identity key', () => {
    const other = 'b'.repeat(24) as typeof account;
    const lookups = [
      createCaptureIds(identityKey, account),
      createCaptureIds(identityKey, other),
      createCaptureIds(new Uint8Array(32).fill(4), account),
    ].map((ids) => ids.lookup('R'));
    expect(new Set(lookups).size).toBe(3);
  });
});
