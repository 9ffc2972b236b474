import path from 'node:path';
import type { Locale } from '../../shared/domain/categories.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import { SliceReader, safeFileName } from '../../shared/evidence/readSlice.ts';
import type { EvidenceSlice } from '../../shared/evidence/slice.ts';
import type { ExportProgress, ExportRequest, ExportResult } from '../../shared/ipc/exportMessages.ts';
import type { Ledger } from '../ledger/index.ts';
import type { MediaStore } from '../media/index.ts';
import { ExportCancelled, writePack } from './writePack.ts';

export interface ExportArchive {
  readonly ledger: Ledger;
  readonly media: MediaStore;
}

export interface Exporter {
  /** Null when the person closed the dialog or cancelled. */
  begin(archive: ExportArchive, request: ExportRequest): Promise<Result<ExportResult | null>>;
  cancel(): void;
  /** The last written file in the system's file manager. */
  show(): void;
}

const readAtOnce = 2000;
/** Chromium lays a longer page out for minutes and may run out of memory. */
const mostPdfMessages = 20_000;

/** Codes of the file system that the person can do something about. */
const causes: Readonly<Record<string, string>> = {
  ENOSPC: 'no_space',
  EDQUOT: 'no_space',
  EACCES: 'not_writable',
  EPERM: 'not_writable',
  EROFS: 'not_writable',
  ENOENT: 'not_writable',
  ENOTDIR: 'not_writable',
};

/** Reads a conversation out of the ledger; IndexedDB is never asked, its rows could be behind or damaged. */
async function readSlice(
  ledger: Ledger,
  request: ExportRequest,
  emit: (progress: ExportProgress) => void,
): Promise<EvidenceSlice | undefined> {
  const reader = new SliceReader(request.conversation);
  const { head } = ledger;
  let unreadable = 0;
  for (let after = 0; after < head;) {
    const page = await ledger.read({ after, max: readAtOnce });
    for (const entry of page.entries) reader.take(entry);
    unreadable += page.unreadable.length;
    const seen = [...page.entries, ...page.unknown].map(({ sequence }) => sequence);
    const next = Math.max(after, ...seen, ...page.unreadable);
    if (next === after) break;
    after = next;
    emit({ phase: 'reading', done: after, total: head });
  }
  const range = {
    ...(request.from === undefined ? {} : { from: request.from }),
    ...(request.to === undefined ? {} : { to: request.to }),
  };
  return reader.finish(range, { unreadable, head });
}

/** One export at a time; `chooseTarget` is the save dialog, `pdf` lays out a page, `reveal` shows a file. */
export function createExporter(options: {
  readonly locale: () => Locale;
  readonly emit: (progress: ExportProgress) => void;
  readonly chooseTarget: (suggestedName: string) => Promise<string | undefined>;
  readonly pdf: (html: string, footer: string) => Promise<Uint8Array>;
  readonly reveal: (file: string) => void;
  readonly version: string;
  readonly now?: () => number;
}): Exporter {
  const now = options.now ?? Date.now;
  let running: { cancelled: boolean } | undefined;
  let last: string | undefined;

  async function write(archive: ExportArchive, request: ExportRequest, run: { cancelled: boolean }) {
    const slice = await readSlice(archive.ledger, request, options.emit);
    if (slice === undefined || slice.messages.length === 0) return fail('no_messages');
    if (request.formats.pdf && slice.messages.length > mostPdfMessages) return fail('pdf_too_long');
    const madeAt = now();
    const day = new Date(madeAt).toISOString().slice(0, 10);
    const target = await options.chooseTarget(`Zelo ${safeFileName(slice.title)} ${day}.zip`);
    if (target === undefined) return succeed(null);
    try {
      const { sha256, media } = await writePack({
        slice,
        request,
        locale: options.locale(),
        target,
        madeAt,
        version: options.version,
        media: archive.media,
        pdf: options.pdf,
        emit: options.emit,
        cancelled: () => run.cancelled,
      });
      await archive.ledger.append([
        {
          type: 'export.made',
          v: 1,
          at: madeAt,
          conversation: request.conversation,
          reason: request.reason,
          operator: request.operator,
          messages: slice.messages.length,
          sha256,
        },
      ]);
      last = target;
      options.emit({ phase: 'done', done: slice.messages.length, total: slice.messages.length });
      return succeed({ fileName: path.basename(target), sha256, messages: slice.messages.length, media });
    } catch (error) {
      if (error instanceof ExportCancelled) {
        options.emit({ phase: 'cancelled', done: 0, total: 0 });
        return succeed(null);
      }
      const cause = causes[(error as NodeJS.ErrnoException).code ?? ''];
      options.emit({ phase: 'failed', done: 0, total: 0 });
      if (cause === undefined) throw error;
      return fail(cause);
    }
  }

  return {
    async begin(archive, request) {
      if (running !== undefined) return fail('busy');
      running = { cancelled: false };
      try {
        return await write(archive, request, running);
      } finally {
        running = undefined;
      }
    },
    cancel() {
      if (running !== undefined) running.cancelled = true;
    },
    show() {
      if (last !== undefined) options.reveal(last);
    },
  };
}
