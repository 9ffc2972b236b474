import { open, type FileHandle } from 'node:fs/promises';
import { MediaError } from './mediaStore.ts';
import {
  chunkBytes,
  headerBytes,
  magic,
  makeHeader,
  newestVersion,
  openChunk,
  tagBytes,
} from './sealedFile.ts';

const sealedChunkBytes = chunkBytes + tagBytes;

/** The plain bytes of a range, chunk by chunk; each is authenticated before any of it is yielded. */
export async function* readSealedFile(
  path: string,
  key: Uint8Array,
  range: { readonly start?: number; readonly end?: number },
): AsyncGenerator<Uint8Array> {
  const file = await openFile(path);
  try {
    const { chunks, plainBytes } = await measure(file);
    const start = Math.max(0, range.start ?? 0);
    const end = Math.min(plainBytes, range.end ?? plainBytes);
    // The last chunk is opened in any case: only its flag proves that nothing was cut off.
    if (end < plainBytes || start >= end) await readChunk(file, key, chunks - 1, chunks);
    for (let index = Math.floor(start / chunkBytes); index * chunkBytes < end && start < end; index += 1) {
      const plain = await readChunk(file, key, index, chunks);
      const from = Math.max(0, start - index * chunkBytes);
      yield plain.subarray(from, Math.min(plain.length, end - index * chunkBytes));
    }
  } finally {
    await file.close();
  }
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new MediaError('media_missing');
    throw error;
  }
}

async function measure(file: FileHandle): Promise<{ chunks: number; plainBytes: number }> {
  const header = Buffer.alloc(headerBytes);
  await file.read(header, 0, headerBytes, 0);
  const { size } = await file.stat();
  if (!header.subarray(0, magic.length).equals(magic)) throw new MediaError('media_damaged');
  if (header.readUInt32BE(magic.length) > newestVersion) throw new MediaError('media_too_new');
  const sealedBytes = size - headerBytes;
  const chunks = Math.ceil(sealedBytes / sealedChunkBytes);
  const plainBytes = sealedBytes - chunks * tagBytes;
  if (!header.equals(makeHeader()) || chunks < 1 || plainBytes < 0) throw new MediaError('media_damaged');
  return { chunks, plainBytes };
}

async function readChunk(file: FileHandle, key: Uint8Array, index: number, chunks: number): Promise<Buffer> {
  const sealed = Buffer.alloc(sealedChunkBytes);
  const { bytesRead } = await file.read(sealed, 0, sealedChunkBytes, headerBytes + index * sealedChunkBytes);
  const plain = openChunk(key, index, index === chunks - 1, sealed.subarray(0, bytesRead));
  if (plain === undefined) throw new MediaError('media_damaged');
  return plain;
}
