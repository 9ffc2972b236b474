import { createHash } from 'node:crypto';
import type { Locale } from '../../shared/domain/categories.ts';
import { jsonLine } from '../../shared/evidence/jsonLines.ts';
import { manifestOf } from '../../shared/evidence/manifest.ts';
import type { EvidenceMedia, EvidenceSlice } from '../../shared/evidence/slice.ts';
import { escapeHtml } from '../../shared/evidence/escapeHtml.ts';
import { transcriptHtml } from '../../shared/evidence/transcriptHtml.ts';
import type { ExportProgress, ExportRequest } from '../../shared/ipc/exportMessages.ts';
import { exportPackText } from '../../shared/text/exportPack.ts';
import type { MediaStore } from '../media/index.ts';
import { csvOf } from './csv.ts';
import { PackFile } from './packFile.ts';

export interface PackParts {
  readonly slice: EvidenceSlice;
  readonly request: ExportRequest;
  readonly locale: Locale;
  readonly target: string;
  readonly madeAt: number;
  readonly version: string;
  readonly media: MediaStore;
  /** Lays a page out as PDF with a footer. */
  readonly pdf: (html: string, footer: string) => Promise<Uint8Array>;
  readonly emit: (progress: ExportProgress) => void;
  readonly cancelled: () => boolean;
}

export class ExportCancelled extends Error {}

/** Writes the whole pack. Throws ExportCancelled, and the file system's errors; either way no half pack stays. */
export async function writePack(parts: PackParts): Promise<{ sha256: string; media: number }> {
  const pack = new PackFile(parts.target);
  try {
    const media = await fill(pack, parts);
    parts.emit({ phase: 'packing', done: 0, total: 1 });
    return { sha256: await pack.finish(), media };
  } catch (error) {
    await pack.abandon();
    throw error;
  }
}

async function fill(pack: PackFile, parts: PackParts): Promise<number> {
  const { slice, request, locale, madeAt } = parts;
  const step = (phase: ExportProgress['phase'], done: number, total: number) => {
    if (parts.cancelled()) throw new ExportCancelled();
    parts.emit({ phase, done, total });
  };
  // Hashed even when it is not asked for: the transcript and the PDF name this hash.
  const hash = createHash('sha256');
  for (const item of slice.messages) hash.update(`${jsonLine(item)}\n`);
  const messagesSha256 = hash.digest('hex');

  const withMedia = slice.messages.flatMap(({ media }) =>
    media === undefined || !request.includeMedia ? [] : [media],
  );
  for (const [index, media] of withMedia.entries()) {
    step('media', index, withMedia.length);
    await pack.add(`media/${media.fileName}`, parts.media.open(media.media, media.key));
  }
  if (request.formats.jsonl) {
    await pack.add(
      'messages.jsonl',
      (function* () {
        for (const item of slice.messages) yield `${jsonLine(item)}\n`;
      })(),
    );
  }
  if (request.formats.csv) await pack.add('messages.csv', csvOf(slice.messages, slice.account.timeZone));
  const page = { slice, request, locale, madeAt, messagesSha256 };
  if (request.formats.html) {
    step('html', 0, slice.messages.length);
    const mediaAddress = (media: EvidenceMedia) =>
      request.includeMedia ? `media/${encodeURIComponent(media.fileName)}` : undefined;
    const html = transcriptHtml({ ...page, mediaAddress });
    await pack.add('transcript.html', html);
  }
  if (request.formats.pdf) {
    step('pdf', 0, 1);
    const mediaAddress = (media: EvidenceMedia) =>
      request.includeMedia ? `app-media://media/${media.sequence}` : undefined;
    const html = [...transcriptHtml({ ...page, mediaAddress })].join('');
    await pack.add('transcript.pdf', await parts.pdf(html, footerOf(slice.title, messagesSha256, locale)));
  }
  step('packing', 0, 1);
  const manifest = manifestOf({ slice, request, files: pack.files, madeAt, version: parts.version });
  await pack.add('manifest.json', manifest);
  return withMedia.length;
}

/** On every page: what it is, its number, and the hash that ties paper to data. */
function footerOf(title: string, sha256: string, locale: Locale): string {
  const words = exportPackText[locale];
  return `<div style="font:7px sans-serif;color:#626864;width:100%;padding:0 40px;display:flex;justify-content:space-between"><span>${escapeHtml(title)} · SHA-256 ${sha256}</span><span>${words.page} <span class="pageNumber"></span> ${words.of} <span class="totalPages"></span></span></div>`;
}
