import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import { chatNameRank, looksLikeChat, peekBytes } from './chatText.ts';
import { ExportError, type ExportFailure } from './exportError.ts';
import { openZip, type ZipEntry } from './zipEntries.ts';
import { zipLimits, type ZipLimits } from './zipLimits.ts';
import { baseName, folderOf } from './zipName.ts';

export interface MediaFile {
  readonly bytes: number;
  /** Throws ExportError when the file turns out damaged or hostile. */
  open(): AsyncIterable<Uint8Array>;
}

/** An exported chat whose container is sound: its text, and the files that lie beside it. */
export interface OpenedExport {
  /** From the beginning each time; throws ExportError. */
  openText(): AsyncIterable<Uint8Array>;
  readonly textName: string;
  readonly textBytes: number;
  /** By file name, as the lines of the chat name them. */
  readonly media: ReadonlyMap<string, MediaFile>;
  close(): Promise<void>;
}

/**
 * Opens a `.txt` or `.zip` made by WhatsApp's "Export chat". What a file is, its first bytes say, not its name.
 * Nothing is ever unpacked to disk.
 */
export async function openExport(
  path: string,
  limits: ZipLimits = zipLimits,
): Promise<Result<OpenedExport, ExportFailure>> {
  let bytes: number;
  let signature: Uint8Array;
  try {
    const status = await stat(path);
    if (status.isDirectory()) return fail('is_folder');
    if (!status.isFile()) return fail('file_unreadable');
    bytes = status.size;
    signature = await readBeginning(path, 4);
  } catch {
    return fail('file_unreadable');
  }
  if (bytes === 0) return fail('empty_file');
  if (isZipSignature(signature)) return openZippedExport(path, limits);
  if (path.toLowerCase().endsWith('.zip')) return fail('zip_damaged');
  return succeed({
    openText: () => readWhole(path),
    textName: basename(path),
    textBytes: bytes,
    media: new Map(),
    close: () => Promise.resolve(),
  });
}

async function openZippedExport(
  path: string,
  limits: ZipLimits,
): Promise<Result<OpenedExport, ExportFailure>> {
  const zip = await openZip(path, limits);
  if (!zip.ok) return zip;
  const entries = zip.value.entries.filter((entry) => !isMacResource(entry.name));
  try {
    const text = await chooseText(entries);
    if (text === undefined) {
      zip.value.close();
      return fail(entries.some((entry) => /\.zip$/i.test(entry.name)) ? 'zip_nested' : 'zip_without_chat');
    }
    if (text.bytes === 0) {
      zip.value.close();
      return fail('empty_file');
    }
    return succeed({
      openText: () => text.open(),
      textName: baseName(text.name),
      textBytes: text.bytes,
      media: mediaBeside(text, entries),
      close: () => Promise.resolve(zip.value.close()),
    });
  } catch (error) {
    zip.value.close();
    if (error instanceof ExportError) return fail(error.code);
    throw error;
  }
}

/** The text with the best name among those that begin like a chat; of equals the longest. */
async function chooseText(entries: readonly ZipEntry[]): Promise<ZipEntry | undefined> {
  const ranked = entries
    .filter((entry) => /\.txt$/i.test(entry.name))
    .sort((one, other) => chatNameRank(other.name) - chatNameRank(one.name) || other.bytes - one.bytes);
  for (const entry of ranked) {
    if (looksLikeChat(await beginningOf(entry.open()))) return entry;
  }
  // Named like a chat yet unlike one: the parser says best what is wrong with it.
  return ranked.find((entry) => chatNameRank(entry.name) > 1);
}

function mediaBeside(text: ZipEntry, entries: readonly ZipEntry[]): Map<string, MediaFile> {
  const media = new Map<string, MediaFile>();
  const folder = folderOf(text.name);
  for (const entry of entries) {
    if (entry === text) continue;
    const name = baseName(entry.name);
    // Someone may have packed two exports together: the file in the text's own folder wins.
    if (media.has(name) && folderOf(entry.name) !== folder) continue;
    media.set(name, { bytes: entry.bytes, open: () => entry.open() });
  }
  return media;
}

function isMacResource(name: string): boolean {
  return name.startsWith('__MACOSX/') || baseName(name).startsWith('._') || baseName(name) === '.DS_Store';
}

/** "PK" with a local file header, or with the end record of a zip without entries. */
function isZipSignature(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 &&
    bytes[1] === 0x4b &&
    ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))
  );
}

async function readBeginning(path: string, bytes: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(bytes), 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function beginningOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    bytes += chunk.byteLength;
    if (bytes >= peekBytes) break;
  }
  return Buffer.concat(parts).subarray(0, peekBytes);
}

async function* readWhole(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw new ExportError('file_unreadable', { cause: error });
  }
}
