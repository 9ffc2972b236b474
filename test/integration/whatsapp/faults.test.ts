import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import {
  goSilent,
  startWhatsAppServer,
  streamError,
  type StreamError,
  type WhatsAppServer,
} from '../../whatsapp/index.ts';
import {
  closeCodeOf,
  connect,
  linkByQr,
  memoryAuth,
  openSocket,
  textOf,
  updateOf,
  type Client,
} from '../../support/whatsapp/baileysClient.ts';

function closed({ socket }: Pick<Client, 'socket'>): Promise<number | undefined> {
  return updateOf(socket, ({ connection }) => connection === 'close').then(closeCodeOf);
}

describe('a server that misbehaves', () => {
  let server: WhatsAppServer;
  let client: Client;
  beforeAll(async () => {
    server = await startWhatsAppServer({ fewPreKeys: true });
    client = await linkByQr(server, server.phones.add());
  });
  afterAll(async () => {
    await client.socket.end(undefined);
    await server.close();
  });

  async function back(config = {}): Promise<void> {
    client = await connect(server, client.auth, client.companion, config);
  }

  const ends: readonly [StreamError, number][] = [
    ['503', 503],
    ['515', 515],
    ['440', 440],
    ['401', 401],
    ['unknown', 500],
  ];
  it.each(ends)('ends the stream with %s', async (sent, code) => {
    const ended = closed(client);
    streamError(client.companion, sent);
    expect(await ended).toBe(code);
    await back();
  });

  it('cuts all connections, and takes clients back', async () => {
    const ended = closed(client);
    server.dropAll();
    expect(await ended).toBe(428);
    await back();
    const sent = await server.phones.add().send(client.companion.phone, { text: 'De volta' });
    expect(textOf(await client.message(({ key }) => key.id === sent.id))).toBe('De volta');
  });

  it('lets a second connection of the same device replace the first', async () => {
    const first = client;
    const ended = closed(first);
    await back();
    expect(await ended).toBe(440);
  });

  it('refuses logins with a reason', async () => {
    await client.socket.end(undefined);
    server.faults.loginRefusal = '403';
    const refused = openSocket(server, client.auth);
    expect(await closed({ socket: refused })).toBe(403);
    server.faults.loginRefusal = undefined;
    await back();
  });

  it('goes silent on an open connection', async () => {
    await client.socket.end(undefined);
    await back({ keepAliveIntervalMs: 100, defaultQueryTimeoutMs: 500 });
    goSilent(client.companion);
    await server.phones.add().send(client.companion.phone, { text: 'Ninguém ouve' });
    const unheard = client.socket.query({ tag: 'iq', attrs: { xmlns: 'w:p', type: 'get' } }, 300);
    await expect(unheard).rejects.toMatchObject({ output: { statusCode: 408 } });
    server.dropAll();
    await back();
    expect(textOf(await client.message((message) => textOf(message) === 'Ninguém ouve'))).toBeDefined();
  });

  it('says nothing at all when it is mute', async () => {
    server.faults.mute = true;
    const socket = openSocket(server, memoryAuth(), { connectTimeoutMs: 500 });
    expect(await closed({ socket })).toBe(408);
    server.faults.mute = false;
  });

  it('answers the upgrade with an HTTP error', async () => {
    server.faults.upgradeStatus = 429;
    const websocket = new WebSocket(server.url, { ca: server.certificate });
    const status = await new Promise((resolve) => {
      websocket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
    });
    expect(status).toBe(429);
    server.faults.upgradeStatus = undefined;
  });

  it('sends a frame that does not decrypt', async () => {
    const corrupt = new Promise((resolve) => process.once('unhandledRejection', resolve));
    client.companion.connection?.sendCorruptFrame();
    expect(String(await corrupt)).toContain('authenticate');
  });
});
