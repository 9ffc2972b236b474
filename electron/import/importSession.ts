import { isTimeZone } from '../../shared/chatExport/index.ts';
import { randomId, type ImportId } from '../../shared/domain/identifiers.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { ImportAnswers, ImportPreview, ImportProgress } from '../../shared/ipc/importMessages.ts';
import type { Ledger } from '../ledger/index.ts';
import type { MediaStore } from '../media/index.ts';
import { ImportRun } from './importRun.ts';
import { KnownArchive } from './knownConversations.ts';
import { likeConversations } from './likeConversations.ts';
import { ProgressTeller } from './progressTeller.ts';
import { ReaderClient } from './readerClient.ts';
import type { Inspection } from './readerMessages.ts';
import type { SpawnReader } from './readerPort.ts';

export interface ImportSessions {
  /** Opens a file and shows what is in it. Stores nothing. Codes: importErrors.ts and chatExport.ts. */
  choose(path: string): Promise<Result<{ import: ImportId; preview: ImportPreview }>>;
  /** Starts the import and returns; how it goes, and how it ends, is told by `emit`. */
  begin(importId: ImportId, answers: ImportAnswers): Promise<Result<Record<never, never>>>;
  /** What is in the ledger stays. Unknown ids are ignored: the import may just have ended. */
  cancel(importId: ImportId): Promise<void>;
  /** Resolves when no import runs any more. */
  settled(): Promise<void>;
  /** Cancels all and waits for their last records: before the ledger closes. */
  close(): Promise<void>;
}

interface Session {
  readonly reader: ReaderClient;
  readonly inspection: Inspection;
  cancelled: boolean;
  running: Promise<void> | undefined;
}

/**
 * Imports of exported chats into one open archive. `emit` hears progress at most five times a second, and every
 * change of phase. `now` is a clock in milliseconds, `timeZone` the zone guessed for files where no account has one.
 */
export function createImportSessions(parts: {
  readonly ledger: Ledger;
  readonly media: MediaStore;
  readonly spawnReader: SpawnReader;
  readonly emit: (progress: ImportProgress) => void;
  readonly now?: () => number;
  readonly timeZone?: string;
}): ImportSessions {
  const { ledger, media, spawnReader, emit } = parts;
  const now = parts.now ?? Date.now;
  const timeZone = parts.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const archive = new KnownArchive(ledger);
  const sessions = new Map<ImportId, Session>();
  let lastRun: Promise<void> = Promise.resolve();

  function end(importId: ImportId): void {
    sessions.get(importId)?.reader.kill();
    sessions.delete(importId);
  }

  /** A file that was chosen and left alone holds a process: the next choice ends it. */
  function dropUnbegun(): void {
    for (const [id, session] of sessions) if (session.running === undefined) end(id);
  }

  return {
    async choose(path) {
      dropUnbegun();
      const reader = new ReaderClient(spawnReader());
      await archive.catchUp();
      // The phones of one company mostly lie in one zone; the wizard proposes the same.
      const [account] = archive.accounts.values();
      const inspected = await reader.call('inspect', { path, timeZone: account?.timeZone ?? timeZone });
      if (!inspected.ok) {
        reader.kill();
        return inspected;
      }
      const inspection = inspected.value;
      const alike = await likeConversations(archive, inspection, reader);
      const importId = randomId<ImportId>();
      sessions.set(importId, { reader, inspection, cancelled: false, running: undefined });
      return succeed({ import: importId, preview: previewOf(inspection, alike) });
    },

    async begin(importId, answers) {
      const session = sessions.get(importId);
      if (session === undefined || session.running !== undefined) return fail('unknown_import');
      if (!isTimeZone(answers.timeZone)) return fail('unknown_time_zone');
      const { account, conversation } = answers;
      const isKnown =
        (!('existing' in account) || archive.accounts.has(account.existing)) &&
        (!('existing' in conversation) || archive.conversations.has(conversation.existing));
      if (!isKnown) return fail('unknown_conversation');
      const run = new ImportRun({
        importId,
        ledger,
        media,
        archive,
        reader: session.reader,
        inspection: session.inspection,
        answers,
        teller: new ProgressTeller(importId, emit),
        isCancelled: () => session.cancelled,
        now,
      });
      // One after the other: each must see in the ledger what the one before it added.
      session.running = lastRun.then(() => run.run()).finally(() => end(importId));
      lastRun = session.running.catch(() => undefined);
      return succeed({});
    },

    async cancel(importId) {
      const session = sessions.get(importId);
      if (session === undefined) return;
      session.cancelled = true;
      // The reader's end wakes the run, whatever it waits for.
      session.reader.kill();
      await session.running;
      sessions.delete(importId);
    },

    async settled() {
      await Promise.all([...sessions.values()].map(async (session) => session.running));
    },

    async close() {
      await Promise.all([...sessions.keys()].map((id) => this.cancel(id)));
    },
  };
}

function previewOf(inspection: Inspection, alike: ImportPreview['alike']): ImportPreview {
  const { fileSha256: _sha256, sequence: _sequence, questions, first, ...shown } = inspection;
  return {
    ...shown,
    // Which of the people works for the company no file can tell.
    questions: [...questions, 'company'],
    first: [...first],
    alike,
  };
}
