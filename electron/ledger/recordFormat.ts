import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** Byte offsets: FORMAT.md. */
const magic = Buffer.from('ZREC', 'latin1');
const checkedBytes = 80;
export const recordHeaderBytes = checkedBytes + 4;
const tagBytes = 16;
/** Far above any body the schemas allow (a text has 100,000 characters). */
export const maxBodyBytes = 16 * 1024 * 1024;

/** The plain part of a record, before its sealed body. */
export interface RecordHeader {
  /** Of the sealed body, in bytes. */
  readonly length: number;
  readonly sequence: number;
  readonly previousChain: Buffer;
  readonly bodyHash: Buffer;
}

/** The chain hash after a record. */
export function chainAfter(previousChain: Buffer, sequence: number, bodyHash: Buffer): Buffer {
  const linked = Buffer.alloc(72);
  previousChain.copy(linked);
  linked.writeBigUInt64BE(BigInt(sequence), 32);
  bodyHash.copy(linked, 40);
  return sha256(linked);
}

export function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** Seals one body. `chain` is the chain hash after it. A key and sequence must never be used for two bodies. */
export function sealRecord(
  key: Uint8Array,
  sequence: number,
  previousChain: Buffer,
  plain: Buffer,
): { record: Buffer; chain: Buffer } {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(sequence));
  cipher.setAAD(previousChain);
  const start = cipher.update(plain);
  const rest = cipher.final();
  const record = Buffer.concat([Buffer.alloc(recordHeaderBytes), start, rest, cipher.getAuthTag()]);
  const bodyHash = sha256(record.subarray(recordHeaderBytes));
  magic.copy(record);
  record.writeUInt32BE(record.length - recordHeaderBytes, 4);
  record.writeBigUInt64BE(BigInt(sequence), 8);
  previousChain.copy(record, 16);
  bodyHash.copy(record, 48);
  record.writeUInt32BE(crc32(record.subarray(0, checkedBytes)), checkedBytes);
  return { record, chain: chainAfter(previousChain, sequence, bodyHash) };
}

/** Undefined when the body, its place or its predecessor is not what was sealed. */
export function openRecord(
  key: Uint8Array,
  sequence: number,
  previousChain: Buffer,
  sealed: Buffer,
): Buffer | undefined {
  if (sealed.length < tagBytes) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(sequence), { authTagLength: tagBytes });
  decipher.setAAD(previousChain);
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  const plain = decipher.update(sealed.subarray(0, sealed.length - tagBytes));
  try {
    decipher.final();
  } catch {
    return undefined;
  }
  return plain;
}

/** The header at a place, undefined when it is hurt or there is none. */
export function readRecordHeader(bytes: Buffer, offset: number): RecordHeader | undefined {
  if (offset + recordHeaderBytes > bytes.length) return undefined;
  const header = bytes.subarray(offset, offset + recordHeaderBytes);
  if (header.readUInt32BE(0) !== magic.readUInt32BE(0)) return undefined;
  if (crc32(header.subarray(0, checkedBytes)) !== header.readUInt32BE(checkedBytes)) return undefined;
  return believeRecordHeader(header);
}

/** What a hurt header says; any of it may be wrong. Needs `recordHeaderBytes` bytes. */
export function believeRecordHeader(header: Buffer): RecordHeader {
  return {
    length: header.readUInt32BE(4),
    sequence: Number(header.readBigUInt64BE(8)),
    previousChain: header.subarray(16, 48),
    bodyHash: header.subarray(48, 80),
  };
}

/** The next good header with a later sequence than `after`, at or behind an offset. */
export function findRecordHeader(
  bytes: Buffer,
  from: number,
  limit: number,
  after: number,
): { offset: number; header: RecordHeader } | undefined {
  for (let at = bytes.indexOf(magic, from); at !== -1 && at < limit; at = bytes.indexOf(magic, at + 1)) {
    const header = readRecordHeader(bytes, at);
    if (header !== undefined && header.sequence > after && at + recordHeaderBytes + header.length <= limit) {
      return { offset: at, header };
    }
  }
  return undefined;
}

function nonceOf(sequence: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(sequence), 4);
  return nonce;
}
