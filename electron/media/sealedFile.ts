import { createCipheriv, createDecipheriv } from 'node:crypto';

/**
 * Format of a sealed media file, version 1 (electron/ledger/FORMAT.md):
 * header of 16 bytes: "ZELOMED" and a zero byte, uint32 version, uint32 size of a plain chunk (big-endian);
 * then chunks, each AES-256-GCM of `chunkBytes` plain bytes (the last one shorter, possibly empty) and its 16-byte tag.
 * Nonce: the chunk's index as 12-byte big-endian number (the key seals one file only, so no nonce is used twice).
 * Associated data: the header, the index (8 bytes) and 1 for the last chunk or 0, so that no chunk can be moved and
 * a file cut at a chunk's border does not open.
 */
export const magic = Buffer.from('ZELOMED\0', 'latin1');
export const newestVersion = 1;
export const headerBytes = 16;
export const chunkBytes = 64 * 1024;
export const tagBytes = 16;

export function makeHeader(): Buffer {
  const header = Buffer.alloc(headerBytes);
  magic.copy(header);
  header.writeUInt32BE(newestVersion, 8);
  header.writeUInt32BE(chunkBytes, 12);
  return header;
}

export function sealChunk(key: Uint8Array, index: number, last: boolean, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index));
  cipher.setAAD(associatedData(index, last));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Undefined when the chunk was altered, moved, or is not (or is) the last. */
export function openChunk(key: Uint8Array, index: number, last: boolean, sealed: Buffer): Buffer | undefined {
  if (sealed.length < tagBytes) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index), { authTagLength: tagBytes });
  decipher.setAAD(associatedData(index, last));
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  const plain = decipher.update(sealed.subarray(0, sealed.length - tagBytes));
  try {
    decipher.final();
  } catch {
    return undefined;
  }
  return plain;
}

function nonceOf(index: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(index), 4);
  return nonce;
}

function associatedData(index: number, last: boolean): Buffer {
  const data = Buffer.alloc(headerBytes + 9);
  makeHeader().copy(data);
  data.writeBigUInt64BE(BigInt(index), headerBytes);
  data[headerBytes + 8] = last ? 1 : 0;
  return data;
}
