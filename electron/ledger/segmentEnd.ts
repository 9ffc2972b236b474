import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { replaceFile } from '../durable/replaceFile.ts';
import type { OpenKeys, Sodium } from '../keys/index.ts';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** The signed end of a closed segment, in a file beside it (`segment-00000001.end.json`). */
const segmentEndSchema = z.strictObject({
  version: z.literal(1),
  archiveId: hex(16),
  number: z.int().min(1),
  firstSequence: z.int().min(1),
  /** One less than `firstSequence` in an empty segment. */
  lastSequence: z.int().min(0),
  /** Where the last whole record ends in the file, bytes. */
  endOffset: z.int(),
  /** Bytes of a torn write behind that, never acknowledged: readers leave them alone. */
  tornBytes: z.int().min(0),
  /** Chain hash after the last record. */
  endHash: hex(32),
  /** `recovered`: the program died; the end was found and signed at the next open. */
  closing: z.enum(['closed', 'recovered']),
  closedAt: z.int(),
  signature: hex(64),
});
export type SegmentEnd = z.infer<typeof segmentEndSchema>;
export type UnsignedEnd = Omit<SegmentEnd, 'signature' | 'version'>;

export async function writeSegmentEnd(
  path: string,
  end: UnsignedEnd,
  keys: OpenKeys,
  sodium: Sodium,
): Promise<void> {
  const signature = sodium.crypto_sign_detached(endMessage(end), keys.signing.privateKey);
  const content: SegmentEnd = { version: 1, ...end, signature: sodium.to_hex(signature) };
  await replaceFile(path, `${JSON.stringify(content)}\n`);
}

/** `missing`, `damaged` (unreadable, or not signed by this key for this archive and number), or the end. */
export async function readSegmentEnd(
  path: string,
  expected: { readonly archiveId: string; readonly number: number; readonly signingPublicKey: Uint8Array },
  sodium: Sodium,
): Promise<SegmentEnd | 'missing' | 'damaged'> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing';
    throw error;
  }
  const end = parseEnd(text);
  if (end?.archiveId !== expected.archiveId || end.number !== expected.number) return 'damaged';
  const signed = sodium.crypto_sign_verify_detached(
    sodium.from_hex(end.signature),
    endMessage(end),
    expected.signingPublicKey,
  );
  return signed ? end : 'damaged';
}

function parseEnd(text: string): SegmentEnd | undefined {
  try {
    return segmentEndSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function endMessage(end: UnsignedEnd): string {
  return [
    'zelo-segment-end-1',
    end.archiveId,
    end.number,
    end.firstSequence,
    end.lastSequence,
    end.endOffset,
    end.tornBytes,
    end.endHash,
    end.closing,
    end.closedAt,
  ].join(':');
}
