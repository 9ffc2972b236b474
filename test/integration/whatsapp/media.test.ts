import { downloadMediaMessage, type WAMessage } from '@whiskeysockets/baileys';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWhatsAppServer, type Phone, type WhatsAppServer } from '../../whatsapp/index.ts';
import { silentLogger } from '../../whatsapp/phones/silentLogger.ts';
import { linkByQr, type Client } from '../../support/whatsapp/baileysClient.ts';
import { fetchFromServer } from '../../support/whatsapp/loopbackFetch.ts';

describe('media', () => {
  let server: WhatsAppServer;
  let restoreFetch: () => void;
  let shop: Phone;
  let customer: Phone;
  let client: Client;
  beforeAll(async () => {
    server = await startWhatsAppServer({ fewPreKeys: true });
    restoreFetch = fetchFromServer(server);
    shop = server.phones.add({ name: 'Padaria Aurora' });
    customer = server.phones.add({ name: 'Dona Célia' });
    client = await linkByQr(server, shop);
  });
  afterAll(async () => {
    restoreFetch();
    await client.socket.end(undefined);
    await server.close();
  });

  function download(message: WAMessage): Promise<Buffer> {
    return downloadMediaMessage(message, 'buffer', {});
  }

  it('of simulated people downloads over TLS: a voice note, a document, a picture', async () => {
    const bytes = randomBytes(70_000);
    const voice = await customer.send(shop, { audio: bytes, ptt: true, seconds: 7, mimetype: 'audio/ogg' });
    const paper = await customer.send(shop, {
      document: bytes,
      fileName: 'orçamento.pdf',
      mimetype: 'application/pdf',
    });
    const picture = await shop.send(customer, { image: bytes, caption: 'O bolo', jpegThumbnail: '' });
    for (const sent of [voice, paper, picture]) {
      const received = await client.message(({ key }) => key.id === sent.id);
      expect((await download(received)).equals(bytes)).toBe(true);
    }
  });

  it('of a client uploads, and downloads again from its copy', async () => {
    const bytes = randomBytes(5000);
    const content = { document: bytes, fileName: 'lista.txt', mimetype: 'text/plain' };
    const sent = await client.socket.sendMessage(customer.pn, content);
    if (sent === undefined) throw new Error('not sent');
    expect((await download(sent)).equals(bytes)).toBe(true);
  });

  it('that is gone is uploaded again by the phone when a companion asks', async () => {
    const bytes = randomBytes(3000);
    const sent = await customer.send(shop, { document: bytes, fileName: 'x.txt', mimetype: 'text/plain' });
    const received = await client.message(({ key }) => key.id === sent.id);
    server.media.expire(received.message?.documentMessage?.directPath ?? '');
    await expect(download(received)).rejects.toMatchObject({ output: { statusCode: 410 } });
    const again = await client.socket.updateMediaMessage(received);
    const downloaded = await downloadMediaMessage(
      again,
      'buffer',
      {},
      {
        logger: silentLogger,
        reuploadRequest: client.socket.updateMediaMessage,
      },
    );
    expect(downloaded.equals(bytes)).toBe(true);
  });
});
