import { Agent } from 'node:https';
import { AccountSession } from '../../electron/accounts/session/accountSession.ts';
import type { CaptureStore, OpenCaptureOptions } from '../../electron/accounts/captureStore/index.ts';
import { accountNormalising } from '../../electron/accounts/delivery/accountNormalising.ts';
import type { Deliver } from '../../electron/accounts/delivery/normalising.ts';
import type { LedgerBody, LedgerBodyOf } from '../../shared/domain/ledgerRecord.ts';
import type { AccountHealth, LinkProgress } from '../../shared/ipc/accountMessages.ts';
import type { Companion, Phone, WhatsAppServer } from '../whatsapp/index.ts';
import { openedCapture, somePlace } from './captureSupport.ts';

export const someNotice = {
  employee: 'Célia Prado',
  givenOn: '2026-01-02',
  textSha256: 'ab'.repeat(32),
} as const;

/** An account session on the test's server, with a ledger that is a list. */
export interface LiveAccount {
  readonly place: ReturnType<typeof somePlace>;
  readonly store: CaptureStore;
  readonly session: AccountSession;
  readonly bodies: LedgerBody[];
  readonly health: AccountHealth[];
  readonly progress: LinkProgress[];
  texts(): string[];
  /** Resolves when the condition holds; looks each few milliseconds, and fails by the test's own limit. */
  until(condition: () => boolean): Promise<void>;
  stop(): Promise<void>;
}

export async function liveAccount(
  server: WhatsAppServer,
  options: {
    readonly place?: ReturnType<typeof somePlace>;
    readonly bodies?: LedgerBody[];
    readonly deliver?: Deliver;
    readonly notice?: boolean;
    readonly openFile?: OpenCaptureOptions['openFile'];
  } = {},
): Promise<LiveAccount> {
  const place = options.place ?? somePlace();
  const bodies = options.bodies ?? [];
  const health: AccountHealth[] = [];
  const progress: LinkProgress[] = [];
  const store = await openedCapture({
    ...place,
    ...(options.openFile === undefined ? {} : { openFile: options.openFile }),
  });
  const session = new AccountSession({
    account: place.account,
    store,
    normalising: accountNormalising({
      account: place.account,
      store,
      identityKey: place.keys.identityKey,
      ownName: () => 'Célia Prado',
    }),
    deliver:
      options.deliver ??
      ((more) => {
        bodies.push(...more);
        return Promise.resolve('stored');
      }),
    network: {
      url: server.url,
      agent: new Agent({ ca: server.certificate }),
      newerVersion: () => Promise.resolve(undefined),
    },
    onHealth: (state) => health.push(state),
    onProgress: (step) => progress.push(step),
    random: () => 0,
  });
  if (options.notice !== false) await session.memo.write({ notice: someNotice });
  return {
    place,
    store,
    session,
    bodies,
    health,
    progress,
    texts: () =>
      bodies
        .filter((body): body is LedgerBodyOf<'message.added'> => body.type === 'message.added')
        .map(({ message }) => message.text),
    async until(condition) {
      while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
    },
    async stop() {
      await session.stop();
      await store.close();
    },
  };
}

/** Links by QR and waits until the account is connected. */
export async function linkByQr(account: LiveAccount, phone: Phone): Promise<Companion> {
  const before = account.progress.length;
  const begun = await account.session.link({ how: 'qr' });
  if (!begun.ok) throw new Error(begun.error.code);
  const shown = () => account.progress.slice(before).findLast((step) => step.step === 'qr');
  await account.until(() => shown() !== undefined);
  const step = shown();
  const linked = await phone.scanQr(step?.step === 'qr' ? step.qr : '');
  if (!linked.ok) throw new Error(linked.error.code);
  await account.until(() => account.session.current.state === 'connected');
  return linked.value;
}
