import { NOISE_WA_HEADER } from '@whiskeysockets/baileys';

const routed = Buffer.from('ED');

/** Prefixes a frame with its length in three bytes, big endian. */
export function frame(bytes: Uint8Array): Buffer {
  const framed = Buffer.allocUnsafe(3 + bytes.byteLength);
  framed.writeUIntBE(bytes.byteLength, 0, 3);
  framed.set(bytes, 3);
  return framed;
}

/**
 * Cuts the incoming bytes into frames. Before the first one a client writes `WA` and two version bytes, and before
 * these, when it holds routing information, `ED`, two bytes, its length in three bytes and the information itself.
 */
export class FrameReader {
  #bytes: Buffer = Buffer.alloc(0);
  #introduced = false;

  /** All whole frames that `chunk` completes. Throws when the introduction is not WhatsApp's. */
  push(chunk: Buffer): Buffer[] {
    this.#bytes = this.#bytes.length === 0 ? chunk : Buffer.concat([this.#bytes, chunk]);
    if (!this.#introduced && !this.#skipIntroduction()) return [];
    const frames: Buffer[] = [];
    while (this.#bytes.length >= 3) {
      const end = 3 + this.#bytes.readUIntBE(0, 3);
      if (this.#bytes.length < end) break;
      frames.push(this.#bytes.subarray(3, end));
      this.#bytes = this.#bytes.subarray(end);
    }
    return frames;
  }

  #skipIntroduction(): boolean {
    let start = 0;
    if (this.#bytes.subarray(0, 2).equals(routed)) {
      if (this.#bytes.length < 7) return false;
      start = 7 + this.#bytes.readUIntBE(4, 3);
    }
    if (this.#bytes.length < start + NOISE_WA_HEADER.length) return false;
    const header = this.#bytes.subarray(start, start + NOISE_WA_HEADER.length);
    if (!header.equals(NOISE_WA_HEADER)) throw new Error('not a WhatsApp client');
    this.#bytes = this.#bytes.subarray(start + NOISE_WA_HEADER.length);
    this.#introduced = true;
    return true;
  }
}
