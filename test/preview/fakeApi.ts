import { randomId } from '../../shared/domain/identifiers.ts';
import type { AccountId, ImportId } from '../../shared/domain/identifiers.ts';
import type {
  Api,
  CallArguments,
  CallName,
  CallResult,
  EventName,
  EventPayload,
  Preferences,
  Rebuild,
  VaultState,
} from '../../shared/ipc/contract.ts';
import type { ImportPreview } from '../../shared/ipc/importMessages.ts';
import type { FakeArchive } from './fakeReader.ts';
import { importPreview } from './importPreview.ts';

const words =
  'abacate bigorna cantiga dezena espelho farinha gaveta horizonte ilha janela lagoa moinho'.split(' ');

/** A main process that keeps everything in memory, for looking at screens. */
export function fakeApi(options: {
  readonly archive: FakeArchive;
  readonly state: VaultState;
  readonly preferences: Preferences;
  readonly preview?: Partial<ImportPreview>;
  readonly importFails?: string;
  /** Those that are linked, in differing health. */
  readonly accounts?: readonly AccountId[];
  readonly rebuild?: Rebuild;
}): Api {
  let state = options.state;
  let preferences = options.preferences;
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  const emit = <Name extends EventName>(name: Name, payload: EventPayload<Name>) =>
    listeners.get(name)?.forEach((listener) => (listener as (given: EventPayload<Name>) => void)(payload));
  const become = (next: VaultState) => {
    state = next;
    emit('vault.state', next);
  };

  function storeSlowly(id: ImportId) {
    const total = 2014;
    let done = 0;
    const base = { import: id, total, alreadyThere: 0, media: 0, mediaMissing: 0 };
    const timer = setInterval(() => {
      done = Math.min(total, done + 67);
      if (done < total) return emit('import.progress', { ...base, phase: 'messages', done, added: done });
      clearInterval(timer);
      emit('import.progress', {
        ...base,
        phase: 'done',
        done,
        added: 3,
        alreadyThere: 2011,
        media: 12,
        mediaMissing: 4,
      });
    }, 100);
  }

  let linking: ReturnType<typeof setTimeout> | undefined;
  /** The code, four seconds later the phone has read it, then the history comes. */
  function linkSlowly({ account, phone }: CallArguments<'accounts.link'>) {
    const validUntil = Date.now() + 60_000;
    const tell = (payload: EventPayload<'accounts.linkProgress'>) => emit('accounts.linkProgress', payload);
    tell({ account, step: 'connecting' });
    const qr = `https://wa.me/settings/linked_devices#2@${'aB3'.repeat(60)},${'k'.repeat(44)},${'i'.repeat(44)},${'s'.repeat(44)},1`;
    const history = (percent: number, messages: number) =>
      tell({
        account,
        step: 'history',
        percent,
        conversations: 12,
        messages,
        waiting: percent < 100 ? 1 : 0,
        complete: percent === 100,
      });
    const steps = [
      () =>
        tell(
          phone === undefined
            ? { account, step: 'qr', qr, validUntil }
            : { account, step: 'code', code: 'KX7PM2QD', validUntil },
        ),
      () => tell({ account, step: 'accepted' }),
      () => history(62, 4830),
      () => history(100, 8310),
    ];
    const next = () => {
      steps.shift()?.();
      if (steps.length > 0) linking = setTimeout(next, steps.length === 4 ? 100 : 4000);
    };
    next();
  }

  const answers: { [Name in CallName]?: (args: CallArguments<Name>) => CallResult<Name> } = {
    'vault.state': () => state,
    'vault.create': () => {
      queueMicrotask(() => become('open'));
      return { ok: true, value: { recoveryWords: words } };
    },
    'vault.unlock': ({ passphrase }) => {
      if (passphrase !== 'varanda trovão selo mexerica')
        return { ok: false, error: { code: 'wrong_passphrase' } };
      become('open');
      return { ok: true, value: {} };
    },
    'vault.recover': () => ({ ok: false, error: { code: 'wrong_recovery_key' } }),
    'vault.lock': () => {
      become('locked');
      return {};
    },
    'vault.recoveryProven': () => true,
    'vault.proveRecovery': () => ({ ok: true, value: {} }),
    'vault.renewRecovery': () => ({ ok: true, value: { recoveryWords: words } }),
    'vault.printRecovery': () => ({ ok: true, value: { printed: true } }),
    'vault.identity': () =>
      state === 'sealed'
        ? { ok: false, error: { code: 'sealed' } }
        : { ok: true, value: { company: 'Aroeira Móveis', operator: 'Helena Aroeira' } },
    'preferences.read': () => preferences,
    'preferences.change': (part) => {
      // undefined parts leave what there is, as in main.
      preferences = { ...preferences, ...(part as Partial<Preferences>) };
      emit('preferences.changed', preferences);
      return preferences;
    },
    'app.about': () => ({
      version: '0.1.0',
      electron: '45.4.1',
      chrome: '144.0',
      node: '24.4',
      model: 'zelo-risk-1',
    }),
    'import.choose': () =>
      options.importFails === undefined
        ? {
            ok: true,
            value: { import: randomId<ImportId>(), preview: { ...importPreview, ...options.preview } },
          }
        : { ok: false, error: { code: options.importFails } },
    'import.begin': ({ import: id }) => {
      storeSlowly(id);
      return { ok: true, value: {} };
    },
    'import.cancel': () => ({}),
    'store.rebuild': () => options.rebuild ?? null,
    'import.running': () => [],
    'accounts.health': () =>
      (options.accounts ?? []).map((account, place) => ({
        account,
        state: (['connected', 'reconnecting', 'logged_out', 'not_linked'] as const)[place % 4] ?? 'connected',
        since: Date.now() - 3_600_000,
        ...(place % 4 === 1 && { retryAt: Date.now() + 60_000 }),
      })),
    'accounts.chooseAcknowledgement': () => ({
      ok: true,
      value: { file: 'ab'.repeat(12), name: 'Aviso assinado, Davi Moura.pdf' },
    }),
    'accounts.giveNotice': () => ({ ok: true, value: { sequence: 1 } }),
    'accounts.printNotice': () => ({ ok: true, value: { printed: true } }),
    'accounts.link': (request) => {
      linkSlowly(request);
      return { ok: true, value: {} };
    },
    'accounts.cancelLink': () => {
      clearTimeout(linking);
      return {};
    },
    'ledger.decide': ({ decision }) => {
      options.archive.decide(decision);
      return { ok: true, value: { sequence: 1 } };
    },
    'export.begin': () => ({
      ok: true,
      value: {
        fileName: 'Zelo Camila Prates 2025-11-13.zip',
        sha256: '9f2c41d7e0a85b36'.repeat(4),
        bytes: 4_812_390,
        messages: 214,
        media: 3,
        mediaMissing: 1,
      },
    }),
    'export.cancel': () => ({}),
    'export.show': () => ({}),
  };

  return {
    async call(name, args) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      const answer = answers[name];
      if (answer === undefined) throw new Error(`the preview has no ${name}`);
      return answer(args);
    },
    on(name, listener) {
      const known = listeners.get(name) ?? new Set();
      listeners.set(name, known.add(listener as (payload: never) => void));
      return () => known.delete(listener as (payload: never) => void);
    },
  };
}
