import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { silenceConsole } from '../../../electron/accounts/connection/silenceConsole.ts';
import { linkByQr, liveAccount, type LiveAccount } from '../../support/liveAccount.ts';
import { startWhatsAppServer, unlink, type Phone, type WhatsAppServer } from '../../whatsapp/index.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let server: WhatsAppServer;
let shop: Phone;
let customer: Phone;
let restoreConsole = () => {};
const running: LiveAccount[] = [];

beforeAll(() => {
  restoreConsole = silenceConsole();
});
afterAll(() => restoreConsole());
beforeEach(async () => {
  server = await startWhatsAppServer();
  shop = server.phones.add({ name: 'Padaria Aurora', number: '5511987654321' });
  customer = server.phones.add({ name: 'Dona Célia' });
});
afterEach(async () => {
  for (const account of running.splice(0)) await account.stop();
  // Whatever a test did: nothing went out that a silent console does not send.
  server.log.assertSilent();
  await server.close();
});

async function live(options?: Parameters<typeof liveAccount>[1]): Promise<LiveAccount> {
  const account = await liveAccount(server, options);
  running.push(account);
  return account;
}

describe('a linked account', () => {
  it('links by QR, says so in the ledger, and brings what is written to and from the shop', async () => {
    const account = await live();
    const companion = await linkByQr(account, shop);
    const sent = await customer.send(shop, { text: 'Bom dia, tem pão?' });
    await companion.whenDelivered(sent.id);
    await shop.send(customer, { text: 'Tem sim!' });
    await account.until(() => account.texts().length === 2);
    expect(account.texts()).toEqual(['Bom dia, tem pão?', 'Tem sim!']);
    expect(account.progress.map(({ step }) => step)).toEqual(
      expect.arrayContaining(['connecting', 'qr', 'accepted']),
    );
    expect(account.bodies.filter(({ type }) => type === 'account.linked')).toMatchObject([
      { how: 'qr', person: { phone: shop.number } },
    ]);
    expect(account.session.current.phone).toBe(shop.number);
    await account.until(() => account.session.journalled === 0);
  });

  it('links by a code of eight characters', async () => {
    const account = await live();
    expect((await account.session.link({ how: 'code', phone: shop.number })).ok).toBe(true);
    const shown = () => account.progress.find((step) => step.step === 'code');
    await account.until(() => shown() !== undefined);
    await account.until(() => server.candidates.expecting(shop.number) !== undefined);
    const step = shown();
    expect(await shop.enterPairingCode(step?.step === 'code' ? step.code : '')).toMatchObject({ ok: true });
    await account.until(() => account.session.current.state === 'connected');
    await customer.send(shop, { text: 'oi' });
    await account.until(() => account.texts().includes('oi'));
  });

  it('brings the phone’s history, and what was written while the computer was off, each once', async () => {
    await customer.send(shop, { text: 'de ontem' });
    const account = await live();
    await linkByQr(account, shop);
    await account.until(() => account.texts().includes('de ontem'));
    await account.stop();
    running.splice(0);
    for (const text of ['um', 'dois', 'três']) await customer.send(shop, { text });
    const again = await live({ place: account.place, bodies: account.bodies });
    await again.session.start();
    await again.until(() => again.texts().length === 4);
    expect(again.texts()).toEqual(['de ontem', 'um', 'dois', 'três']);
  });

  it('keeps the original of what is deleted in the same batch that brings it', async () => {
    const account = await live();
    await linkByQr(account, shop);
    await account.stop();
    running.splice(0);
    const sent = await customer.send(shop, { text: 'apague isto' });
    await customer.send(shop, { delete: sent.keyFor(customer) });
    const again = await live({ place: account.place, bodies: account.bodies });
    await again.session.start();
    await again.until(() => again.bodies.some(({ type }) => type === 'message.deleted'));
    expect(again.texts()).toEqual(['apague isto']);
  });

  it('opens no socket without a notice, asked directly or at start', async () => {
    const account = await live({ notice: false });
    expect(await account.session.link({ how: 'qr' })).toMatchObject({ error: { code: 'notice_missing' } });
    await account.session.start();
    expect(server.log.nodes).toEqual([]);
    expect(account.progress).toEqual([]);
  });

  it('is logged out when the phone removes it, and links again into the same account', async () => {
    const account = await live();
    unlink(await linkByQr(account, shop));
    await account.until(() => account.session.current.state === 'logged_out');
    await account.until(() => account.bodies.some(({ type }) => type === 'account.unlinked'));
    await linkByQr(account, shop);
    await customer.send(shop, { text: 'de volta' });
    await account.until(() => account.texts().includes('de volta'));
    expect(account.bodies.filter(({ type }) => type === 'account.linked')).toHaveLength(2);
  });

  it('refuses another number on a second link', async () => {
    const account = await live();
    unlink(await linkByQr(account, shop));
    await account.until(() => account.session.current.state === 'logged_out');
    await account.session.link({ how: 'qr' });
    const qrs = () => account.progress.filter((step) => step.step === 'qr');
    await account.until(() => qrs().length === 2);
    const step = qrs()[1];
    await customer.scanQr(step?.step === 'qr' ? step.qr : '');
    await account.until(() =>
      account.progress.some((at) => at.step === 'failed' && at.code === 'other_number'),
    );
    expect(account.session.isLinked).toBe(false);
  });

  it.each([
    ['403', 'banned'],
    ['405', 'version_refused'],
  ])('says what a refused login means: %s is %s', async (reason, state) => {
    const account = await live();
    await linkByQr(account, shop);
    server.faults.loginRefusal = reason;
    server.dropAll();
    await account.until(() => account.session.current.state === state);
  });

  it('comes back after lost connections and HTTP errors on the upgrade, with nothing lost', async () => {
    const account = await live();
    await linkByQr(account, shop);
    server.faults.upgradeStatus = 503;
    server.dropAll();
    await account.until(() => account.session.current.state === 'reconnecting');
    await account.until(() => account.session.current.retryAt !== undefined);
    await customer.send(shop, { text: 'no escuro' });
    server.faults.upgradeStatus = undefined;
    await account.session.stop();
    await account.session.start();
    await account.until(() => account.texts().includes('no escuro'));
  });

  it('keeps everything in the journal while the archive is sealed, and brings it when it opens', async () => {
    let sealed = false;
    const bodies: LiveAccount['bodies'] = [];
    const account = await live({
      bodies,
      deliver: (more) => {
        if (sealed) return Promise.resolve('later');
        bodies.push(...more);
        return Promise.resolve('stored');
      },
    });
    const companion = await linkByQr(account, shop);
    await account.until(() => account.session.journalled === 0);
    sealed = true;
    for (const text of ['um', 'dois']) {
      const sent = await customer.send(shop, { text });
      await companion.whenDelivered(sent.id);
    }
    expect(account.texts()).toEqual([]);
    expect(account.session.journalled).toBeGreaterThanOrEqual(2);
    sealed = false;
    await account.session.resume();
    expect(account.texts()).toEqual(['um', 'dois']);
  });

  it('closes the socket and says so when the ledger refuses, and loses nothing', async () => {
    let full = false;
    const bodies: LiveAccount['bodies'] = [];
    const account = await live({
      bodies,
      deliver: (more) => {
        if (full)
          return Promise.reject(
            Object.assign(new Error(), { code: 'ledger_write_failed', reason: 'ENOSPC' }),
          );
        bodies.push(...more);
        return Promise.resolve('stored');
      },
    });
    const companion = await linkByQr(account, shop);
    await account.until(() => account.session.journalled === 0);
    full = true;
    await customer.send(shop, { text: 'disco cheio' });
    await account.until(() => account.session.current.state === 'cannot_store');
    await account.until(() => companion.connection === undefined);
    await account.stop();
    running.splice(0);
    full = false;
    const again = await live({ place: account.place, bodies });
    await again.session.start();
    await again.until(() => again.texts().includes('disco cheio'));
  });
});

describe('two accounts', () => {
  it('do not touch each other when one gets bad frames', async () => {
    const other = server.phones.add({ name: 'Oficina' });
    const [one, two] = [await live(), await live()];
    const companion = await linkByQr(one, shop);
    await linkByQr(two, other);
    const unhandled: unknown[] = [];
    const listen = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', listen);
    // A frame that does not decrypt.
    companion.connection?.sendCorruptFrame();
    await one.until(() => one.session.faults > 0);
    await customer.send(other, { text: 'segue' });
    await two.until(() => two.texts().includes('segue'));
    await customer.send(shop, { text: 'voltou' });
    await one.until(() => one.texts().includes('voltou'));
    process.off('unhandledRejection', listen);
    expect(unhandled).toEqual([]);
  });
});
