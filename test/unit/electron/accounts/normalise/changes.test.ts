import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { proto } from '@whiskeysockets/baileys';
import { describe, expect, it } from 'vitest';
import { normaliseEvent, normaliseMessage } from '../../../../../electron/accounts/normalise/index.ts';
import {
  ana,
  anaLid,
  anaPhone,
  bodiesOf,
  group,
  newContext,
  now,
  ownLid,
  seconds,
  web,
} from './captureContext.ts';

const types = proto.Message.ProtocolMessage.Type;
const inGroup = { remoteJid: group, remoteJidAlt: undefined, participant: anaLid };

function original(context = newContext(), key: object = {}) {
  const result = normaliseMessage(web('ORIG', { conversation: 'custa 100' }, {}, key), 'live', context);
  const message = bodiesOf(result, 'message.added')[0]?.message;
  if (message === undefined) throw new Error('a message expected');
  return { message, context };
}

describe('an edit', () => {
  const edited = {
    editedMessage: {
      message: {
        protocolMessage: {
          type: types.MESSAGE_EDIT,
          key: { id: 'ORIG', fromMe: true, remoteJid: anaLid },
          editedMessage: { conversation: 'custa 900' },
          timestampMs: now - 5000,
        },
      },
    },
  };

  it('names the message it changes, by id and lookup, with the new words and its own time', () => {
    const { message, context } = original();
    const result = normaliseMessage(web('EDIT', edited), 'live', context);
    expect(bodiesOf(result, 'message.added')).toEqual([]);
    expect(bodiesOf(result, 'message.edited')[0]).toMatchObject({
      target: { id: message.id, lookup: message.capture?.lookup, fromMe: false },
      text: 'custa 900',
      by: ana,
      byName: 'Ana',
      fromMe: false,
      changedAt: now - 5000,
    });
  });

  it('out of history, under the message’s own id, is the message with the words it has now', () => {
    const result = normaliseMessage(web('ORIG', edited), 'history', newContext());
    expect(bodiesOf(result, 'message.added')[0]?.message).toMatchObject({ text: 'custa 900', edited: true });
  });
});

describe('an encrypted edit', () => {
  const secret = randomBytes(32);
  function seal(author: string, message: proto.IMessage) {
    const info = Buffer.from(`ORIG${author}${author}Message Edit`);
    const key = Buffer.from(hkdfSync('sha256', secret, new Uint8Array(32), info, 32));
    const encIv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, encIv);
    const plain = proto.Message.encode(message).finish();
    const encPayload = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    return {
      secretEncryptedMessage: {
        targetMessageKey: { id: 'ORIG', fromMe: true, remoteJid: anaLid },
        encPayload,
        encIv,
        secretEncType: proto.Message.SecretEncryptedMessage.SecretEncType.MESSAGE_EDIT,
      },
    };
  }
  const inside = {
    protocolMessage: {
      type: types.MESSAGE_EDIT,
      editedMessage: { extendedTextMessage: { text: 'custa 900' } },
    },
  };

  it.each([anaLid, anaPhone])('opens with the kept secret, its author named as %s', (author) => {
    const { message, context } = original();
    const secretOf = (lookup: string) => (lookup === message.capture?.lookup ? secret : undefined);
    const result = normaliseMessage(web('EDIT', seal(author, inside)), 'live', { ...context, secretOf });
    const [edit] = bodiesOf(result, 'message.edited');
    expect(edit).toMatchObject({ text: 'custa 900', target: { id: message.id } });
    expect(edit?.sealed).toBeUndefined();
  });

  it('without the secret, or by another’s hand, is kept sealed and says that its words are not there', () => {
    const { context } = original();
    for (const [author, known] of [
      [anaLid, undefined],
      ['777@lid', secret],
    ] as const) {
      const envelope = seal(author, inside);
      const result = normaliseMessage(web('EDIT', envelope), 'live', { ...context, secretOf: () => known });
      const [edit] = bodiesOf(result, 'message.edited');
      expect(edit?.text).toBeUndefined();
      expect(edit?.sealed?.payload).toBe(envelope.secretEncryptedMessage.encPayload.toString('base64'));
    }
  });
});

describe('a deletion', () => {
  const revoke = (key: object) => ({ protocolMessage: { type: types.REVOKE, key } });

  it('by its author names their message', () => {
    const { message, context } = original();
    const result = normaliseMessage(
      web('DEL', revoke({ id: 'ORIG', fromMe: true, remoteJid: anaLid })),
      'live',
      context,
    );
    expect(bodiesOf(result, 'message.deleted')[0]).toMatchObject({
      target: { id: message.id, fromMe: false },
      by: ana,
      scope: 'everyone',
      changedAt: seconds * 1000,
    });
  });

  it('by a group’s admin names the other’s message, one’s own too', () => {
    const { message, context } = original(newContext(), inGroup);
    const admin = { ...inGroup, participant: '555@lid' };
    const result = normaliseMessage(
      web('DEL', revoke({ id: 'ORIG', fromMe: false, participant: anaLid }), { pushName: 'Chefe' }, admin),
      'live',
      context,
    );
    expect(bodiesOf(result, 'message.deleted')[0]).toMatchObject({
      target: { id: message.id },
      by: { lid: '555' },
      byName: 'Chefe',
    });
    const mine = normaliseMessage(
      web('DEL2', revoke({ id: 'OWN', fromMe: false, participant: ownLid }), {}, admin),
      'live',
      context,
    );
    expect(bodiesOf(mine, 'message.deleted')[0]?.target.fromMe).toBe(true);
  });

  it('on the company’s own phone only says so', () => {
    const { message, context } = original();
    const key = { id: 'ORIG', fromMe: false, remoteJid: anaLid, participant: '' };
    const result = normaliseEvent('messages.delete', { keys: [key] }, context);
    expect(bodiesOf(result, 'message.deleted')[0]).toMatchObject({
      target: { id: message.id },
      scope: 'own_device',
      fromMe: true,
    });
    const cleared = normaliseEvent('messages.delete', { jid: anaLid, all: true }, context);
    expect(bodiesOf(cleared, 'message.added')[0]?.message.event).toMatchObject({
      code: 'chat_cleared',
      byMe: true,
    });
  });
});

describe('a reaction', () => {
  it('names the message and who, and an empty one takes it away', () => {
    const { message, context } = original(newContext(), inGroup);
    for (const text of ['👍', '']) {
      const reactionMessage = { key: { id: 'ORIG', participant: anaLid }, text, senderTimestampMs: now };
      const result = normaliseMessage(
        web('REACT', { reactionMessage }, { pushName: 'Caio' }, { ...inGroup, participant: '555@lid' }),
        'live',
        context,
      );
      expect(bodiesOf(result, 'message.reacted')[0]).toMatchObject({
        target: { id: message.id, lookup: message.capture?.lookup },
        by: { lid: '555' },
        byName: 'Caio',
        emoji: text,
        changedAt: now,
      });
    }
  });

  it('that history keeps with its message comes too', () => {
    const reactions = [{ key: { id: 'R1', fromMe: true }, text: '❤️', senderTimestampMs: now }];
    const result = normaliseMessage(
      web('ORIG', { conversation: 'x' }, { reactions }),
      'history',
      newContext(),
    );
    const message = bodiesOf(result, 'message.added')[0]?.message;
    expect(bodiesOf(result, 'message.reacted')[0]).toMatchObject({
      target: { id: message?.id },
      fromMe: true,
      emoji: '❤️',
    });
  });
});
