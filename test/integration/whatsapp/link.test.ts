import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWhatsAppServer, unlink, type WhatsAppServer } from '../../whatsapp/index.ts';
import {
  closeCodeOf,
  connect,
  linkByQr,
  memoryAuth,
  openSocket,
  textOf,
  updateOf,
} from '../../support/whatsapp/baileysClient.ts';

describe('linking a companion', () => {
  let server: WhatsAppServer;
  beforeAll(async () => {
    server = await startWhatsAppServer({ fewPreKeys: true });
  });
  afterAll(() => server.close());

  it('links by QR, logs in and receives a text that the server then believes delivered', async () => {
    // Here with all the keys that a client uploads to WhatsApp.
    const full = await startWhatsAppServer();
    const shop = full.phones.add({ name: 'Padaria Aurora' });
    const customer = full.phones.add({ name: 'Dona Célia' });
    const client = await linkByQr(full, shop);
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
    expect(full.log.unknownQueries).toEqual([]);
    expect(full.log.failures).toEqual([]);
    await client.socket.end(undefined);
    await full.close();
  });

  it('links by the code that the owner types into the phone, and not by a mistyped one', async () => {
    const shop = server.phones.add({ name: 'Oficina do Zé' });
    const auth = memoryAuth();
    const socket = openSocket(server, auth);
    const restarted = updateOf(socket, ({ connection }) => connection === 'close');
    await updateOf(socket, ({ qr }) => qr !== undefined);
    const code = await socket.requestPairingCode(shop.number);
    await server.candidates.whenExpecting(shop.number);
    expect(await shop.enterPairingCode('AAAAAAAA')).toEqual({ ok: false, error: { code: 'wrong_code' } });
    const again = await socket.requestPairingCode(shop.number, code);
    await server.candidates.whenExpecting(shop.number);
    const linked = await shop.enterPairingCode(again);
    if (!linked.ok) throw new Error(linked.error.code);
    expect(closeCodeOf(await restarted)).toBe(515);
    const client = await connect(server, auth, linked.value);
    const sent = await server.phones.add().send(shop, { text: 'Ficou pronto?' });
    expect(textOf(await client.message(({ key }) => key.id === sent.id))).toBe('Ficou pronto?');
    await client.socket.end(undefined);
  });

  it('refuses a pairing code to a browser that WhatsApp does not know', async () => {
    const shop = server.phones.add();
    const socket = openSocket(server, memoryAuth(), { browser: ['Zelo', 'Zelo', '1.0'] });
    await updateOf(socket, ({ qr }) => qr !== undefined);
    const refused = new Promise<string | undefined>((resolve) => {
      socket.ws.on('CB:iq,type:error', (node: { content?: { attrs: { code?: string } }[] }) =>
        resolve(node.content?.[0]?.attrs.code),
      );
    });
    await socket.requestPairingCode(shop.number);
    expect(await refused).toBe('400');
    await socket.end(undefined);
  });

  it('refuses the login of a device that the owner has removed', async () => {
    const shop = server.phones.add();
    const { socket, auth, companion } = await linkByQr(server, shop);
    const closed = updateOf(socket, ({ connection }) => connection === 'close');
    unlink(companion);
    expect(closeCodeOf(await closed)).toBe(401);
    const again = openSocket(server, auth);
    expect(closeCodeOf(await updateOf(again, ({ connection }) => connection === 'close'))).toBe(401);
  });

  it('links no more companions than a phone takes', async () => {
    const shop = server.phones.add({ maxCompanions: 0 });
    const socket = openSocket(server, memoryAuth());
    const { qr } = await updateOf(socket, (update) => update.qr !== undefined);
    expect(await shop.scanQr(qr ?? '')).toEqual({ ok: false, error: { code: 'device_limit' } });
    await socket.end(undefined);
  });
});
