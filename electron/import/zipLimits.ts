import { ExportError } from './exportError.ts';

/**
 * How much one zip may cost. Checked on the declared sizes when it is opened and again on every inflated chunk,
 * because a hostile header says what it likes.
 */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all entries together, unpacked. */
  readonly totalBytes: number;
  /** Unpacked to packed. Deflate reaches 1032; chat text stays under 20, photos and films near 1. */
  readonly ratio: number;
  /** An entry smaller than this may have any ratio: a short text of one repeated word is no attack. */
  readonly freeBytes: number;
}

export const zipLimits: ZipLimits = {
  entries: 50_000,
  totalBytes: 64 * 1024 ** 3,
  ratio: 200,
  freeBytes: 16 * 1024 ** 2,
};

export function exceedsRatio(limits: ZipLimits, packedBytes: number, unpackedBytes: number): boolean {
  return unpackedBytes > limits.freeBytes && unpackedBytes > packedBytes * limits.ratio;
}

/** Passes on the chunks of one entry, and stops at the first byte beyond what it declared or may cost. */
export async function* withinLimits(
  chunks: AsyncIterable<Uint8Array>,
  entry: { readonly packedBytes: number; readonly declaredBytes: number },
  limits: ZipLimits,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > entry.declaredBytes || exceedsRatio(limits, entry.packedBytes, bytes)) {
      throw new ExportError('zip_bomb');
    }
    yield chunk;
  }
  if (bytes < entry.declaredBytes) throw new ExportError('zip_damaged');
}
