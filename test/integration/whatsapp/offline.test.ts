import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWhatsAppServer, type Phone, type WhatsAppServer } from '../../whatsapp/index.ts';
import { connect, linkByQr, textOf } from '../../support/whatsapp/baileysClient.ts';

describe('the queue for a companion that is away', () => {
  let server: WhatsAppServer;
  let shop: Phone;
  let customer: Phone;
  beforeAll(async () => {
    server = await startWhatsAppServer({ fewPreKeys: true });
    shop = server.phones.add({ name: 'Padaria Aurora' });
    customer = server.phones.add({ name: 'Dona Célia' });
  });
  afterAll(() => server.close());

  it('keeps messages in order until they are answered, and sends none twice', async () => {
    const { socket, auth, companion } = await linkByQr(server, shop);
    await socket.end(undefined);
    const ids: string[] = [];
    for (let index = 0; index < 30; index++) {
      ids.push((await customer.send(shop, { text: `Pedido ${index}` }, { plain: index % 2 === 1 })).id);
    }
    expect(companion.waiting.map(({ attrs }) => attrs['id'])).toEqual(ids);
    const back = await connect(server, auth, companion);
    await Promise.all(ids.map((id) => companion.whenDelivered(id)));
    await back.message(({ key }) => key.id === ids.at(-1));
    expect(back.messages.map(textOf)).toEqual(ids.map((_, index) => `Pedido ${index}`));
    expect(companion.waiting).toEqual([]);
    await back.socket.end(undefined);
    const again = await connect(server, auth, companion);
    const live = await customer.send(shop, { text: 'Ao vivo' });
    await again.message(({ key }) => key.id === live.id);
    expect(again.messages.map(textOf)).toEqual(['Ao vivo']);
    await again.socket.end(undefined);
  });
});
