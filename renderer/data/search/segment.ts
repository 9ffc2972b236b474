import type { KeptMessage } from '../keptRows.ts';
import { wordsOf } from './words.ts';

/**
 * Format of the index, version 1. A segment has a table of its messages and the places of each word in it.
 * Full segments keep words in 64 sealed buckets chosen by a word's first two letters (a begun word then needs one
 * bucket); tails keep them in one part. No word and no hash of a word lies in clear.
 */
export const bucketCount = 64;
export const slots = { messages: 64, words: 65, superseded: 66 } as const;
const slotSpan = 128;

export function partId(segment: number, slot: number): number {
  return segment * slotSpan + slot;
}

/** Bits of what the index keeps about a message beside its words. */
export const marks = { company: 1, contact: 2, attachment: 4, replaced: 8 } as const;

/** A segment's messages in parallel arrays: `keys` in order of arrival. */
export interface SegmentMessages {
  readonly keys: Float64Array;
  readonly conversations: Uint32Array;
  readonly marks: Uint8Array;
}

/** Word to places in the segment's messages, ascending. */
export type Postings = ReadonlyMap<string, readonly number[]>;

/** The bucket of a word: by its first two characters, shuffled by the archive's index key. */
export function bucketOf(word: string, shuffle: number): number {
  // FNV-1a, 32 bits (Fowler, Noll, Vo), begun at the archive's own number.
  let hash = shuffle;
  for (const character of [...word].slice(0, 2)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  }
  return (hash ^ (hash >>> 16)) & (bucketCount - 1);
}

/** Four bytes of the index key's hash, so that sizes of buckets do not tell letters across archives. */
export async function bucketShuffle(indexKey: Uint8Array): Promise<number> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(indexKey));
  return new DataView(digest).getUint32(0) >>> 0;
}

export function marksOf(row: KeptMessage): number {
  const { side, attachment } = row.message;
  return (
    (side === 'company' ? marks.company : 0) |
    (side === 'contact' ? marks.contact : 0) |
    (attachment === undefined ? 0 : marks.attachment)
  );
}

/** The distinct words of a message: its text, and the name of its attachment. */
export function distinctWords(row: KeptMessage): Set<string> {
  const words = new Set<string>();
  for (const { word } of wordsOf(row.message.text)) words.add(word);
  const name = row.message.attachment?.name;
  if (name !== undefined) for (const { word } of wordsOf(name)) words.add(word);
  return words;
}

/** Bytes: count of 8 for each key, then of 4 for each conversation, then of 1 for each mark. */
export function encodeMessages(messages: SegmentMessages): Uint8Array {
  const count = messages.keys.length;
  const bytes = new Uint8Array(count * 13);
  bytes.set(new Uint8Array(messages.keys.slice().buffer), 0);
  bytes.set(new Uint8Array(messages.conversations.slice().buffer), count * 8);
  bytes.set(messages.marks, count * 12);
  return bytes;
}

export function decodeMessages(bytes: Uint8Array): SegmentMessages {
  const count = bytes.length / 13;
  const { buffer } = bytes.slice();
  return {
    keys: new Float64Array(buffer, 0, count),
    conversations: new Uint32Array(buffer, count * 8, count),
    marks: new Uint8Array(buffer, count * 12, count),
  };
}

/** Postings as `word -> first place, then distances`. */
export function encodePostings(postings: Postings): Record<string, number[]> {
  const encoded: Record<string, number[]> = Object.create(null) as Record<string, number[]>;
  for (const [word, places] of postings) {
    encoded[word] = places.map((place, index) => place - (places[index - 1] ?? 0));
  }
  return encoded;
}

export function decodePostings(encoded: unknown): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  for (const [word, distances] of Object.entries(encoded as Record<string, number[]>)) {
    let place = 0;
    postings.set(
      word,
      distances.map((distance) => (place += distance)),
    );
  }
  return postings;
}
