import { fail, succeed, type Result } from '../domain/result.ts';
import type { TextEncodingName, UnreadableReason } from './types.ts';

/** So many bytes must be whole text in the encoding: what is not, is another encoding or no text at all. */
const firstBytes = 65_536;

/** Decides by a byte-order mark, else by where the zero bytes lie (UTF-16 of Latin text has one in every pair). */
export function encodingOf(bytes: Uint8Array): TextEncodingName {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  let even = 0;
  let odd = 0;
  const length = Math.min(bytes.length, 4096);
  for (let at = 0; at < length; at += 1) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.15 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.15 && odd < pairs * 0.05) return 'utf-16be';
  return 'utf-8';
}

/**
 * Decodes pushed bytes. The first 64 KiB are held back until they are known to be whole text; from there on
 * damaged bytes become U+FFFD and are reported, since one torn sector should not cost a file of years.
 */
export class TextDecoding {
  encoding: TextEncodingName = 'utf-8';
  #decoder: TextDecoder | undefined;
  #held: Uint8Array[] = [];
  #heldBytes = 0;
  #bytes = 0;

  get bytes(): number {
    return this.#bytes;
  }

  push(chunk: Uint8Array): Result<string, 'wrong_encoding'> {
    this.#bytes += chunk.length;
    if (this.#decoder) return succeed(this.#decoder.decode(chunk, { stream: true }));
    // A copy: readers may reuse their buffer.
    this.#held.push(chunk.slice());
    this.#heldBytes += chunk.length;
    return this.#heldBytes >= firstBytes ? this.#begin() : succeed('');
  }

  /** `note` tells of a file that ends in the middle of a character. */
  finish(note: (reason: UnreadableReason) => void): Result<string, 'wrong_encoding'> {
    let text = '';
    if (!this.#decoder) {
      const begun = this.#begin();
      if (!begun.ok) return begun;
      text = begun.value;
    }
    const rest = this.#decoder?.decode() ?? '';
    if (rest !== '') note('cut_end');
    return succeed(text);
  }

  #begin(): Result<string, 'wrong_encoding'> {
    const bytes = joined(this.#held, this.#heldBytes);
    this.#held = [];
    this.encoding = encodingOf(bytes);
    const decoder = new TextDecoder(this.encoding);
    this.#decoder = decoder;
    try {
      new TextDecoder(this.encoding, { fatal: true }).decode(bytes, { stream: true });
    } catch {
      // A fatal decoder throws a TypeError and nothing else.
      return fail('wrong_encoding');
    }
    const text = decoder.decode(bytes, { stream: true });
    // Zero bytes are in no chat, but in most files that are no text.
    return text.includes('\u0000') ? fail('wrong_encoding') : succeed(text);
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
