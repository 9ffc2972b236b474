import { proto, type WAMessage } from '@whiskeysockets/baileys';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, startWhatsAppServer, type Phone, type WhatsAppServer } from '../../whatsapp/index.ts';
import { linkByQr, textOf, type Client } from '../../support/whatsapp/baileysClient.ts';

const { Type } = proto.Message.ProtocolMessage;

function withId(id: string): (message: WAMessage) => boolean {
  return ({ key }) => key.id === id;
}

function withText(text: string): (message: WAMessage) => boolean {
  return (message) => textOf(message) === text;
}

describe('talk between one shop with two companions and its customers', () => {
  let server: WhatsAppServer;
  let shop: Phone;
  let other: Phone;
  let customer: Phone;
  let desk: Client;
  let laptop: Client;
  let abroad: Client;
  beforeAll(async () => {
    server = await startWhatsAppServer({ fewPreKeys: true });
    shop = server.phones.add({ name: 'Padaria Aurora' });
    other = server.phones.add({ name: 'Fornecedor' });
    customer = server.phones.add({ name: 'Dona Célia' });
    [desk, laptop, abroad] = await Promise.all([
      linkByQr(server, shop),
      linkByQr(server, shop),
      linkByQr(server, other),
    ]);
  });
  afterAll(async () => {
    for (const client of [desk, laptop, abroad]) await client.socket.end(undefined);
    await server.close();
  });

  it('brings texts of Baileys clients to each other, to both phones and to the second companion', async () => {
    await desk.socket.sendMessage(other.pn, { text: 'Chegou a farinha?' });
    const received = await abroad.message(withText('Chegou a farinha?'));
    expect(received.key).toMatchObject({ remoteJid: shop.pn, fromMe: false });
    const copy = await laptop.message(withText('Chegou a farinha?'));
    expect(copy.key).toMatchObject({ remoteJid: other.pn, fromMe: true });
    const kept = other.history.find(received.key.id ?? '');
    expect(kept?.message?.extendedTextMessage?.text).toBe('Chegou a farinha?');
    await abroad.socket.sendMessage(shop.pn, { text: 'Chega amanhã' }, { quoted: received });
    const answered = await desk.message(withText('Chega amanhã'));
    expect(answered.message?.extendedTextMessage?.contextInfo?.stanzaId).toBe(received.key.id);
  });

  it('brings what the owner writes on the phone to the companions as own messages', async () => {
    const sent = await shop.send(customer, { text: 'Seu bolo está pronto' });
    for (const client of [desk, laptop]) {
      const copy = await client.message(withId(sent.id));
      expect(copy.key).toMatchObject({ remoteJid: customer.pn, fromMe: true });
      expect(textOf(copy)).toBe('Seu bolo está pronto');
    }
  });

  it('brings replies, reactions, edits and deletions, each naming the message it is about', async () => {
    const first = await customer.send(shop, { text: 'Quero 2 pães' });
    const reply = await customer.reply(first, { text: 'De queijo' });
    const edit = await customer.edit(first, 'Quero 3 pães');
    const reaction = await shop.react(first, '👍');
    const deletion = await customer.delete(reply);
    const replied = await desk.message(withId(reply.id));
    expect(replied.message?.extendedTextMessage?.contextInfo?.stanzaId).toBe(first.id);
    const edited = (await desk.message(withId(edit.id))).message?.protocolMessage;
    expect(edited?.type).toBe(Type.MESSAGE_EDIT);
    expect(edited?.key?.id).toBe(first.id);
    const reacted = await desk.message(withId(reaction.id));
    expect(reacted.message?.reactionMessage).toMatchObject({ text: '👍', key: { id: first.id } });
    const deleted = (await desk.message(withId(deletion.id))).message?.protocolMessage;
    expect(deleted?.type).toBe(Type.REVOKE);
    expect(deleted?.key?.id).toBe(reply.id);
  });

  it('names people by linked id where a chat does', async () => {
    const sent = await customer.send(shop, { text: 'Sou eu' }, { addressing: 'lid' });
    const received = await desk.message(withId(sent.id));
    expect(received.key).toMatchObject({ remoteJid: customer.lid, remoteJidAlt: customer.pn });
  });

  it('sends an edit sealed with the secret of the message that it changes', async () => {
    const first = await customer.send(shop, { text: 'Custa 10' });
    const edit = await customer.edit(first, 'Custa 12', { encrypted: true });
    const secret = (await desk.message(withId(first.id))).message?.messageContextInfo?.messageSecret;
    expect(secret).toHaveLength(32);
    const sealed = (await desk.message(withId(edit.id))).message?.secretEncryptedMessage;
    expect(sealed?.targetMessageKey?.id).toBe(first.id);
    expect(sealed?.encIv).toHaveLength(12);
  });

  it('shows companions only a placeholder of a message to be seen once', async () => {
    const sent = await customer.send(shop, {
      image: Buffer.from('not really a picture'),
      viewOnce: true,
      jpegThumbnail: '',
    });
    const received = await desk.message(withId(sent.id));
    expect(received.key.isViewOnce).toBe(true);
    expect(received.message).toBeFalsy();
  });

  it('sends again what a companion could not read', async () => {
    const sent = await customer.send(shop, { text: 'Ilegível' }, { unreadable: 'once' });
    const read = await desk.message((message) => withId(sent.id)(message) && textOf(message) === 'Ilegível');
    expect(read.key.remoteJid).toBe(customer.pn);
    expect(desk.companion.deliveries.filter(({ id }) => id === sent.id).map(({ by }) => by)).toContain(
      'retry',
    );
  });

  it('tells the sender that a message was delivered, and that it was read', async () => {
    const { DELIVERY_ACK, READ } = proto.WebMessageInfo.Status;
    const told = (status: proto.WebMessageInfo.Status): Promise<void> =>
      new Promise((resolve) => {
        desk.socket.ev.on('messages.update', (updates) => {
          if (updates.some(({ key, update }) => key.fromMe && update.status === status)) resolve();
        });
      });
    const delivered = told(DELIVERY_ACK);
    await desk.socket.sendMessage(other.pn, { text: 'Leu?' });
    await delivered;
    const read = told(READ);
    const received = await abroad.message(withText('Leu?'));
    await abroad.socket.readMessages([received.key]);
    await read;
    expect(server.log.faultsOfSilence(other.number).map(({ why }) => why)).toContain('receipt read');
  });

  it('rings at the companions, and says when nobody picked up', async () => {
    const calls: string[] = [];
    const timedOut = new Promise<void>((resolve) => {
      desk.socket.ev.on('call', (events) => {
        calls.push(...events.map(({ status }) => status));
        if (calls.includes('timeout')) resolve();
      });
    });
    call(customer, shop, { video: true }).timeOut();
    await timedOut;
    expect(calls).toEqual(['offer', 'timeout']);
    const { CALL_MISSED_VIDEO } = proto.WebMessageInfo.StubType;
    const missed = await desk.message(({ messageStubType }) => messageStubType === CALL_MISSED_VIDEO);
    expect(missed.key.remoteJid).toBe(customer.pn);
  });
});
