import type { BrowserWindow } from 'electron';
import { app, session as electronSession, shell } from 'electron';
import { fail, succeed } from '../../shared/domain/result.ts';
import type { AccountsPort } from '../accounts/accountsPort.ts';
import type { Classifier } from '../classifier/startClassifier.ts';
import type { Exporter } from '../export/index.ts';
import type { ImportSessions } from '../import/index.ts';
import { LedgerWriteError } from '../ledger/index.ts';
import type { Rebuild } from '../../shared/ipc/contract.ts';
import type { ImportProgress } from '../../shared/ipc/importMessages.ts';
import type { LedgerBody } from '../../shared/domain/ledgerRecord.ts';
import { appOrigin } from '../security/appProtocol.ts';
import { giveNotice } from '../notice/giveNotice.ts';
import type { NoticeRecords } from '../notice/noticeRecords.ts';
import type { ArchiveSession, OpenArchive } from '../session/archiveSession.ts';
import type { PreferencesFile } from '../session/preferences.ts';
import { saveCopy } from '../session/saveCopy.ts';
import { askToOpen, chooseAcknowledgement, chooseCopy, chooseExport } from '../windows/fileDialogs.ts';
import { noticeSheet } from '../windows/noticeSheet.ts';
import { printPage } from '../windows/printedPage.ts';
import { recoverySheet } from '../windows/recoverySheet.ts';
import type { Handlers } from './registerCalls.ts';
import { tell } from './tell.ts';

/** How long a read of the ledger waits for something new before it answers with nothing. */
const longPollMs = 25_000;

/** All that the calls of the contract need; main.ts makes it. */
export interface HandlerParts {
  readonly session: ArchiveSession;
  readonly preferences: PreferencesFile;
  readonly inbox: () => BrowserWindow | undefined;
  readonly imports: () => ImportSessions | undefined;
  /** What `import.running` answers. */
  readonly importsUnderWay: () => ImportProgress[];
  readonly exporter: Exporter;
  readonly accounts: AccountsPort;
  readonly notices: NoticeRecords;
  readonly classifier: Pick<Classifier, 'modelVersion' | 'restart'>;
  readonly onPreferences: () => void;
}

