import { proto } from '@whiskeysockets/baileys';
import { describe, expect, it } from 'vitest';
import { normaliseEvent, normaliseMessage } from '../../../../../electron/accounts/normalise/index.ts';
import {
  ana,
  anaLid,
  bodiesOf,
  group,
  newContext,
  ownLid,
  ownPhone,
  seconds,
  upsert,
  web,
} from './captureContext.ts';

const one = (message: unknown, more: Record<string, unknown> = {}, key: object = {}) => {
  const [body] = bodiesOf(
    normaliseMessage(web('3EB0', message, more, key), 'live', newContext()),
    'message.added',
  );
  if (body === undefined) throw new Error('a message expected');
  return body.message;
};

describe('a live text', () => {
  const result = normaliseEvent(
    'messages.upsert',
    upsert([web('3EB0', { conversation: 'bom dia' })]),
    newContext(),
  );

  it('becomes link, name, conversation and message, in this order', () => {
    expect(result.bodies.map(({ type }) => type)).toEqual([
      'identity.linked',
      'contact.named',
      'conversation.added',
      'message.added',
    ]);
    expect(bodiesOf(result, 'identity.linked')[0]).toMatchObject({ ...ana, linked: true });
    expect(bodiesOf(result, 'conversation.added')[0]).toMatchObject({
      kind: 'direct',
      title: 'Ana',
      chat: { person: ana },
    });
  });

  it('says who, when, whence, and keeps WhatsApp’s id', () => {
    expect(bodiesOf(result, 'message.added')[0]?.message).toMatchObject({
      kind: 'text',
      text: 'bom dia',
      sender: 'Ana',
      side: 'contact',
      sentAt: seconds * 1000,
      capture: {
        whatsappId: '3EB0',
        chat: { person: ana },
        sender: ana,
        pushName: 'Ana',
        fromMe: false,
        source: 'live',
        content: 'conversation',
      },
    });
  });
});

describe('contents', () => {
  it.each([
    ['extendedTextMessage', { text: 'olá' }, 'olá'],
    [
      'locationMessage',
      { degreesLatitude: -23.5, degreesLongitude: -46.6, name: 'Loja' },
      'Loja\n-23.500000, -46.600000',
    ],
    ['pollCreationMessageV3', { name: 'Quando?', options: [{ optionName: 'hoje' }] }, 'Quando?\n• hoje'],
    [
      'listMessage',
      { title: 'Menu', sections: [{ title: 'Pães', rows: [{ title: 'Francês', description: '1,00' }] }] },
      'Menu\nPães\n• Francês: 1,00',
    ],
    [
      'buttonsMessage',
      { contentText: 'Confirma?', buttons: [{ buttonText: { displayText: 'Sim' } }] },
      'Confirma?\n• Sim',
    ],
    ['templateMessage', { hydratedTemplate: { hydratedContentText: 'Seu pedido' } }, 'Seu pedido'],
    ['interactiveMessage', { body: { text: 'Escolha' }, footer: { text: 'Obrigado' } }, 'Escolha\nObrigado'],
    ['buttonsResponseMessage', { selectedDisplayText: 'Sim' }, 'Sim'],
    ['listResponseMessage', { title: 'Francês' }, 'Francês'],
    [
      'contactMessage',
      { displayName: 'Zé', vcard: 'BEGIN:VCARD\nFN:Zé\nitem1.TEL;waid=5511:+55 11 98888-7777\nEND:VCARD' },
      'Zé\n+55 11 98888-7777',
    ],
    [
      'productMessage',
      { product: { title: 'Bolo', priceAmount1000: 35_000, currencyCode: 'BRL' } },
      'Bolo\nBRL 35.00',
    ],
  ])('%s is read as text', (name, content, text) => {
    expect(one({ [name]: content })).toMatchObject({ kind: 'text', text, capture: { content: name } });
  });

  it('files keep caption, name, kind, length and hash, and say that they are not here yet', () => {
    const fileSha256 = new Uint8Array(32).fill(1);
    expect(
      one({ imageMessage: { caption: 'recibo', mimetype: 'image/jpeg', fileLength: 9, fileSha256 } }),
    ).toMatchObject({
      kind: 'attachment',
      text: 'recibo',
      attachment: {
        kind: 'image',
        name: 'image.jpeg',
        bytes: 9,
        sha256: '01'.repeat(32),
        missing: 'not_downloaded',
      },
    });
    const voice = { audioMessage: { ptt: true, seconds: 12, mimetype: 'audio/ogg; codecs=opus' } };
    expect(one(voice).attachment).toMatchObject({
      kind: 'audio',
      voice: true,
      seconds: 12,
      name: 'audio.ogg',
    });
    const wrapped = {
      documentWithCaptionMessage: {
        message: { documentMessage: { fileName: 'nota.pdf', caption: 'segue' } },
      },
    };
    expect(one(wrapped)).toMatchObject({ text: 'segue', attachment: { kind: 'document', name: 'nota.pdf' } });
    expect(one({ stickerMessage: {} }).attachment?.kind).toBe('sticker');
  });

  it('a file is asked for with its keys, and the secret for later edits is kept', () => {
    const imageMessage = { mediaKey: new Uint8Array(32), directPath: '/v/x' };
    const messageContextInfo = { messageSecret: new Uint8Array(32).fill(5) };
    const result = normaliseMessage(web('A', { imageMessage, messageContextInfo }), 'live', newContext());
    const message = bodiesOf(result, 'message.added')[0]?.message;
    expect(result.files).toEqual([
      {
        message: message?.id,
        conversation: message?.conversation,
        field: 'imageMessage',
        content: imageMessage,
      },
    ]);
    expect(result.secrets).toEqual([
      { lookup: message?.capture?.lookup, secret: messageContextInfo.messageSecret },
    ]);
  });

  it('ephemeral, forwarded and answering messages say so', () => {
    const quotedMessage = { conversation: 'quanto é?' };
    const contextInfo = {
      stanzaId: 'Q1',
      participant: ownLid,
      quotedMessage,
      isForwarded: true,
      forwardingScore: 6,
      expiration: 86_400,
    };
    const message = one({
      ephemeralMessage: { message: { extendedTextMessage: { text: 'dez', contextInfo } } },
    });
    expect(message.text).toBe('dez');
    expect(message.capture).toMatchObject({
      forwarded: 6,
      ephemeralSeconds: 86_400,
      quoted: { fromMe: true, text: 'quanto é?' },
    });
    expect(message.capture?.quoted?.lookup).toBe(newContext().ids.lookup('Q1'));
  });

  it('view-once content is never read, even where it came', () => {
    const wrapped = {
      viewOnceMessageV2: { message: { imageMessage: { caption: 'segredo', mediaKey: 'AA==' } } },
    };
    for (const message of [wrapped, { imageMessage: { viewOnce: true, caption: 'segredo' } }]) {
      const result = normaliseMessage(web('V', message), 'live', newContext());
      expect(bodiesOf(result, 'message.added')[0]?.message).toMatchObject({
        kind: 'placeholder',
        text: '',
        capture: { placeholder: 'view_once' },
      });
      expect(result.files).toEqual([]);
      expect(JSON.stringify(result.bodies)).not.toContain('segredo');
    }
    expect(one(undefined, {}, { isViewOnce: true }).capture?.placeholder).toBe('view_once');
  });

  it('what was not decrypted, not sent or not known has a place of its own', () => {
    const stub = {
      messageStubType: proto.WebMessageInfo.StubType.CIPHERTEXT,
      messageStubParameters: ['Bad MAC'],
    };
    expect(one(undefined, stub).capture).toMatchObject({
      placeholder: 'undecryptable',
      content: 'CIPHERTEXT',
    });
    expect(one(undefined).capture?.placeholder).toBe('unavailable');
    const unknown = one({ stickerPackMessage: { name: 'festa' } });
    expect(unknown).toMatchObject({
      kind: 'placeholder',
      capture: { placeholder: 'unknown', content: 'stickerPackMessage' },
    });
    const kept = proto.Message.decode(Buffer.from(unknown.capture?.raw ?? '', 'base64'));
    expect(kept.stickerPackMessage?.name).toBe('festa');
    expect(one({ somethingOfNextYear: { text: 'x' } }).capture?.content).toBe('somethingOfNextYear');
  });
});

