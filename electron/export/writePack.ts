import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Locale } from '../../shared/domain/categories.ts';
import { escapeHtml } from '../../shared/evidence/escapeHtml.ts';
import { jsonLines } from '../../shared/evidence/jsonLines.ts';
import { manifestOf } from '../../shared/evidence/manifest.ts';
import { countMedia, packedSlice, type PackedSlice } from '../../shared/evidence/packedMessage.ts';
import type { EvidenceSlice } from '../../shared/evidence/slice.ts';
import { transcriptHtml } from '../../shared/evidence/transcriptHtml.ts';
import type { ExportProgress, ExportRequest } from '../../shared/ipc/exportMessages.ts';
import { exportPackText } from '../../shared/text/exportPack.ts';
import type { MediaStore } from '../media/index.ts';
import { csvOf } from './csv.ts';
import type { PackFile } from './packFile.ts';
import { packMedia } from './packMedia.ts';
import { unlessStopped } from './unlessStopped.ts';

export interface PackParts {
  readonly slice: EvidenceSlice;
  readonly request: ExportRequest;
  readonly locale: Locale;
  readonly madeAt: number;
  readonly version: string;
  readonly media: MediaStore;
  /** Lays a page out as PDF with a footer; the signal ends it. */
  readonly pdf: PdfPrinter;
  readonly emit: (progress: ExportProgress) => void;
  readonly signal: AbortSignal;
}

export type PdfPrinter = (html: string, footer: string, signal: AbortSignal) => Promise<Uint8Array>;

const linesAtOnce = 1000;

/** Writes all files of a pack into it. Throws the signal's reason, MediaChanged, and the file system's errors. */
export async function writePack(
  pack: PackFile,
  parts: PackParts,
): Promise<{ media: number; absent: number }> {
  const { request, locale, madeAt, version, signal } = parts;
  const step = (phase: ExportProgress['phase'], done: number, total: number) => {
    signal.throwIfAborted();
    parts.emit({ phase, done, total });
  };
  const faults = request.includeMedia
    ? await packMedia({
        pack,
        messages: parts.slice.messages,
        store: parts.media,
        signal,
        step: (done, total) => step('media', done, total),
      })
    : new Map();
  // Only now is it known which files are there: every part below says the same about them.
  const slice = packedSlice(parts.slice, { include: request.includeMedia, faults });
  const messagesSha256 = await messagesHash(slice, signal);
  if (request.formats.jsonl) await pack.add('messages.jsonl', lines(slice), signal);
  if (request.formats.csv) {
    await pack.add('messages.csv', csvOf(slice.messages, slice.account.timeZone), signal);
  }
  const page = { slice, request, locale, madeAt, version, messagesSha256 };
  if (request.formats.html) {
    step('html', 0, 1);
    const html = transcriptHtml({
      ...page,
      paper: false,
      mediaAddress: ({ file }) => file?.split('/').map(encodeURIComponent).join('/'),
    });
    await pack.add('transcript.html', html, signal);
  }
  if (request.formats.pdf) {
    step('pdf', 0, 1);
    const html = transcriptHtml({
      ...page,
      paper: true,
      mediaAddress: ({ file, stored }) =>
        file === undefined || stored === undefined ? undefined : `app-media://media/${stored.sequence}`,
    });
    const footer = footerOf(slice, messagesSha256, locale);
    const pdf = await unlessStopped(parts.pdf([...html].join(''), footer, signal), signal);
    await pack.add('transcript.pdf', pdf, signal);
  }
  step('packing', 0, 1);
  await pack.add('manifest.json', manifestOf({ slice, request, files: pack.files, madeAt, version }), signal);
  const { packed, absent } = countMedia(slice.messages);
  return { media: packed, absent };
}

function* lines(slice: PackedSlice): Generator<string> {
  const lineOf = jsonLines(slice.account.timeZone);
  for (const item of slice.messages) yield lineOf(item);
}

/** Of messages.jsonl, even when it is not asked for: the transcript and the PDF name this hash. */
async function messagesHash(slice: PackedSlice, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  let done = 0;
  for (const line of lines(slice)) {
    hash.update(line);
    done += 1;
    if (done % linesAtOnce > 0) continue;
    // Long conversations must not keep the windows, nor the word to stop, waiting.
    await nextTurn();
    signal.throwIfAborted();
  }
  return hash.digest('hex');
}

/** On every page: what it is, its number, and the hash that ties paper to data. */
function footerOf({ title }: PackedSlice, sha256: string, locale: Locale): string {
  const words = exportPackText[locale];
  const short = Array.from(title).slice(0, 60).join('');
  return `<div style="font:7px sans-serif;color:#626864;width:100%;padding:0 40px;display:flex;justify-content:space-between"><span>${escapeHtml(short)} · SHA-256 ${sha256}</span><span>${words.page} <span class="pageNumber"></span> ${words.of} <span class="totalPages"></span></span></div>`;
}
