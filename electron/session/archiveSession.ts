import type { Locale } from '../../shared/domain/categories.ts';
import type { LedgerBody, LedgerBodyOf } from '../../shared/domain/ledgerRecord.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { VaultState } from '../../shared/ipc/contract.ts';
import { defaultPolicy } from '../../shared/detection/index.ts';
import { createVault, recoverVault, unlockVault, vaultExists, type OpenKeys } from '../keys/index.ts';
import { openLedger, type Ledger } from '../ledger/index.ts';
import { createMediaStore, type MediaStore } from '../media/index.ts';

/** The archive while its keys are in memory (open or locked). */
export interface OpenArchive {
  readonly keys: OpenKeys;
  readonly ledger: Ledger;
  readonly media: MediaStore;
}

export interface ArchiveSession {
  readonly state: VaultState;
  /** Undefined while missing or sealed. */
  readonly archive: OpenArchive | undefined;
  create(options: {
    passphrase: string;
    company: string;
    operator: string;
    locale: Locale;
  }): Promise<Result<{ recoveryWords: string[] }>>;
  unlock(passphrase: string): Promise<Result<Record<never, never>>>;
  recover(recoveryWords: string, newPassphrase: string): Promise<Result<Record<never, never>>>;
  /** Open to locked: the passphrase is asked to look again, work in the background goes on. */
  lock(): Promise<void>;
  /** Forgets the keys: after this nothing can be read before the next unlock. */
  seal(): Promise<void>;
  identity(): Promise<Result<{ company: string; operator: string }>>;
}

/**
 * The three states of the app (architecture.md) and the moves between them. `onState` hears every change, after it is
 * true. `now` is a clock in milliseconds.
 */
export async function createArchiveSession(options: {
  readonly folder: string;
  readonly onState: (state: VaultState) => void;
  readonly now?: () => number;
}): Promise<ArchiveSession> {
  const now = options.now ?? Date.now;
  let archive: OpenArchive | undefined;
  let state: VaultState = (await vaultExists(options.folder)) ? 'sealed' : 'missing';

  const become = (next: VaultState): void => {
    state = next;
    options.onState(next);
  };
  const record = (event: LedgerBodyOf<'session'>['event']): LedgerBody => ({
    type: 'session',
    v: 1,
    at: now(),
    event,
  });

  async function openWith(
    keys: OpenKeys,
    first: readonly LedgerBody[],
  ): Promise<Result<Record<never, never>>> {
    const opened = await openLedger({ folder: options.folder, keys });
    if (!opened.ok) {
      keys.wipe();
      return opened;
    }
    const ledger = opened.value;
    archive = { keys, ledger, media: createMediaStore({ folder: options.folder }) };
    await ledger.append(first);
    become('open');
    return succeed({});
  }

  return {
    get state() {
      return state;
    },
    get archive() {
      return archive;
    },

    async create({ passphrase, company, operator, locale }) {
      if (state !== 'missing') return fail('vault_exists');
      const vault = await createVault({ folder: options.folder, passphrase, locale });
      if (!vault.ok) return vault;
      const at = now();
      const opened = await openWith(vault.value.keys, [
        { type: 'archive.created', v: 1, at, company, operator, locale },
        { type: 'policy.changed', v: 1, at, policy: defaultPolicy(locale) },
        record('unlocked'),
      ]);
      return opened.ok ? succeed({ recoveryWords: vault.value.recoveryWords }) : opened;
    },

    async unlock(passphrase) {
      if (state === 'open') return succeed({});
      const unlocked = await unlockVault({ folder: options.folder, passphrase });
      if (!unlocked.ok) return unlocked;
      if (archive === undefined) return openWith(unlocked.value, [record('unlocked')]);
      // Locked: the keys are in memory already, the passphrase was only the question.
      unlocked.value.wipe();
      await archive.ledger.append([record('unlocked')]);
      become('open');
      return succeed({});
    },

    async recover(recoveryWords, newPassphrase) {
      const recovered = await recoverVault({ folder: options.folder, recoveryWords, newPassphrase });
      if (!recovered.ok) return recovered;
      if (archive === undefined) return openWith(recovered.value, [record('recovered')]);
      recovered.value.wipe();
      await archive.ledger.append([record('recovered')]);
      become('open');
      return succeed({});
    },

    async lock() {
      if (state !== 'open' || archive === undefined) return;
      await archive.ledger.append([record('locked')]);
      become('locked');
    },

    async seal() {
      if (archive === undefined) return;
      const closing = archive;
      // First nothing new may begin, then what runs comes to its end, then the keys go.
      archive = undefined;
      become('sealed');
      await closing.ledger.append([record('sealed')]).catch(() => undefined);
      await closing.ledger.close();
      closing.keys.wipe();
    },

    async identity() {
      const first = await archive?.ledger.readOne(1);
      return first?.body.type === 'archive.created'
        ? succeed({ company: first.body.company, operator: first.body.operator })
        : fail('archive_closed');
    },
  };
}
