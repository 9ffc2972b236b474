import { expect, it } from 'vitest';
import { playDay, setDayStage, startWhatsAppServer } from '../../whatsapp/index.ts';
import { linkByQr, textOf } from '../../support/whatsapp/baileysClient.ts';

it('plays a scripted day of a shop to the companions of its phones', async () => {
  const server = await startWhatsAppServer({ fewPreKeys: true });
  const stage = setDayStage(server.world);
  const client = await linkByQr(server, stage.people.counter);
  await playDay(stage, 0);
  await client.companion.whenIdle();
  const texts = client.messages.map(textOf);
  expect(texts).toContain('Bom dia, vocês têm bolo de fubá hoje?');
  expect(texts).toContain('Gente, calma. Conversamos depois do expediente');
  expect(client.messages.some(({ message }) => message?.protocolMessage?.editedMessage)).toBe(true);
  expect(server.log.failures).toEqual([]);
  await client.socket.end(undefined);
  await server.close();
});
