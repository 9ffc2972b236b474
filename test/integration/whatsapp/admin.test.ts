import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callServer, startWhatsAppServer, type WhatsAppServer } from '../../whatsapp/index.ts';
import {
  closeCodeOf,
  connect,
  linkByQr,
  memoryAuth,
  openSocket,
  textOf,
  updateOf,
} from '../../support/whatsapp/baileysClient.ts';

describe('the admin calls, by which another process drives the server', () => {
  let server: WhatsAppServer;
  beforeAll(async () => {
    server = await startWhatsAppServer({ fewPreKeys: true });
  });
  afterAll(() => server.close());

  it('add people, link, send, edit, delete, react, and tell what was delivered', async () => {
    const ask = (operation: string, given?: Record<string, unknown>): Promise<Record<string, never>> =>
      callServer(server, operation, given) as Promise<Record<string, never>>;
    await ask('phones/add', { number: '5511987654321', name: 'Padaria Aurora' });
    await ask('phones/add', { number: '5511912345678', name: 'Dona Célia' });
    const auth = memoryAuth();
    const socket = openSocket(server, auth);
    const restarted = updateOf(socket, ({ connection }) => connection === 'close');
    const { qr } = await updateOf(socket, (update) => update.qr !== undefined);
    const { device } = await ask('phone/scan-qr', { number: '5511987654321', qr });
    expect(closeCodeOf(await restarted)).toBe(515);
    const companion = server.phones.companion(`5511987654321:${device}@s.whatsapp.net`);
    if (companion === undefined) throw new Error('not linked');
    const client = await connect(server, auth, companion);
    const { id } = await ask('phone/send', { from: '5511912345678', to: '5511987654321', text: 'Oi' });
    expect(textOf(await client.message(({ key }) => key.id === id))).toBe('Oi');
    const voice = { kind: 'voice', base64: Buffer.from('voz').toString('base64'), mimetype: 'audio/ogg' };
    const sent = await ask('phone/send', { from: '5511987654321', to: '5511912345678', media: voice });
    expect((await client.message(({ key }) => key.id === sent['id'])).message?.audioMessage?.ptt).toBe(true);
    for (const [operation, given] of [
      ['phone/edit', { id, text: 'Olá' }],
      ['phone/react', { from: '5511987654321', id, emoji: '👍' }],
      ['phone/delete', { id }],
    ] as const) {
      const done = await ask(operation, given);
      await companion.whenDelivered(done['id'] ?? '');
    }
    const { ids } = (await ask('phone/send-many', {
      from: '5511912345678',
      to: '5511987654321',
      text: 'n',
      count: 5,
      plain: true,
    })) as unknown as { ids: string[] };
    await Promise.all(ids.map((each) => companion.whenDelivered(each)));
    const told = (await ask('companion/deliveries', { number: '5511987654321' })) as unknown as {
      delivered: string[];
    };
    expect(told.delivered).toEqual(expect.arrayContaining([id, ...ids]));
    await client.socket.end(undefined);
  });

  it('end connections and set faults', async () => {
    const shop = server.phones.add();
    const { socket } = await linkByQr(server, shop);
    const closed = updateOf(socket, ({ connection }) => connection === 'close');
    await callServer(server, 'companion/fault', { number: shop.number, fault: '503' });
    expect(closeCodeOf(await closed)).toBe(503);
    await callServer(server, 'server/faults', { loginRefusal: '405' });
    expect(server.faults.loginRefusal).toBe('405');
    await callServer(server, 'server/faults', { loginRefusal: null });
    expect(server.faults.loginRefusal).toBeUndefined();
  });

  it('refuse wrong arguments and unknown names, saying which', async () => {
    await expect(callServer(server, 'phone/send', { from: 'x' })).rejects.toThrow('wrong_arguments');
    await expect(callServer(server, 'phone/fly')).rejects.toThrow('unknown_call');
  });
});