describe('whose message it is', () => {
  it('in a group the participant’s, by both numbers', () => {
    const key = {
      remoteJid: group,
      remoteJidAlt: undefined,
      participant: anaLid,
      participantAlt: '5511987654321@s.whatsapp.net',
    };
    const result = normaliseMessage(web('G', { conversation: 'oi' }, {}, key), 'live', newContext());
    expect(bodiesOf(result, 'message.added')[0]?.message).toMatchObject({
      sender: 'Ana',
      side: 'contact',
      capture: { chat: { group: '120363000000000001' }, sender: ana },
    });
    expect(bodiesOf(result, 'conversation.added')[0]).toMatchObject({ kind: 'group', title: '#0001' });
  });

  it('the company’s own, from the phone: in the contact’s chat, never linked with the own number', () => {
    const key = { remoteJid: anaLid, remoteJidAlt: ownPhone, fromMe: true };
    const result = normaliseMessage(
      web('M', { conversation: 'já vai' }, { pushName: 'Bia Loja' }, key),
      'offline',
      newContext(),
    );
    expect(bodiesOf(result, 'message.added')[0]?.message).toMatchObject({
      sender: 'Bia',
      side: 'company',
      capture: { fromMe: true, source: 'own', chat: { person: { lid: '100200300' } } },
    });
    expect(bodiesOf(result, 'identity.linked')).toEqual([]);
    expect(bodiesOf(result, 'contact.named')).toEqual([]);
  });

  it('another company account’s is the company’s side', () => {
    const context = newContext({ isCompany: ({ lid }) => lid === '100200300' });
    const result = normaliseMessage(web('C', { conversation: 'oi' }), 'live', context);
    expect(bodiesOf(result, 'message.added')[0]?.message.side).toBe('company');
  });

  it('device numbers and hosted addresses change nothing', () => {
    const plain = one(
      { conversation: 'x' },
      {},
      { remoteJid: '5511987654321@s.whatsapp.net', remoteJidAlt: undefined },
    );
    for (const remoteJid of [
      '5511987654321:12@s.whatsapp.net',
      '5511987654321@hosted',
      '5511987654321@c.us',
    ]) {
      expect(one({ conversation: 'x' }, {}, { remoteJid, remoteJidAlt: undefined }).id).toBe(plain.id);
    }
  });

  it('no status update, channel or talk between own devices is taken', () => {
    const ignoredOf = (key: object, more = {}) =>
      normaliseMessage(
        web('S', { conversation: 'x' }, more, { remoteJidAlt: undefined, ...key }),
        'live',
        newContext(),
      );
    expect(ignoredOf({ remoteJid: 'status@broadcast', participant: anaLid })).toMatchObject({
      bodies: [],
      ignored: { status: 1 },
    });
    expect(ignoredOf({ remoteJid: '1203@newsletter' }).ignored).toEqual({ channel: 1 });
    expect(ignoredOf({}, { category: 'peer' }).ignored).toEqual({ own_devices: 1 });
    const keys = web('K', { senderKeyDistributionMessage: { groupId: group } });
    expect(normaliseMessage(keys, 'live', newContext()).ignored).toEqual({ keys: 1 });
  });
});
