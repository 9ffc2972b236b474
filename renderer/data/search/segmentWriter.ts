import type { SegmentPart, SegmentRow, StoreDatabase } from '../database.ts';
import { inBatches, type RowSealer } from '../sealing.ts';
import type { IndexedMessage, SearchChange, SearchIndexWriter } from './searchIndex.ts';
import * as format from './segment.ts';

/** search.md: a full segment every 8k messages. */
const fullAt = 8192;
/** Live capture commits one message at a time: so many tails are then joined into one. */
const tailsMost = 64;
const table = 'segmentParts';

/** What is in no full segment yet, in memory: messages of all tails and their words. */
interface Tail {
  keys: number[];
  conversations: number[];
  marks: number[];
  superseded: number[];
  words: Map<string, number[]>;
  rows: { readonly id: number; readonly parts: readonly number[] }[];
}

const emptyTail = (): Tail => ({
  keys: [],
  conversations: [],
  marks: [],
  superseded: [],
  words: new Map(),
  rows: [],
});

function addPosting(words: Map<string, number[]>, word: string, place: number): void {
  const places = words.get(word);
  if (places === undefined) words.set(word, [place]);
  else places.push(place);
}

function add(tail: Tail, { message, again }: IndexedMessage): void {
  if (again) {
    // Its older words in the same segment no longer count; those in older segments are named below.
    tail.keys.forEach((key, old) => {
      if (key === message.k) tail.marks[old] = (tail.marks[old] ?? 0) | format.marks.replaced;
    });
  }
  const place = tail.keys.length;
  tail.keys.push(message.k);
  tail.conversations.push(message.c);
  tail.marks.push(format.marksOf(message));
  if (again) tail.superseded.push(message.k);
  for (const word of format.distinctWords(message)) addPosting(tail.words, word, place);
}

/** Reads the tails that were there, and goes on after the newest segment. */
export async function openSegmentWriter(
  db: StoreDatabase,
  sealer: RowSealer,
  shuffle: number,
): Promise<SearchIndexWriter> {
  const segments = await db.segments.toArray();
  let lastId = segments.at(-1)?.id ?? 0;
  let tail = emptyTail();
  for (const segment of segments.filter(({ kind }) => kind === 'tail')) {
    const { messages, words, superseded } = await readTail(db, sealer, segment.id);
    const offset = tail.keys.length;
    tail.keys.push(...messages.keys);
    tail.conversations.push(...messages.conversations);
    tail.marks.push(...messages.marks);
    tail.superseded.push(...superseded);
    for (const [word, places] of words) {
      for (const place of places) addPosting(tail.words, word, place + offset);
    }
    tail.rows.push({ id: segment.id, parts: tailParts(segment.id) });
  }

  const sealJson = async (segment: number, slot: number, value: unknown): Promise<SegmentPart> => {
    const id = format.partId(segment, slot);
    return { id, b: await sealer.seal(table, id, value) };
  };
  const sealMessages = async (segment: number, from: Tail): Promise<SegmentPart> => {
    const id = format.partId(segment, format.slots.messages);
    const bytes = format.encodeMessages({
      keys: Float64Array.from(from.keys),
      conversations: Uint32Array.from(from.conversations),
      marks: Uint8Array.from(from.marks),
    });
    return { id, b: await sealer.sealBytes(table, id, bytes) };
  };
  const row = (id: number, kind: SegmentRow['kind'], from: Tail): SegmentRow => ({
    id,
    kind,
    messages: from.keys.length,
    newest: from.keys.reduce((least, key) => Math.min(least, key), Infinity),
    oldest: from.keys.reduce((most, key) => Math.max(most, key), -Infinity),
  });
  const nextId = () => (lastId += 1);
  const removal = (rows: Tail['rows']) => ({
    removedSegments: rows.map(({ id }) => id),
    removedParts: rows.flatMap(({ parts }) => parts),
  });

  /** One small segment of these messages; its words lie in one part. */
  const writeTail = async (from: Tail): Promise<{ row: SegmentRow; parts: SegmentPart[] }> => {
    const id = nextId();
    return {
      row: row(id, 'tail', from),
      parts: [
        await sealMessages(id, from),
        await sealJson(id, format.slots.words, format.encodePostings(from.words)),
        await sealJson(id, format.slots.superseded, from.superseded),
      ],
    };
  };

  const writeFull = async (): Promise<SearchChange> => {
    const id = nextId();
    const buckets = Array.from({ length: format.bucketCount }, () => new Map<string, number[]>());
    for (const [word, places] of tail.words) {
      buckets[format.bucketOf(word, shuffle)]?.set(word, places);
    }
    const parts = await inBatches([...buckets.entries()], ([slot, words]) =>
      sealJson(id, slot, format.encodePostings(words)),
    );
    parts.push(await sealMessages(id, tail), await sealJson(id, format.slots.superseded, tail.superseded));
    const change = { segments: [row(id, 'full', tail)], parts, ...removal(tail.rows) };
    tail = emptyTail();
    return change;
  };

  return {
    async index(messages) {
      const batch = emptyTail();
      for (const message of messages) {
        add(batch, message);
        add(tail, message);
      }
      if (batch.keys.length === 0) return { segments: [], parts: [], removedSegments: [], removedParts: [] };
      if (tail.keys.length >= fullAt) return writeFull();
      const join = tail.rows.length >= tailsMost;
      const joined = join ? tail.rows : [];
      const { row: segment, parts } = await writeTail(join ? tail : batch);
      tail.rows = [...(join ? [] : tail.rows), { id: segment.id, parts: tailParts(segment.id) }];
      return { segments: [segment], parts, ...removal(joined) };
    },
    flush: () =>
      tail.keys.length === 0
        ? Promise.resolve({ segments: [], parts: [], removedSegments: [], removedParts: [] })
        : writeFull(),
  };
}

function tailParts(segment: number): number[] {
  return Object.values(format.slots).map((slot) => format.partId(segment, slot));
}

/** A tail's messages, words, and keys whose older words no longer count. */
async function readTail(db: StoreDatabase, sealer: RowSealer, segment: number) {
  const parts = await db.segmentParts.bulkGet(tailParts(segment));
  const [messages, words, superseded] = await Promise.all(
    parts.map((part) => {
      if (part === undefined) throw new Error('a part of the search index is missing');
      return sealer.openBytes(table, part.id, part.b);
    }),
  );
  const json = (bytes: Uint8Array | undefined): unknown => JSON.parse(new TextDecoder().decode(bytes));
  return {
    messages: format.decodeMessages(messages ?? new Uint8Array()),
    words: format.decodePostings(json(words)),
    superseded: json(superseded) as number[],
  };
}
