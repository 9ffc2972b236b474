import type { BaileysEventMap } from '@whiskeysockets/baileys';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWhatsAppServer, type Phone, type WhatsAppServer } from '../../whatsapp/index.ts';
import { linkByQr, type Client } from '../../support/whatsapp/baileysClient.ts';

describe('settings that an account shares among its devices', () => {
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

  function event<Name extends keyof BaileysEventMap>(name: Name): Promise<BaileysEventMap[Name]> {
    return new Promise((resolve) => client.socket.ev.on(name, resolve));
  }

  it('reach companions from the phone: archived, muted, a saved contact, a label', async () => {
    const contact = event('contacts.upsert');
    await shop.appState.change(
      { contact: { fullName: 'Célia (cliente)', saveOnPrimaryAddressbook: true } },
      customer.pn,
    );
    expect((await contact)[0]).toMatchObject({ id: customer.pn, name: 'Célia (cliente)' });
    const muted = event('chats.update');
    await shop.appState.change({ mute: 1_900_000_000_000 }, customer.pn);
    expect((await muted)[0]).toMatchObject({ id: customer.pn });
    const label = event('labels.edit');
    await shop.appState.change({ addLabel: { id: '7', name: 'VIP', color: 2 } }, customer.pn);
    expect(await label).toMatchObject({ id: '7', name: 'VIP' });
  });

  it('stay readable for the phone after a companion changed them', async () => {
    await client.socket.chatModify({ pin: true }, customer.pn);
    const unpinned = event('chats.update');
    await shop.appState.change({ pin: false }, customer.pn);
    expect((await unpinned)[0]).toMatchObject({ id: customer.pn, pinned: null });
  });
});
