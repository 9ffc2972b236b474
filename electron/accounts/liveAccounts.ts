import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { accountIdSchema, type AccountId } from '../../shared/domain/identifiers.ts';
import type { LedgerBody } from '../../shared/domain/ledgerRecord.ts';
import { fail, type Result } from '../../shared/domain/result.ts';
import type { AccountHealth, LinkProgress } from '../../shared/ipc/accountMessages.ts';
import { captureKeysOf, type CaptureKeys, type OpenKeys } from '../keys/index.ts';
import type { AccountsPort } from './accountsPort.ts';
import { openCaptureStore, type CaptureStore } from './captureStore/index.ts';
import type { WhatsAppNetwork } from './connection/whatsAppNetwork.ts';
import { accountNormalising } from './delivery/accountNormalising.ts';
import type { Deliver } from './delivery/normalising.ts';
import { accountMemo } from './session/accountMemo.ts';
import { AccountSession } from './session/accountSession.ts';

/** The part of the open archive that the accounts write to. */
export interface ArchiveForAccounts {
  readonly keys: OpenKeys;
  readonly ledger: { append(bodies: readonly LedgerBody[]): Promise<unknown> };
}

export interface LiveAccounts extends AccountsPort {
  /** The archive is open: accounts start, or bring what waited while it was sealed. */
  archiveOpened(): Promise<void>;
  /** Ends all connections and forgets the keys. */
  stop(): Promise<void>;
}

interface Running {
  readonly store: CaptureStore;
  readonly session: AccountSession;
}

/** All linked accounts of a profile. A fault of one is its own: the others never hear of it. */
export function createLiveAccounts(options: {
  readonly folder: string;
  readonly archive: () => ArchiveForAccounts | undefined;
  readonly network: WhatsAppNetwork;
  readonly onHealth: (health: AccountHealth) => void;
  readonly onProgress: (progress: LinkProgress) => void;
}): LiveAccounts {
  const accounts = new Map<AccountId, Promise<Result<Running>>>();
  const running = new Map<AccountId, Running>();
  let keys: CaptureKeys | undefined;
  let stopped = false;

  const deliver: Deliver = async (bodies) => {
    const archive = options.archive();
    if (archive === undefined) return 'later';
    try {
      await archive.ledger.append(bodies);
      return 'stored';
    } catch (error) {
      // Sealed in between: nothing was acknowledged, so it waits in the journal.
      if (isClosed(error)) return 'later';
      throw error;
    }
  };

  async function open(account: AccountId): Promise<Result<Running>> {
    if (keys === undefined || stopped) return fail('archive_closed');
    const opened = await openCaptureStore({ folder: options.folder, account, keys });
    if (!opened.ok) return opened;
    const store = opened.value;
    const memo = accountMemo(store);
    const session = new AccountSession({
      account,
      store,
      normalising: accountNormalising({
        account,
        store,
        identityKey: keys.identityKey,
        ownName: () => memo.read('notice')?.employee ?? '',
      }),
      deliver,
      network: options.network,
      onHealth: options.onHealth,
      onProgress: options.onProgress,
    });
    const made = { store, session };
    running.set(account, made);
    return { ok: true, value: made };
  }

  /** One session an account, however many ask at once; a store that did not open is tried again. */
  async function sessionOf(account: AccountId): Promise<Result<Running>> {
    const opening = accounts.get(account) ?? open(account);
    accounts.set(account, opening);
    const opened = await opening.catch((error: unknown) => {
      accounts.delete(account);
      throw error;
    });
    if (!opened.ok) accounts.delete(account);
    return opened;
  }

  async function startOne(account: AccountId): Promise<void> {
    const known = running.get(account);
    if (known !== undefined) return known.session.resume();
    const opened = await sessionOf(account);
    if (opened.ok) return opened.value.session.start();
    options.onHealth({ account, state: 'cannot_store', since: Date.now() });
  }

  return {
    health: () => [...running.values()].map(({ session }) => session.current),

    async noticeGiven(account, notice) {
      const opened = await sessionOf(account);
      if (!opened.ok) throw new Error(opened.error.code);
      await opened.value.session.memo.write({ notice });
    },

    async link(request) {
      // Such accounts are restricted at the very scan (Baileys#2805).
      if (request.hasBlueCheck) return fail('official_account');
      const opened = await sessionOf(request.account);
      if (!opened.ok) return opened;
      const { session } = opened.value;
      return session.link(
        request.phone === undefined ? { how: 'qr' } : { how: 'code', phone: request.phone },
      );
    },

    async cancelLink(account) {
      await running.get(account)?.session.cancelLink();
    },

    async unlink(account) {
      const known = running.get(account);
      if (known === undefined) return fail('not_linked');
      await known.session.unlink();
      return { ok: true, value: {} };
    },

    async archiveOpened() {
      const archive = options.archive();
      if (archive === undefined || stopped) return;
      keys ??= captureKeysOf(archive.keys);
      const there = await accountsIn(options.folder);
      await Promise.allSettled([...new Set([...there, ...running.keys()])].map(startOne));
    },

    async stop() {
      stopped = true;
      await Promise.allSettled(
        [...running.values()].map(async ({ session, store }) => {
          await session.stop();
          await store.close();
        }),
      );
      keys?.wipe();
    },
  };
}

async function accountsIn(profile: string): Promise<AccountId[]> {
  const names = await readdir(join(profile, 'capture')).catch(() => []);
  return names.flatMap((name) => accountIdSchema.safeParse(name).data ?? []);
}

/** How the ledger and its keys say that they are closed (electron/ledger/openLedger.ts). */
function isClosed(error: unknown): boolean {
  const { message, reason } = error as { message?: unknown; reason?: unknown };
  return reason === 'closed' || message === 'ledger_closed' || message === 'keys_wiped';
}
