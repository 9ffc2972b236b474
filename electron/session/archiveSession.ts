import type { Locale } from '../../shared/domain/categories.ts';
import type { LedgerBody, LedgerBodyOf } from '../../shared/domain/ledgerRecord.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { VaultState } from '../../shared/ipc/contract.ts';
import { defaultPolicy } from '../../shared/detection/index.ts';
import {
  createVault,
  isRecoveryProven,
  proveRecovery,
  recoverVault,
  renewRecovery,
  unlockVault,
  vaultExists,
  type OpenKeys,
  type PassphraseCost,
} from '../keys/index.ts';
import { LedgerWriteError, openLedger, type Ledger } from '../ledger/index.ts';
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
    /** The first run asks for the words back; a program that only prints them does not. */
    recoveryUnproven?: boolean;
  }): Promise<Result<{ recoveryWords: string[] }>>;
  /** Have the recovery words ever been typed back? */
  isRecoveryProven(): Promise<boolean>;
  proveRecovery(): Promise<Result<Record<never, never>>>;
  /** While they have not: new words, which put those before them out of use. */
  renewRecovery(locale: Locale): Promise<Result<{ recoveryWords: string[] }>>;
  unlock(passphrase: string): Promise<Result<Record<never, never>>>;
  recover(recoveryWords: string, newPassphrase: string): Promise<Result<Record<never, never>>>;
  /** Open to locked: the passphrase is asked to look again, work in the background goes on. */
  lock(): Promise<void>;
  /** Forgets the keys: after this nothing can be read before the next unlock. */
  seal(): Promise<void>;
  identity(): Promise<Result<{ company: string; operator: string }>>;
}

/**
 * The three states of the app (architecture.md) and the moves between them. Moves are made one after the other: a
 * closing lid locks and seals at once, and an impatient hand creates twice. `onState` hears every change, after it
 * is true; `beforeSeal` ends what still works with the keys. `now` is a clock in milliseconds.
 */
