import { proto } from '@whiskeysockets/baileys';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  changeMembers,
  changeSetting,
  createGroup,
  startWhatsAppServer,
  type Phone,
  type WhatsAppServer,
} from '../../whatsapp/index.ts';
import { linkByQr, textOf, type Client } from '../../support/whatsapp/baileysClient.ts';

describe.each(['lid', 'pn'] as const)('a group that names its members by %s', (addressing) => {
  let server: WhatsAppServer;
  let shop: Phone;
  let helper: Phone;
  let customer: Phone;
  let desk: Client;
  let counter: Client;
  beforeAll(async () => {
    server = await startWhatsAppServer({ fewPreKeys: true });
    shop = server.phones.add({ name: 'Padaria Aurora' });
    helper = server.phones.add({ name: 'Balcão' });
    customer = server.phones.add({ name: 'Dona Célia' });
    [desk, counter] = await Promise.all([linkByQr(server, shop), linkByQr(server, helper)]);
  });
  afterAll(async () => {
    for (const client of [desk, counter]) await client.socket.end(undefined);
    await server.close();
  });

  it('carries talk between simulated people and Baileys clients, and its changes', async () => {
    const told = new Promise<string>((resolve) => {
      desk.socket.ev.on('groups.upsert', ([group]) => resolve(group?.subject ?? ''));
    });
    const group = createGroup(server.world, {
      subject: 'Encomendas',
      creator: customer,
      members: [shop],
      addressing,
    });
    expect(await told).toBe('Encomendas');
    const sent = await customer.send(group, { text: 'Boa tarde a todos' });
    const received = await desk.message(({ key }) => key.id === sent.id);
    expect(textOf(received)).toBe('Boa tarde a todos');
    expect(received.key).toMatchObject({
      remoteJid: group.address,
      participant: customer.address(addressing),
      participantAlt: customer.address(addressing === 'lid' ? 'pn' : 'lid'),
    });
    changeMembers(group, customer, 'add', [helper]);
    const later = await customer.send(group, { text: 'Bem-vindo' });
    expect(textOf(await counter.message(({ key }) => key.id === later.id))).toBe('Bem-vindo');
    await desk.socket.sendMessage(group.address, { text: 'Oi, Balcão' });
    const answer = await counter.message((message) => textOf(message) === 'Oi, Balcão');
    expect(answer.key.participant).toBe(shop.address(addressing));
    expect(customer.history.find(answer.key.id ?? '')?.message?.extendedTextMessage?.text).toBe('Oi, Balcão');
    changeSetting(group, customer, { kind: 'subject', text: 'Encomendas de domingo' });
    const { GROUP_CHANGE_SUBJECT } = proto.WebMessageInfo.StubType;
    const renamed = await desk.message(({ messageStubType }) => messageStubType === GROUP_CHANGE_SUBJECT);
    expect(renamed.messageStubParameters).toEqual(['Encomendas de domingo']);
    changeMembers(group, customer, 'remove', [helper]);
    const last = await customer.send(group, { text: 'Só para nós' });
    await desk.message(({ key }) => key.id === last.id);
    expect(counter.companion.waiting.map(({ attrs }) => attrs['id'])).not.toContain(last.id);
    expect(counter.messages.some(({ key }) => key.id === last.id)).toBe(false);
  });

  it('sends again in the group what a companion could not read', async () => {
    const group = createGroup(server.world, {
      subject: 'Caixa',
      creator: customer,
      members: [shop],
      addressing,
    });
    const sent = await customer.send(group, { text: 'Fechou em 320' }, { unreadable: 'once' });
    const read = await desk.message(
      (message) => message.key.id === sent.id && textOf(message) === 'Fechou em 320',
    );
    expect(read.key.remoteJid).toBe(group.address);
  });
});
