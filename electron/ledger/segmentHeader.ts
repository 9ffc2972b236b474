import { createHash } from 'node:crypto';

/** Byte offsets: FORMAT.md. */
const magic = Buffer.from('ZELOLDG\0', 'latin1');
export const newestSegmentVersion = 1;
const hashedBytes = 164;
const copyBytes = hashedBytes + 32;
/** The second copy lies in another disk sector than the first. */
const copySpacing = 4096;
/** Records start here. */
export const headerBytes = 2 * copySpacing;
/** `crypto_box_seal` of a 32-byte key. */
const sealedKeyBytes = 80;

/** The head of a segment file. Hashes are 32 bytes, `createdAt` milliseconds since 1970. */
export interface SegmentHeader {
  readonly archiveId: string;
  readonly number: number;
  readonly firstSequence: number;
  readonly createdAt: number;
  /** Chain hash after the last record of the segment before; zeros for the first segment. */
  readonly previousEnd: Buffer;
  /** The segment's AES key, sealed to the archive's public key. */
  readonly sealedKey: Uint8Array;
}

export type ReadHeader =
  | {
      readonly kind: 'read';
      readonly header: SegmentHeader;
      /** SHA-256 of the header's fields: the chain of the segment starts with it. */
      readonly hash: Buffer;
      /** One of the two copies, or the zeros around them, is hurt. */
      readonly repaired: boolean;
    }
  | { readonly kind: 'too_new' }
  | { readonly kind: 'damaged' };

/** Both copies with their padding, `headerBytes` long. */
export function encodeSegmentHeader(header: SegmentHeader): Buffer {
  const copy = Buffer.alloc(copySpacing);
  magic.copy(copy);
  copy.writeUInt32BE(newestSegmentVersion, 8);
  copy.write(header.archiveId, 12, 16, 'hex');
  copy.writeBigUInt64BE(BigInt(header.number), 28);
  copy.writeBigUInt64BE(BigInt(header.firstSequence), 36);
  copy.writeBigUInt64BE(BigInt(header.createdAt), 44);
  header.previousEnd.copy(copy, 52);
  copy.set(header.sealedKey, 84);
  createHash('sha256').update(copy.subarray(0, hashedBytes)).digest().copy(copy, hashedBytes);
  return Buffer.concat([copy, copy]);
}

/** Reads the first good copy out of the beginning of a segment file. */
export function decodeSegmentHeader(bytes: Buffer): ReadHeader {
  const region = bytes.subarray(0, headerBytes);
  const copies = [region.subarray(0, copySpacing), region.subarray(copySpacing)];
  const good = copies.find(isGoodCopy);
  if (good === undefined) return { kind: copies.every(isNewerCopy) ? 'too_new' : 'damaged' };
  const header: SegmentHeader = {
    archiveId: good.toString('hex', 12, 28),
    number: Number(good.readBigUInt64BE(28)),
    firstSequence: Number(good.readBigUInt64BE(36)),
    createdAt: Number(good.readBigUInt64BE(44)),
    previousEnd: Buffer.from(good.subarray(52, 84)),
    sealedKey: Uint8Array.from(good.subarray(84, 84 + sealedKeyBytes)),
  };
  return {
    kind: 'read',
    header,
    hash: Buffer.from(good.subarray(hashedBytes, copyBytes)),
    repaired: !region.equals(encodeSegmentHeader(header)),
  };
}

function isGoodCopy(copy: Buffer): boolean {
  if (copy.length < copyBytes || !copy.subarray(0, magic.length).equals(magic)) return false;
  if (copy.readUInt32BE(8) !== newestSegmentVersion) return false;
  const hash = createHash('sha256').update(copy.subarray(0, hashedBytes)).digest();
  return hash.equals(copy.subarray(hashedBytes, copyBytes));
}

function isNewerCopy(copy: Buffer): boolean {
  if (copy.length < 12 || !copy.subarray(0, magic.length).equals(magic)) return false;
  return copy.readUInt32BE(8) > newestSegmentVersion;
}
