import path from 'node:path';
import type { Locale } from '../../shared/domain/categories.ts';
import type { LedgerBodyOf } from '../../shared/domain/ledgerRecord.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import { safeFileName } from '../../shared/evidence/safeFileName.ts';
import type { EvidenceSlice } from '../../shared/evidence/slice.ts';
import type { ExportProgress, ExportRequest, ExportResult } from '../../shared/ipc/exportMessages.ts';
import { LedgerWriteError, type Ledger } from '../ledger/index.ts';
import type { MediaStore } from '../media/index.ts';
import { failureOf } from './exportFailure.ts';
import { PackFile } from './packFile.ts';
import { readConversation } from './readConversation.ts';
import { unlessStopped } from './unlessStopped.ts';
import { writePack, type PdfPrinter } from './writePack.ts';

export interface ExportArchive {
  readonly ledger: Ledger;
  readonly media: MediaStore;
}

/** What an export needs of the app around it. */
export interface ExportSurroundings {
  readonly locale: () => Locale;
  readonly emit: (progress: ExportProgress) => void;
  /** The save dialog; undefined when the person closed it. */
  readonly chooseTarget: (suggestedName: string) => Promise<string | undefined>;
  readonly pdf: PdfPrinter;
  readonly version: string;
  readonly now: () => number;
}

/** What became of one export: the answer for the window, and the file when there is one. */
export interface ExportEnd {
  readonly answer: Result<ExportResult | null>;
  readonly target?: string;
}

/** Chromium lays a longer page out for minutes and may run out of memory. */
const mostPdfMessages = 20_000;

/** One export from reading to its name on the disk. Stopping is heard at every step and leaves no file. */
export async function runExport(
  around: ExportSurroundings,
  archive: ExportArchive,
  request: ExportRequest,
  signal: AbortSignal,
): Promise<ExportEnd> {
  try {
    const slice = await readConversation(archive.ledger, request, around.emit, signal);
    if (slice === undefined || slice.messages.length === 0) return { answer: fail('no_messages') };
    if (request.formats.pdf && slice.messages.length > mostPdfMessages)
      return { answer: fail('pdf_too_long') };
    const madeAt = around.now();
    const day = new Date(madeAt).toISOString().slice(0, 10);
    const target = await unlessStopped(
      around.chooseTarget(`Zelo ${safeFileName(slice.title)} ${day}.zip`),
      signal,
    );
    if (target === undefined) return { answer: succeed(null) };
    return await saveTo(target, slice, madeAt, { around, archive, request, signal });
  } catch (error) {
    const failure = failureOf(error, signal);
    around.emit({ phase: failure.code === 'stopped' ? 'cancelled' : 'failed', done: 0, total: 0 });
    return { answer: { ok: false, error: failure } };
  }
}

async function saveTo(
  target: string,
  slice: EvidenceSlice,
  madeAt: number,
  run: { around: ExportSurroundings; archive: ExportArchive; request: ExportRequest; signal: AbortSignal },
): Promise<ExportEnd> {
  const { around, archive, request, signal } = run;
  const { emit } = around;
  signal.throwIfAborted();
  const pack = await PackFile.begin(target);
  try {
    const { media, absent } = await writePack(pack, {
      slice,
      request,
      locale: around.locale(),
      madeAt,
      version: around.version,
      media: archive.media,
      pdf: around.pdf,
      emit,
      signal,
    });
    const { sha256, bytes } = await pack.seal();
    signal.throwIfAborted();
    const messages = slice.messages.length;
    // In this order: no pack may leave without its record, and a record without its pack is told by the next one.
    const { last } = await archive.ledger.append([made(request, madeAt, messages, sha256)]);
    await publish(pack, { ...run, record: last });
    emit({ phase: 'done', done: messages, total: messages });
    const fileName = path.basename(target);
    return { answer: succeed({ fileName, sha256, bytes, messages, media, mediaMissing: absent }), target };
  } catch (error) {
    await pack.abandon();
    throw error;
  }
}

/** Gives the pack its name, and says in the ledger whether that came about. */
async function publish(
  pack: PackFile,
  run: {
    around: ExportSurroundings;
    archive: ExportArchive;
    request: ExportRequest;
    signal: AbortSignal;
    record: number;
  },
): Promise<void> {
  const { archive, around, request, record, signal } = run;
  const finished = (
    outcome: LedgerBodyOf<'export.finished'>['outcome'],
    cause?: string,
  ): LedgerBodyOf<'export.finished'> => ({
    type: 'export.finished',
    v: 1,
    at: around.now(),
    conversation: request.conversation,
    made: record,
    outcome,
    ...(cause === undefined ? {} : { cause }),
  });
  try {
    signal.throwIfAborted();
    await pack.publish();
  } catch (error) {
    const { code } = failureOf(error, signal);
    await note(archive.ledger, code === 'stopped' ? finished('stopped') : finished('failed', code));
    throw error;
  }
  await note(archive.ledger, finished('published'));
}

/** What cannot be noted stays unsaid: the record before it stands, so that an export is never hidden. */
async function note(ledger: Ledger, body: LedgerBodyOf<'export.finished'>): Promise<void> {
  await ledger.append([body]).catch((error: unknown) => {
    if (!(error instanceof LedgerWriteError)) throw error;
  });
}

function made(
  request: ExportRequest,
  at: number,
  messages: number,
  sha256: string,
): LedgerBodyOf<'export.made'> {
  const { conversation, reason, operator } = request;
  return { type: 'export.made', v: 1, at, conversation, reason, operator, messages, sha256 };
}
