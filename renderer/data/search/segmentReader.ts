import type { SegmentPart, SegmentRow, StoreDatabase } from '../database.ts';
import { inBatches, type RowSealer } from '../sealing.ts';
import type { Phrase, SearchPlan } from './plan.ts';
import type { IndexFilter, Matches, SearchIndexReader } from './searchIndex.ts';
import * as format from './segment.ts';

const table = 'segmentParts';
/** Segments whose buckets are fetched in one go. */
const together = 16;

/** What stays in memory of a segment: 13 bytes a message; for a tail its words too, since it is small. */
interface OpenedSegment {
  readonly messages: format.SegmentMessages;
  readonly superseded: readonly number[];
  readonly words?: ReadonlyMap<string, readonly number[]>;
}

/** Segments are never changed, only added and removed, so an opened one stays good while its id is there. */
export function createSegmentReader(
  db: StoreDatabase,
  sealer: RowSealer,
  shuffle: number,
): SearchIndexReader {
  let opened = new Map<number, OpenedSegment>();
  let generation: string | undefined;

  const open = async (part: SegmentPart): Promise<Uint8Array> => sealer.openBytes(table, part.id, part.b);
  const json = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

  /** The list of segments and, in the same moment, the parts that are not in memory or that this search needs. */
  const load = async (plan: SearchPlan) => {
    const buckets = [
      ...new Set(plan.flatMap(({ words }) => words.map((word) => format.bucketOf(word, shuffle)))),
    ];
    const read = await db.transaction('r', [db.meta, db.segments, db.segmentParts], async () => {
      const row = await db.meta.get('generation');
      const now = row?.id === 'generation' ? row.generation : undefined;
      if (now !== generation) opened = new Map();
      generation = now;
      const segments = await db.segments.toArray();
      const wanted: number[] = [];
      for (const { id, kind } of segments) {
        if (!opened.has(id)) {
          wanted.push(
            format.partId(id, format.slots.messages),
            format.partId(id, format.slots.superseded),
            ...(kind === 'tail' ? [format.partId(id, format.slots.words)] : []),
          );
        }
        if (kind === 'full') wanted.push(...buckets.map((bucket) => format.partId(id, bucket)));
      }
      return { segments, parts: await db.segmentParts.bulkGet(wanted) };
    });
    const parts = new Map(read.parts.flatMap((part) => (part === undefined ? [] : [[part.id, part]])));
    return { segments: read.segments, parts };
  };

  const openSegment = async (segment: SegmentRow, parts: ReadonlyMap<number, SegmentPart>) => {
    const known = opened.get(segment.id);
    if (known !== undefined) return known;
    const bytes = async (slot: number) => {
      const part = parts.get(format.partId(segment.id, slot));
      if (part === undefined) throw new Error('a part of the search index is missing');
      return open(part);
    };
    const made: OpenedSegment = {
      messages: format.decodeMessages(await bytes(format.slots.messages)),
      superseded: json(await bytes(format.slots.superseded)) as number[],
      ...(segment.kind === 'tail'
        ? { words: format.decodePostings(json(await bytes(format.slots.words))) }
        : {}),
    };
    opened.set(segment.id, made);
    return made;
  };

  /** The words of the plan's buckets in one segment. */
  const wordsFor = async (segment: SegmentRow, parts: ReadonlyMap<number, SegmentPart>, plan: SearchPlan) => {
    const held = opened.get(segment.id)?.words;
    if (held !== undefined) return held;
    const words = new Map<string, readonly number[]>();
    const buckets = new Set(plan.flatMap((phrase) => phrase.words.map((w) => format.bucketOf(w, shuffle))));
    for (const bucket of buckets) {
      const part = parts.get(format.partId(segment.id, bucket));
      if (part === undefined) continue;
      for (const [word, places] of format.decodePostings(json(await open(part)))) words.set(word, places);
    }
    return words;
  };

  return {
    async search(plan, filter, enough): Promise<Matches> {
      const { segments, parts } = await load(plan);
      await inBatches(segments, (segment) => openSegment(segment, parts));
      for (const id of opened.keys()) {
        if (!segments.some((segment) => segment.id === id)) opened.delete(id);
      }
      const replacedBy = newestReplacement(segments, opened);
      // Newest first by the messages in it, so that an early stop leaves only older ones unread.
      const order = [...segments].sort((one, other) => one.newest - other.newest);
      const found = new Map<number, number>();
      for (let start = 0; start < order.length; start += together) {
        const rest = order[start];
        if (rest !== undefined && enoughBefore(found, rest.newest, enough)) break;
        const group = order.slice(start, start + together);
        const words = await inBatches(group, (segment) => wordsFor(segment, parts, plan));
        group.forEach((segment, index) => {
          const held = opened.get(segment.id);
          if (held === undefined) return;
          matchSegment(segment.id, held, words[index] ?? new Map(), plan, filter, replacedBy, found);
        });
      }
      const keys = Float64Array.from(found.keys()).sort();
      return { keys: [...keys], conversations: [...keys].map((key) => found.get(key) ?? 0) };
    },
  };
}

