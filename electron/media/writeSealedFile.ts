import { createHash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../durable/syncFolder.ts';
import { chunkBytes, makeHeader, sealChunk } from './sealedFile.ts';

/**
 * Seals a stream into `path`, which appears whole and durable or not at all. Returns SHA-256 (hex) and size of the
 * plain bytes. Holds one chunk in memory besides what the source gives.
 */
export async function writeSealedFile(
  path: string,
  key: Uint8Array,
  source: AsyncIterable<Uint8Array>,
): Promise<{ sha256: string; bytes: number }> {
  const temporary = `${path}.tmp`;
  const hash = createHash('sha256');
  let bytes = 0;
  let index = 0;
  const pending = Buffer.alloc(chunkBytes);
  let filled = 0;
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(makeHeader());
      for await (const piece of source) {
        hash.update(piece);
        bytes += piece.length;
        for (let taken = 0; taken < piece.length;) {
          // A full chunk is sealed only when more follows: the last one, full or not, carries the flag.
          if (filled === chunkBytes) {
            await file.writeFile(sealChunk(key, index, false, pending));
            index += 1;
            filled = 0;
          }
          const part = piece.subarray(taken, taken + chunkBytes - filled);
          pending.set(part, filled);
          filled += part.length;
          taken += part.length;
        }
      }
      await file.writeFile(sealChunk(key, index, true, pending.subarray(0, filled)));
      await file.sync();
    } finally {
      pending.fill(0);
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
  return { sha256: hash.digest('hex'), bytes };
}
