import { createHash } from 'node:crypto';
import type { MediaStore, StoredMedia } from './mediaStore.ts';
import { MediaError } from './mediaStore.ts';

/** Reads a whole sealed file and compares it with what the ledger says of it. */
export async function checkMedia(
  store: MediaStore,
  stored: StoredMedia,
): Promise<'whole' | 'media_missing' | 'media_damaged'> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const piece of store.open(stored.media, stored.key)) {
      hash.update(piece);
      bytes += piece.length;
    }
  } catch (error) {
    if (!(error instanceof MediaError)) throw error;
    return error.code === 'media_missing' ? 'media_missing' : 'media_damaged';
  }
  return bytes === stored.bytes && hash.digest('hex') === stored.sha256 ? 'whole' : 'media_damaged';
}
