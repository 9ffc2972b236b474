import { crc32 } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import { ExportError, type ExportFailure } from './exportError.ts';
import { exceedsRatio, withinLimits, type ZipLimits } from './zipLimits.ts';
import { entryName, isLinkOrDevice, isUnsafePath } from './zipName.ts';

/** One file inside a zip that passed every check that can be made before inflating it. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: number;
  /** Inflates with the limits on; throws ExportError. May be called again. */
  open(): AsyncIterable<Uint8Array>;
}

export interface OpenZip {
  readonly entries: readonly ZipEntry[];
  close(): void;
}

const stored = 0;
const deflated = 8;
/** Length of a local file header without name and extra field (APPNOTE.TXT 4.3.7). */
const localHeaderBytes = 30;
/** Longest name taken; the systems that make exports stop at 255. */
const longestName = 4096;

/**
 * Reads the directory of a zip and refuses the whole file at the first entry that is hostile or unusable:
 * nothing of such a file can be trusted.
 */
export async function openZip(path: string, limits: ZipLimits): Promise<Result<OpenZip, ExportFailure>> {
  let zip: ZipFile;
  try {
    // Names are decoded here, not by yauzl, which stops at a bad one without telling which rule it broke.
    // Sizes are checked here, against what came out (withinLimits).
    zip = await openPromise(path, { autoClose: false, decodeStrings: false, validateEntrySizes: false });
  } catch {
    return fail('zip_damaged');
  }
  try {
    return succeed({ entries: await readDirectory(zip, limits), close: () => zip.close() });
  } catch (error) {
    zip.close();
    return fail(error instanceof ExportError ? error.code : directoryFault(error));
  }
}

/** yauzl names AES and PKWARE's strong encryption only in a sentence; every other complaint is damage. */
function directoryFault(error: unknown): ExportFailure {
  return error instanceof Error && error.message.includes('encryption') ? 'zip_encrypted' : 'zip_damaged';
}

async function readDirectory(zip: ZipFile, limits: ZipLimits): Promise<ZipEntry[]> {
  if (zip.entryCount > limits.entries) throw new ExportError('zip_bomb');
  const entries: ZipEntry[] = [];
  const spans: { start: number; end: number }[] = [];
  let totalBytes = 0;
  for await (const entry of zip.eachEntry()) {
    const name = checkedName(entry);
    if (name.endsWith('/')) continue;
    if (entry.isEncrypted()) throw new ExportError('zip_encrypted');
    if (entry.compressionMethod !== stored && entry.compressionMethod !== deflated) {
      throw new ExportError('zip_unsupported');
    }
    totalBytes += entry.uncompressedSize;
    if (
      totalBytes > limits.totalBytes ||
      exceedsRatio(limits, entry.compressedSize, entry.uncompressedSize) ||
      exceedsRatio(limits, zip.fileSize, totalBytes)
    ) {
      throw new ExportError('zip_bomb');
    }
    const start = entry.relativeOffsetOfLocalHeader;
    spans.push({ start, end: start + localHeaderBytes + entry.fileNameLength + entry.compressedSize });
    entries.push({ name, bytes: entry.uncompressedSize, open: () => inflate(zip, entry, limits) });
  }
  refuseOverlaps(spans, zip.fileSize);
  return entries;
}

function checkedName(entry: Entry): string {
  if (entry.fileNameLength > longestName) throw new ExportError('zip_unsafe_path');
  const name = entryName(entry);
  if (isUnsafePath(name)) throw new ExportError('zip_unsafe_path');
  if (isLinkOrDevice(entry.externalFileAttributes)) throw new ExportError('zip_link');
  return name;
}

/**
 * Entries that share their packed bytes make a bomb without a high ratio of their own (D. Fifield, "A better
 * zip bomb", WOOT 2019).
 */
function refuseOverlaps(spans: { start: number; end: number }[], fileSize: number): void {
  spans.sort((one, other) => one.start - other.start);
  let reached = 0;
  for (const span of spans) {
    if (span.end > fileSize) throw new ExportError('zip_damaged');
    if (span.start < reached) throw new ExportError('zip_bomb');
    reached = span.end;
  }
}

async function* inflate(zip: ZipFile, entry: Entry, limits: ZipLimits): AsyncGenerator<Uint8Array> {
  const declared = { packedBytes: entry.compressedSize, declaredBytes: entry.uncompressedSize };
  let checksum = 0;
  try {
    const stream: AsyncIterable<Uint8Array> = await zip.openReadStreamPromise(entry);
    for await (const chunk of withinLimits(stream, declared, limits)) {
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof ExportError) throw error;
    // zlib's and yauzl's own complaints: bits that do not inflate, data beyond the end of the file.
    throw new ExportError('zip_damaged', { cause: error });
  }
  if (checksum !== entry.crc32) throw new ExportError('zip_damaged');
}