export function createHandlers(parts: HandlerParts): Handlers {
  const { session, preferences } = parts;

  let rebuild: Rebuild = null;

  /** While locked the store goes on, but whoever looks must give the passphrase first. */
  const lookedAt = () => (session.state === 'open' ? session.archive : undefined);

  async function append(archive: OpenArchive | undefined, body: LedgerBody) {
    if (archive === undefined) return fail('archive_closed');
    try {
      const { last } = await archive.ledger.append([body]);
      return succeed({ sequence: last });
    } catch (error) {
      if (error instanceof LedgerWriteError) return fail('ledger_write_failed', { reason: error.reason });
      throw error;
    }
  }

  return {
    'vault.state': () => session.state,
    'vault.create': (args) => session.create({ ...args, recoveryUnproven: true }),
    'vault.recoveryProven': async () => lookedAt() === undefined || (await session.isRecoveryProven()),
    'vault.proveRecovery': () => session.proveRecovery(),
    'vault.renewRecovery': () => session.renewRecovery(preferences.read().locale),
    'vault.unlock': ({ passphrase }) => session.unlock(passphrase),
    'vault.recover': ({ recoveryWords, newPassphrase }) => session.recover(recoveryWords, newPassphrase),
    'vault.lock': async () => {
      await session.lock();
      return {};
    },
    'vault.printRecovery': async ({ words }) => {
      const identity = await session.identity();
      const company = identity.ok ? identity.value.company : '';
      return succeed({ printed: await printPage(recoverySheet(words, preferences.read().locale, company)) });
    },
    'vault.rowKeys': (_args, sender) => {
      const keys = (sender === 'store' ? session.archive : lookedAt())?.keys;
      return keys === undefined
        ? fail('archive_closed')
        : succeed({
            archiveId: keys.archiveId,
            rows: new Uint8Array(keys.rowKey),
            index: new Uint8Array(keys.indexKey),
          });
    },
    'vault.identity': () => session.identity(),

    'preferences.read': () => preferences.read(),
    'preferences.change': async (part) => {
      const changed = await preferences.change(part);
      parts.onPreferences();
      return changed;
    },
    'app.about': () => {
      const model = parts.classifier.modelVersion;
      return {
        version: app.getVersion(),
        electron: process.versions.electron,
        chrome: process.versions['chrome'] ?? '',
        node: process.versions.node,
        ...(model === undefined ? {} : { model }),
      };
    },
    'app.openExternal': async ({ url }) => {
      const window = parts.inbox();
      if (window === undefined) return fail('window_gone');
      if (await askToOpen(window, preferences.read().locale, url)) await shell.openExternal(url);
      return succeed({});
    },

    'import.choose': async () => {
      const imports = lookedAt() === undefined ? undefined : parts.imports();
      if (imports === undefined) return fail('archive_closed');
      const file = await chooseExport(parts.inbox(), preferences.read().locale);
      return file === undefined ? succeed(null) : imports.choose(file);
    },
    'import.begin': async ({ import: id, answers }) =>
      lookedAt() === undefined
        ? fail('archive_closed')
        : ((await parts.imports()?.begin(id, answers)) ?? fail('archive_closed')),
    'import.cancel': async ({ import: id }) => {
      await parts.imports()?.cancel(id);
      return {};
    },
    'import.running': () => (lookedAt() === undefined ? [] : parts.importsUnderWay()),

    'accounts.health': () => parts.accounts.health(),
    'accounts.chooseAcknowledgement': async () => {
      if (lookedAt() === undefined) return fail('archive_closed');
      const file = await chooseAcknowledgement(parts.inbox(), preferences.read().locale);
      return succeed(file === undefined ? null : parts.notices.remember(file));
    },
    'accounts.giveNotice': async (request) => {
      const archive = lookedAt();
      const identity = await session.identity();
      if (archive === undefined || !identity.ok) return fail('archive_closed');
      return giveNotice(archive, request, {
        operator: identity.value.operator,
        notices: parts.notices,
        accounts: parts.accounts,
        append: (body) => append(archive, body),
      });
    },
    'accounts.printNotice': async (notice) => succeed({ printed: await printPage(noticeSheet(notice)) }),
    'accounts.link': (request) =>
      lookedAt() === undefined ? fail('archive_closed') : parts.accounts.link(request),
    'accounts.cancelLink': async ({ account }) => {
      await parts.accounts.cancelLink(account);
      return {};
    },
    'accounts.unlink': ({ account }) =>
      lookedAt() === undefined ? fail('archive_closed') : parts.accounts.unlink(account),

    'ledger.decide': ({ decision }) => append(lookedAt(), decision),
    'ledger.appendFindings': ({ findings }) => append(session.archive, findings),
    'ledger.read': async ({ after, max }) => {
      const ledger = session.archive?.ledger;
      if (ledger === undefined) return fail('archive_closed');
      if (ledger.head <= after) await ledger.waitBeyond(after, longPollMs);
      if (session.archive === undefined) return fail('archive_closed');
      const page = await ledger.read({ after, max });
      const entries = [
        ...page.entries.map(({ sequence, body }) => ({ sequence, body: body as unknown })),
        ...page.unknown,
      ].sort((one, other) => one.sequence - other.sequence);
      return succeed({ entries, head: page.head, unreadable: page.unreadable });
    },

    'store.tellRebuild': (told) => {
      rebuild = told.rebuild;
      tell(parts.inbox(), 'store.rebuild', rebuild);
      return {};
    },
    'store.rebuild': () => (session.archive === undefined ? null : rebuild),
    'store.clear': async () => {
      await electronSession.defaultSession.clearStorageData({ origin: appOrigin, storages: ['indexdb'] });
      return {};
    },

    'media.saveCopy': ({ record, name }) =>
      saveCopy({
        session,
        sequence: record,
        name,
        choose: (suggested) => chooseCopy(parts.inbox(), preferences.read().locale, suggested),
      }),
    'classifier.restart': () => {
      parts.classifier.restart();
      return {};
    },

    'export.begin': (request) => {
      const archive = lookedAt();
      return archive === undefined ? fail('locked') : parts.exporter.begin(archive, request);
    },
    'export.cancel': () => {
      parts.exporter.cancel();
      return {};
    },
    'export.show': () => {
      parts.exporter.show();
      return {};
    },
  };
}
