import { Agent } from 'node:https';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLiveAccounts } from '../../../electron/accounts/liveAccounts.ts';
import { silenceConsole } from '../../../electron/accounts/connection/silenceConsole.ts';
import { createArchiveSession } from '../../../electron/session/archiveSession.ts';
import { randomId, type AccountId } from '../../../shared/domain/identifiers.ts';
import type { AccountHealth, LinkProgress } from '../../../shared/ipc/accountMessages.ts';
import { cheap, smallArchive } from '../../support/smallArchive.ts';
import { startWhatsAppServer, type WhatsAppServer } from '../../whatsapp/index.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let server: WhatsAppServer;
let restoreConsole = () => {};
beforeAll(() => {
  restoreConsole = silenceConsole();
});
afterAll(() => restoreConsole());
beforeEach(async () => {
  server = await startWhatsAppServer();
});
afterEach(async () => {
  server.log.assertSilent();
  await server.close();
});

const notice = { employee: 'Célia Prado', givenOn: '2026-01-02', textSha256: 'ab'.repeat(32) };

/** A profile with an open archive and its accounts, wired as the app does it. */
async function profile() {
  const { folder } = await smallArchive();
  const session = await createArchiveSession({
    folder,
    onState: (state) => void (state === 'open' && accounts.archiveOpened()),
    locale: () => 'pt',
    cost: cheap,
  });
  const health: AccountHealth[] = [];
  const progress: LinkProgress[] = [];
  const accounts = createLiveAccounts({
    folder,
    archive: () => session.archive,
    network: {
      url: server.url,
      agent: new Agent({ ca: server.certificate }),
      newerVersion: () => Promise.resolve(undefined),
    },
    onHealth: (state) => health.push(state),
    onProgress: (step) => progress.push(step),
  });
  await session.unlock('uma frase');
  const until = async (condition: () => boolean | Promise<boolean>) => {
    while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  const texts = async () => {
    const page = await session.archive?.ledger.read({ after: 0, max: 1000 });
    return (page?.entries ?? []).flatMap(({ body }) =>
      body.type === 'message.added' ? body.message.text : [],
    );
  };
  return { session, accounts, health, progress, until, texts };
}

describe('the accounts of a profile', () => {
  it('refuse to open a socket without a stored notice, called directly', async () => {
    const { accounts, session } = await profile();
    const account = randomId<AccountId>();
    expect(await accounts.link({ account, hasBlueCheck: false })).toMatchObject({
      error: { code: 'notice_missing' },
    });
    expect(await accounts.link({ account, hasBlueCheck: true })).toMatchObject({
      error: { code: 'official_account' },
    });
    expect(server.log.nodes).toEqual([]);
    await accounts.stop();
    await session.seal();
  });

  it('go on while the archive is sealed, and bring what came then when it is opened', async () => {
    const { accounts, session, progress, until, texts } = await profile();
    const shop = server.phones.add({ name: 'Padaria' });
    const customer = server.phones.add({ name: 'Cliente' });
    const account = randomId<AccountId>();
    await accounts.noticeGiven(account, notice);
    expect((await accounts.link({ account, hasBlueCheck: false })).ok).toBe(true);
    await until(() => progress.some(({ step }) => step === 'qr'));
    const shown = progress.find((step) => step.step === 'qr');
    const linked = await shop.scanQr(shown?.step === 'qr' ? shown.qr : '');
    if (!linked.ok) throw new Error(linked.error.code);
    await until(() => accounts.health()[0]?.state === 'connected');
    await customer.send(shop, { text: 'aberto' });
    await until(async () => (await texts()).includes('aberto'));
    await session.seal();
    const sent = await customer.send(shop, { text: 'selado' });
    await linked.value.whenDelivered(sent.id);
    expect(accounts.health()[0]?.state).toBe('connected');
    await session.unlock('uma frase');
    await until(async () => (await texts()).includes('selado'));
    expect((await texts()).filter((text) => text === 'aberto')).toHaveLength(1);
    await accounts.stop();
    await session.seal();
  });
});
