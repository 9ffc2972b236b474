import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

/**
 * A capture log, `PROFILE/capture/ACCOUNT/capture-NNNNNNNN.zcapture`, version 1. Integers are big-endian.
 *
 * Header, 1,024 bytes, twice (one may be hurt): "ZELOCAP" and a zero byte, version (4), account id (12), number of
 * the file (8), then the file's own AES-256 key under the capture key (AES-256-GCM: nonce 12, text 32, tag 16,
 * associated data: all before), SHA-256 of all before (32), zeros.
 *
 * Record: "ZCAP", length of the sealed body (4), counter (8), CRC-32 of these 16 bytes (4), then the body under the
 * file's key (AES-256-GCM with its tag; nonce: the counter; associated data: the 16 bytes). The CRC tells a hurt
 * header from a good one, so that a hurt record costs itself only. A file is never opened again for writing, so no
 * nonce is used twice.
 */
const magic = Buffer.from('ZELOCAP\0', 'latin1');
const recordMagic = Buffer.from('ZCAP', 'latin1');
export const newestVersion = 1;
const copyBytes = 1024;
export const headerBytes = 2 * copyBytes;
const namedBytes = 8 + 4 + 12 + 8;
const wrapBytes = 12 + 32 + 16;
export const recordHeaderBytes = 20;
const tagBytes = 16;

export function makeHeader(options: {
  readonly account: string;
  readonly number: number;
  readonly captureKey: Uint8Array;
  readonly fileKey: Uint8Array;
}): Buffer {
  const copy = Buffer.alloc(copyBytes);
  magic.copy(copy);
  copy.writeUInt32BE(newestVersion, 8);
  Buffer.from(options.account, 'hex').copy(copy, 12);
  copy.writeBigUInt64BE(BigInt(options.number), 24);
  // Random, for one capture key wraps many file keys; the name in front keeps two of them apart anyway.
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', options.captureKey, nonce);
  cipher.setAAD(copy.subarray(0, namedBytes));
  Buffer.concat([nonce, cipher.update(options.fileKey), cipher.final(), cipher.getAuthTag()]).copy(
    copy,
    namedBytes,
  );
  const checked = namedBytes + wrapBytes;
  createHash('sha256').update(copy.subarray(0, checked)).digest().copy(copy, checked);
  return Buffer.concat([copy, copy]);
}

export type HeaderRead =
  | { readonly kind: 'read'; readonly fileKey: Buffer }
  /** `wrong_key`: whole, but not of this capture key, account or number. */
  | { readonly kind: 'wrong_key' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'too_new' };

export function readHeader(
  bytes: Buffer,
  wanted: { readonly account: string; readonly number: number; readonly captureKey: Uint8Array },
): HeaderRead {
  for (const start of [0, copyBytes]) {
    const copy = bytes.subarray(start, start + copyBytes);
    const checked = namedBytes + wrapBytes;
    if (copy.length < copyBytes || !copy.subarray(0, 8).equals(magic)) continue;
    const hash = createHash('sha256').update(copy.subarray(0, checked)).digest();
    if (!hash.equals(copy.subarray(checked, checked + 32))) continue;
    if (copy.readUInt32BE(8) > newestVersion) return { kind: 'too_new' };
    const named =
      copy.subarray(12, 24).toString('hex') === wanted.account &&
      copy.readBigUInt64BE(24) === BigInt(wanted.number);
    const fileKey = openGcm(
      wanted.captureKey,
      copy.subarray(namedBytes, namedBytes + 12),
      copy.subarray(0, namedBytes),
      copy.subarray(namedBytes + 12, checked),
    );
    return named && fileKey !== undefined ? { kind: 'read', fileKey } : { kind: 'wrong_key' };
  }
  return { kind: 'damaged' };
}

export function sealRecord(fileKey: Uint8Array, counter: number, body: Uint8Array): Buffer {
  const header = Buffer.alloc(recordHeaderBytes);
  recordMagic.copy(header);
  header.writeUInt32BE(body.length + tagBytes, 4);
  header.writeBigUInt64BE(BigInt(counter), 8);
  header.writeUInt32BE(crc32(header.subarray(0, 16)), 16);
  const cipher = createCipheriv('aes-256-gcm', fileKey, nonceOf(counter));
  cipher.setAAD(header.subarray(0, 16));
  return Buffer.concat([header, cipher.update(body), cipher.final(), cipher.getAuthTag()]);
}

export interface RecordsRead {
  readonly bodies: Buffer[];
  /** Whole records that lie behind them prove that these were hurt, not cut. */
  readonly damaged: number;
  /** Bytes of a record that a dying program left half written. */
  readonly tornBytes: number;
}

/** Every record that opens, in order. Never throws, whatever the bytes are. */
export function readRecords(bytes: Buffer, fileKey: Uint8Array): RecordsRead {
  const bodies: Buffer[] = [];
  let damaged = 0;
  let offset = headerBytes;
  let counter = 0;
  while (offset < bytes.length) {
    const length = recordAt(bytes, offset, counter);
    if (length !== undefined) {
      const end = offset + recordHeaderBytes + length;
      counter = Number(bytes.readBigUInt64BE(offset + 8));
      const body = openGcm(
        fileKey,
        nonceOf(counter),
        bytes.subarray(offset, offset + 16),
        bytes.subarray(offset + recordHeaderBytes, end),
      );
      if (body !== undefined) {
        bodies.push(body);
        counter += 1;
        offset = end;
        continue;
      }
    }
    const next = nextRecord(bytes, offset + 1, counter);
    // A last record that does not open was being written: it was never acknowledged.
    if (next === undefined) return { bodies, damaged, tornBytes: bytes.length - offset };
    damaged += Math.max(1, Number(bytes.readBigUInt64BE(next + 8)) - counter);
    offset = next;
  }
  return { bodies, damaged, tornBytes: 0 };
}

/** Length of the sealed body of a whole record with at least this counter, or undefined. */
function recordAt(bytes: Buffer, offset: number, counter: number): number | undefined {
  if (offset + recordHeaderBytes > bytes.length) return undefined;
  if (!bytes.subarray(offset, offset + 4).equals(recordMagic)) return undefined;
  if (crc32(bytes.subarray(offset, offset + 16)) !== bytes.readUInt32BE(offset + 16)) return undefined;
  const length = bytes.readUInt32BE(offset + 4);
  const fits = length >= tagBytes && offset + recordHeaderBytes + length <= bytes.length;
  return fits && bytes.readBigUInt64BE(offset + 8) >= BigInt(counter) ? length : undefined;
}

function nextRecord(bytes: Buffer, from: number, counter: number): number | undefined {
  for (let at = bytes.indexOf(recordMagic, from); at !== -1; at = bytes.indexOf(recordMagic, at + 1)) {
    if (recordAt(bytes, at, counter + 1) !== undefined) return at;
  }
  return undefined;
}

function openGcm(
  key: Uint8Array,
  nonce: Uint8Array,
  associated: Uint8Array,
  sealed: Buffer,
): Buffer | undefined {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(associated);
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  const plain = decipher.update(sealed.subarray(0, sealed.length - tagBytes));
  try {
    decipher.final();
  } catch {
    return undefined;
  }
  return plain;
}

function nonceOf(counter: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(counter), 4);
  return nonce;
}
