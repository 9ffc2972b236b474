import type { BaileysEventMap } from '@whiskeysockets/baileys';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventHistory, startWhatsAppServer, type WhatsAppServer } from '../../whatsapp/index.ts';
import { linkByQr } from '../../support/whatsapp/baileysClient.ts';
import { fetchFromServer } from '../../support/whatsapp/loopbackFetch.ts';

type Chunk = BaileysEventMap['messaging-history.set'];

describe('the history of a newly linked companion', () => {
  let server: WhatsAppServer;
  let restoreFetch: () => void;
  beforeAll(async () => {
    server = await startWhatsAppServer({ fewPreKeys: true });
    restoreFetch = fetchFromServer(server);
  });
  afterAll(async () => {
    restoreFetch();
    await server.close();
  });

  it.each([{ blob: false }, { blob: true }])(
    'comes in chunks and whole, as blob: $blob',
    async ({ blob }) => {
      const shop = server.phones.add({ name: 'Padaria Aurora' });
      const people = [server.phones.add({ name: 'Dona Célia' }), server.phones.add({ name: 'Seu Jorge' })];
      const ids = inventHistory(shop, { messages: 1700, people, days: 60 });
      shop.historyOptions = { blob, chunk: 500 };
      const chunks: Chunk[] = [];
      let seen = 0;
      let whole = (): void => undefined;
      const done = new Promise<void>((resolve) => {
        whole = resolve;
      });
      const client = await linkByQr(server, shop, {}, (socket) => {
        socket.ev.on('messaging-history.set', (chunk) => {
          chunks.push(chunk);
          seen += chunk.messages.length;
          if (seen === ids.length) whole();
        });
      });
      await done;
      const received = chunks.flatMap(({ messages }) => messages.map(({ key }) => key.id ?? ''));
      expect(received.sort()).toEqual([...ids].sort());
      const names = chunks.flatMap(({ contacts }) => contacts.map(({ notify }) => notify));
      expect(names).toContain('Dona Célia');
      expect(chunks.at(-1)?.progress).toBe(100);
      await client.companion.whenIdle();
      await client.socket.end(undefined);
    },
  );

  it('gives older messages of a chat when a companion asks its phone for them', async () => {
    const shop = server.phones.add({ name: 'Oficina do Zé' });
    const customer = server.phones.add({ name: 'Dona Célia' });
    const ids = inventHistory(shop, { messages: 40, people: [customer], days: 400 });
    const client = await linkByQr(server, shop, { syncFullHistory: false });
    const asked = new Promise<Chunk>((resolve) => {
      client.socket.ev.on('messaging-history.set', (chunk) => {
        if (chunk.peerDataRequestSessionId) resolve(chunk);
      });
    });
    // Of 40 messages in 400 days the last 9 are from the 90 days that came with the link; older ones are asked for.
    const anchor = { remoteJid: customer.pn, fromMe: false, id: ids[31] ?? '' };
    const request = await client.socket.fetchMessageHistory(10, anchor, Date.now());
    const chunk = await asked;
    expect(chunk.peerDataRequestSessionId).toBe(request);
    expect(chunk.messages.map(({ key }) => key.id)).toEqual(ids.slice(21, 31).reverse());
    await client.socket.end(undefined);
  });
});
