import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWhatsAppServer, type WhatsAppServer } from '../../whatsapp/index.ts';
import { linkByQr, textOf } from '../../support/whatsapp/baileysClient.ts';

describe('linking a companion', () => {
  let server: WhatsAppServer;
  beforeAll(async () => {
    server = await startWhatsAppServer();
  });
  afterAll(() => server.close());

  it('links by QR, logs in and receives a text that the server then believes delivered', async () => {
    const shop = server.phones.add({ name: 'Padaria Aurora' });
    const customer = server.phones.add({ name: 'Dona Célia' });
    const client = await linkByQr(server, shop);
    const sent = await customer.send(shop, { text: 'Bom dia, tem pão de queijo?' });
    const received = await client.message(({ key }) => key.id === sent.id);
    expect(textOf(received)).toBe('Bom dia, tem pão de queijo?');
    expect(received.key).toMatchObject({ remoteJid: customer.pn, remoteJidAlt: customer.lid, fromMe: false });
    expect(received.pushName).toBe('Dona Célia');
    expect(await client.companion.whenDelivered(sent.id)).toMatchObject({
      from: customer.pn,
      type: 'inactive',
    });
    expect(client.companion.delivered).toContain(sent.id);
    await client.socket.end(undefined);
  });
});