/** For each key that was indexed again: the newest segment that speaks for it. */
function newestReplacement(segments: readonly SegmentRow[], opened: ReadonlyMap<number, OpenedSegment>) {
  const newest = new Map<number, number>();
  for (const { id } of segments) {
    for (const key of opened.get(id)?.superseded ?? []) newest.set(key, id);
  }
  return newest;
}

function enoughBefore(found: ReadonlyMap<number, number>, newestLeft: number, enough: number): boolean {
  if (found.size < enough) return false;
  let newer = 0;
  for (const key of found.keys()) if (key < newestLeft) newer += 1;
  return newer >= enough;
}

/** Messages of one segment that hold every word of the plan and pass the filter. */
function matchSegment(
  id: number,
  segment: OpenedSegment,
  words: ReadonlyMap<string, readonly number[]>,
  plan: SearchPlan,
  filter: IndexFilter,
  replacedBy: ReadonlyMap<number, number>,
  found: Map<number, number>,
): void {
  const { keys, conversations, marks } = segment.messages;
  // How many of the wanted words each message holds; it must hold them all, in order of the count.
  const held = new Uint16Array(keys.length);
  let wanted = 0;
  for (const phrase of plan) {
    phrase.words.forEach((_, place) => {
      for (const places of postingsOf(words, phrase, place)) {
        for (const message of places) if (held[message] === wanted) held[message] = wanted + 1;
      }
      wanted += 1;
    });
  }
  const side = filter.side === undefined ? 0 : format.marks[filter.side];
  const attachment = filter.withAttachment === true ? format.marks.attachment : 0;
  for (let message = 0; message < keys.length; message += 1) {
    if (held[message] !== wanted) continue;
    const key = keys[message] ?? 0;
    const conversation = conversations[message] ?? 0;
    const mark = marks[message] ?? 0;
    if (key < filter.newest || key > filter.oldest) continue;
    if ((mark & side) !== side || (mark & attachment) !== attachment) continue;
    if (filter.conversations !== undefined && !filter.conversations.has(conversation)) continue;
    if (filter.keys !== undefined && !filter.keys.has(key)) continue;
    if ((mark & format.marks.replaced) !== 0 || id < (replacedBy.get(key) ?? id)) continue;
    found.set(key, conversation);
  }
}

function postingsOf(
  words: ReadonlyMap<string, readonly number[]>,
  phrase: Phrase,
  place: number,
): readonly (readonly number[])[] {
  const wanted = phrase.words[place] ?? '';
  if (!phrase.prefix || place < phrase.words.length - 1) return [words.get(wanted) ?? []];
  return [...words].filter(([word]) => word.startsWith(wanted)).map(([, places]) => places);
}