export async function createArchiveSession(options: {
  readonly folder: string;
  readonly onState: (state: VaultState) => void;
  /** Of the interface, for an archive whose making was interrupted. */
  readonly locale: () => Locale;
  readonly beforeSeal?: () => Promise<void>;
  readonly now?: () => number;
  /** For tests: real vaults take their own. */
  readonly cost?: PassphraseCost;
}): Promise<ArchiveSession> {
  const now = options.now ?? Date.now;
  const cost = options.cost === undefined ? {} : { cost: options.cost };
  let archive: OpenArchive | undefined;
  let state: VaultState = (await vaultExists(options.folder)) ? 'sealed' : 'missing';
  let moves: Promise<unknown> = Promise.resolve();

  function oneByOne<Value>(move: () => Promise<Value>): Promise<Value> {
    const made = moves.then(move);
    moves = made.catch(() => undefined);
    return made;
  }
  const become = (next: VaultState): void => {
    state = next;
    options.onState(next);
  };
  const record = (event: LedgerBodyOf<'session'>['event']): LedgerBodyOf<'session'> => ({
    type: 'session',
    v: 1,
    at: now(),
    event,
  });
  const beginning = (company: string, operator: string, locale: Locale): LedgerBody[] => [
    { type: 'archive.created', v: 1, at: now(), company, operator, locale },
    { type: 'policy.changed', v: 1, at: now(), policy: defaultPolicy(locale) },
  ];

  async function openWith(
    keys: OpenKeys,
    event: LedgerBodyOf<'session'>['event'],
    created?: readonly LedgerBody[],
  ): Promise<Result<Record<never, never>>> {
    const opened = await openLedger({ folder: options.folder, keys });
    if (!opened.ok) {
      keys.wipe();
      return opened;
    }
    const ledger = opened.value;
    // The program ended between the vault and the ledger's first record: names can be given later, keys cannot.
    const first = created ?? (ledger.head === 0 ? beginning('', '', options.locale()) : []);
    try {
      await ledger.append([...first, { ...record(event), begins: true }]);
    } catch (error) {
      await ledger.close().finally(() => keys.wipe());
      if (error instanceof LedgerWriteError) return fail('ledger_write_failed', { reason: error.reason });
      throw error;
    }
    archive = { keys, ledger, media: createMediaStore({ folder: options.folder }) };
    become('open');
    return succeed({});
  }

  /** Locked to open: the keys are in memory already, the passphrase was only the question. */
  async function lookAgain(asked: OpenKeys, open: OpenArchive, event: LedgerBodyOf<'session'>['event']) {
    asked.wipe();
    await noted(open, record(event));
    become('open');
    return succeed({});
  }

  /** A full disk must not keep the archive from being locked, sealed or looked at. */
  async function noted(open: OpenArchive, body: LedgerBody): Promise<void> {
    await open.ledger.append([body]).catch((error: unknown) => {
      if (!(error instanceof LedgerWriteError)) throw error;
    });
  }

  return {
    get state() {
      return state;
    },
    get archive() {
      return archive;
    },

    create: ({ passphrase, company, operator, locale, recoveryUnproven = false }) =>
      oneByOne(async () => {
        if (state !== 'missing') return fail('vault_exists');
        const { folder } = options;
        const vault = await createVault({ folder, passphrase, locale, recoveryUnproven, ...cost });
        if (!vault.ok) return vault;
        const opened = await openWith(vault.value.keys, 'unlocked', beginning(company, operator, locale));
        if (!opened.ok) state = 'sealed';
        return opened.ok ? succeed({ recoveryWords: vault.value.recoveryWords }) : opened;
      }),

    isRecoveryProven: () => isRecoveryProven(options.folder),

    proveRecovery: () =>
      oneByOne(async () => {
        if (state !== 'open' || archive === undefined) return fail('archive_closed');
        const proven = await proveRecovery(options.folder);
        if (!proven.ok) return proven;
        await noted(archive, record('recovery_proven'));
        return succeed({});
      }),

    renewRecovery: (locale) =>
      oneByOne(async () => {
        if (state !== 'open' || archive === undefined) return fail('archive_closed');
        const renewed = await renewRecovery({ folder: options.folder, keys: archive.keys, locale });
        if (renewed.ok) await noted(archive, record('recovery_renewed'));
        return renewed;
      }),

    unlock: (passphrase) =>
      oneByOne(async () => {
        if (state === 'open') return succeed({});
        const unlocked = await unlockVault({ folder: options.folder, passphrase });
        if (!unlocked.ok) return unlocked;
        return archive === undefined
          ? openWith(unlocked.value, 'unlocked')
          : lookAgain(unlocked.value, archive, 'unlocked');
      }),

    recover: (recoveryWords, newPassphrase) =>
      oneByOne(async () => {
        if (state === 'open') return fail('already_open');
        const recovered = await recoverVault({
          folder: options.folder,
          recoveryWords,
          newPassphrase,
          ...cost,
        });
        if (!recovered.ok) return recovered;
        return archive === undefined
          ? openWith(recovered.value, 'recovered')
          : lookAgain(recovered.value, archive, 'recovered');
      }),

    lock: () =>
      oneByOne(async () => {
        if (state !== 'open' || archive === undefined) return;
        become('locked');
        await noted(archive, record('locked'));
      }),

    seal: () =>
      oneByOne(async () => {
        const closing = archive;
        if (closing === undefined) return;
        try {
          // In this order: nothing new may begin, what runs comes to its end, then the keys go.
          await options.beforeSeal?.();
          archive = undefined;
          become('sealed');
          await noted(closing, record('sealed'));
          await closing.ledger.close();
        } finally {
          archive = undefined;
          closing.keys.wipe();
        }
      }),

    async identity() {
      const first = await archive?.ledger.readOne(1);
      return first?.body.type === 'archive.created'
        ? succeed({ company: first.body.company, operator: first.body.operator })
        : fail('archive_closed');
    },
  };
}
