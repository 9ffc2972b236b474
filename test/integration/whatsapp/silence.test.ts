import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWhatsAppServer, type Phone, type WhatsAppServer } from '../../whatsapp/index.ts';
import { linkByQr, type Client } from '../../support/whatsapp/baileysClient.ts';

describe('the proof of silence', () => {
  let server: WhatsAppServer;
  let shop: Phone;
  let customer: Phone;
  let client: Client;
  beforeAll(async () => {
    server = await startWhatsAppServer({ fewPreKeys: true });
    shop = server.phones.add({ name: 'Padaria Aurora' });
    customer = server.phones.add({ name: 'Dona Célia' });
    client = await linkByQr(server, shop);
  });
  afterAll(async () => {
    await client.socket.end(undefined);
    await server.close();
  });

  /** What was found since the last look. */
  async function faultsAfter(act: () => Promise<unknown>): Promise<string[]> {
    const before = server.log.faultsOfSilence().length;
    await act();
    // An answered query: everything sent before it has arrived.
    await client.socket.query({ tag: 'iq', attrs: { to: '@s.whatsapp.net', xmlns: 'w:p', type: 'get' } });
    return server.log
      .faultsOfSilence()
      .slice(before)
      .map(({ why }) => why);
  }

  it('finds nothing in receiving, asking the own phone and being unavailable', async () => {
    const found = await faultsAfter(async () => {
      const sent = await customer.send(shop, { text: 'Bom dia' });
      await client.companion.whenDelivered(sent.id);
      const once = await customer.send(shop, { text: 'De novo' }, { unreadable: 'once' });
      await client.companion.whenDelivered(once.id);
      await client.socket.sendPresenceUpdate('unavailable');
      await client.socket.fetchMessageHistory(5, { remoteJid: customer.pn, id: sent.id }, Date.now());
    });
    expect(found.filter((why) => why !== 'presence without type')).toEqual([]);
  });

  it.each([
    ['message', () => client.socket.sendMessage(customer.pn, { text: 'Olá' })],
    ['presence available', () => client.socket.sendPresenceUpdate('available')],
    ['chatstate', () => client.socket.sendPresenceUpdate('composing', customer.pn)],
    ['presence subscribe', () => client.socket.presenceSubscribe(customer.pn)],
    ['receipt read', () => client.socket.sendReceipt(customer.pn, undefined, ['A'], 'read')],
    ['iq set w:g2', () => client.socket.groupCreate('Novo', [customer.pn])],
  ] as const)('finds %s', async (why, act) => {
    expect(await faultsAfter(act as () => Promise<unknown>)).toContain(why);
    expect(() => server.log.assertSilent(shop.number)).toThrow(why);
  });
});
