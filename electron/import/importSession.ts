import { isTimeZone } from '../../shared/chatExport/index.ts';
import { proposedZone } from '../../shared/domain/proposedZone.ts';
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
  /** How far those are that were begun and have not ended, in the order in which they run. */
  running(): readonly ImportProgress[];
  /** Resolves when no import runs any more. */
  settled(): Promise<void>;
  /** Cancels all and waits for their last records: before the ledger closes. */
  close(): Promise<void>;
}

interface Session {
  readonly reader: ReaderClient;
  readonly inspection: Inspection;
  /** Conversations that the wizard could offer; and how many imports had ended when it did. */
  readonly alike: ImportPreview['alike'];
  readonly chosenAfter: number;
  readonly teller: ProgressTeller;
  cancelled: boolean;
  /** Set when it was begun; `started` when those before it had ended. */
  running: Promise<void> | undefined;
  started: boolean;
}

/** Each waiting import holds a process with its file: enough for a person's patience, and bounded. */
const mostAtOnce = 6;

/** draftAnswers.ts proposes to join from this share on; so much in common is not stored twice. */
const sameConversation = 0.5;

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
  const timeZone = parts.timeZone ?? proposedZone(Intl.DateTimeFormat().resolvedOptions().timeZone).zone;
  const archive = new KnownArchive(ledger);
  const sessions = new Map<ImportId, Session>();
  let lastRun: Promise<void> = Promise.resolve();
  let ended = 0;

  function end(importId: ImportId): void {
    sessions.get(importId)?.reader.kill();
    sessions.delete(importId);
  }

  /** A file that was chosen and left alone holds a process: the next choice ends it. */
  function dropUnbegun(): void {
    for (const [id, session] of sessions) if (session.running === undefined) end(id);
  }

  const begun = () => [...sessions.values()].filter((session) => session.running !== undefined);

  /** What waited before this one may have brought its conversation: the answers no longer fit then. */
  async function cameMeanwhile(session: Session, answers: ImportAnswers): Promise<boolean> {
    if (session.chosenAfter === ended || 'existing' in answers.conversation) return false;
    await archive.catchUp();
    const offered = new Set(session.alike.map(({ conversation }) => conversation));
    const alike = await likeConversations(archive, session.inspection, session.reader);
    return alike.some((one) => one.share >= sameConversation && !offered.has(one.conversation));
  }

  async function runInTurn(session: Session, run: ImportRun, answers: ImportAnswers): Promise<void> {
    if (session.cancelled) return;
    session.started = true;
    if (await cameMeanwhile(session, answers)) {
      session.teller.tell({ phase: 'failed', error: { code: 'came_meanwhile' } });
    } else {
      await run.run();
    }
  }

  return {
    async choose(path) {
      dropUnbegun();
      if (begun().length >= mostAtOnce) return fail('too_many_imports');
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
      if (begun().some((other) => other.inspection.fileSha256 === inspection.fileSha256)) {
        reader.kill();
        return fail('already_importing');
      }
      const chosenAfter = ended;
      const alike = await likeConversations(archive, inspection, reader);
      const importId = randomId<ImportId>();
      sessions.set(importId, {
        reader,
        inspection,
        alike,
        chosenAfter,
        teller: new ProgressTeller(importId, emit),
        cancelled: false,
        running: undefined,
        started: false,
      });
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
        teller: session.teller,
        isCancelled: () => session.cancelled,
        now,
      });
      const inQueue = begun().length > 0;
      // One after the other: each must see in the ledger what the one before it added.
      session.running = lastRun
        .then(() => runInTurn(session, run, answers))
        .finally(() => {
          ended += 1;
          end(importId);
        });
      lastRun = session.running.catch(() => undefined);
      if (inQueue) session.teller.tell({ phase: 'waiting' });
      return succeed({});
    },

    async cancel(importId) {
      const session = sessions.get(importId);
      if (session === undefined) return;
      session.cancelled = true;
      // The reader's end wakes the run, whatever it waits for.
      session.reader.kill();
      if (session.running !== undefined && !session.started) {
        // Its turn has not come: nothing was stored, and nobody needs to wait for those before it.
        sessions.delete(importId);
        session.teller.tell({ phase: 'cancelled' });
        return;
      }
      await session.running;
      sessions.delete(importId);
    },

    running: () => begun().map((session) => session.teller.progress),

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
