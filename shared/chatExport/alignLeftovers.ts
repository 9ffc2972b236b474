import { personAt, type PeopleMap } from './alignSenders.ts';
import { spanOf } from './alignShift.ts';
import { keyOf } from './fingerprint.ts';
import type { MessageSequence } from './sequence.ts';

const minuteMs = 60_000;
const halfHourMs = 30 * minuteMs;
/** What a wrong zone can shuffle in the hours that daylight saving doubles or skips. */
const seasonMs = 2 * 60 * minuteMs;
/** Equal items around one moment that are looked at: a chat of one word must not make this quadratic. */
const longestSearch = 2000;

interface Leftovers {
  readonly known: MessageSequence;
  readonly file: MessageSequence;
  readonly people: PeopleMap;
  readonly shiftAt: Float64Array;
  readonly places: Int32Array;
}

/**
 * Pairs items that stayed alone on both sides although both sides cover their time: same item in the same minute
 * out of order, then half hours apart, where one side read a doubled or skipped hour otherwise. Changes `places`;
 * returns how many of the second, less certain sort.
 */
export function pairLeftovers({ known, file, people, shiftAt, places }: Leftovers): number {
  const taken = new Uint8Array(known.at.length);
  let alone = 0;
  for (const place of places) {
    if (place >= 0) taken[place] = 1;
    else alone++;
  }
  if (alone === 0) return 0;

  const common = commonSpan(known, file, shiftAt);
  /** Known leftovers by item and sender, in time's order. */
  const open = new Map<number, number[]>();
  for (let index = 0; index < known.at.length; index++) {
    const at = known.at[index] ?? 0;
    if (taken[index] === 1 || !isWithin(common, at, 0)) continue;
    const key = keyOf(known.fingerprints[index] ?? 0, 0, personAt(known, people.ofKnown, index));
    const list = open.get(key);
    if (list === undefined) open.set(key, [index]);
    else list.push(index);
  }
  if (open.size === 0) return 0;

  let unsure = 0;
  for (const isNear of [inSameMinute, halfHoursApart]) {
    for (let index = 0; index < file.at.length; index++) {
      if ((places[index] ?? -1) >= 0) continue;
      const key = keyOf(file.fingerprints[index] ?? 0, 0, personAt(file, people.ofFile, index));
      const list = open.get(key);
      if (list === undefined) continue;
      const at = (file.at[index] ?? 0) + (shiftAt[index] ?? 0);
      // Beyond what both cover an item alone is simply new.
      if (!isWithin(common, at, 0)) continue;
      const found = nearest(
        known,
        list,
        at,
        (place, other) => taken[place] === 0 && isNear(at, other, common),
      );
      if (found === undefined) continue;
      places[index] = found;
      taken[found] = 1;
      if (isNear === halfHoursApart) unsure++;
    }
  }
  return unsure;
}

function inSameMinute(at: number, other: number): boolean {
  return Math.floor(at / minuteMs) === Math.floor(other / minuteMs);
}

function halfHoursApart(at: number, other: number, common: Span): boolean {
  // In the minutes where one side begins or ends, an item alone may just be cut off the other.
  if (!isWithin(common, at, 1) || !isWithin(common, other, 1)) return false;
  const apart = Math.floor(at / minuteMs) * minuteMs - Math.floor(other / minuteMs) * minuteMs;
  return Math.abs(apart) <= seasonMs && apart % halfHourMs === 0;
}

/** The nearest in time that qualifies, of those around `at`. The list is in time's order. */
function nearest(
  known: MessageSequence,
  list: readonly number[],
  at: number,
  qualifies: (place: number, at: number) => boolean,
): number | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((known.at[list[middle] ?? 0] ?? 0) < at - seasonMs - minuteMs) low = middle + 1;
    else high = middle;
  }
  let best: number | undefined;
  let bestApart = Infinity;
  const end = Math.min(list.length, low + longestSearch);
  for (let index = low; index < end; index++) {
    const place = list[index] ?? 0;
    const other = known.at[place] ?? 0;
    if (other > at + seasonMs + minuteMs) break;
    const apart = Math.abs(other - at);
    if (apart < bestApart && qualifies(place, other)) {
      best = place;
      bestApart = apart;
    }
  }
  return best;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The time that both sides cover, on the conversation's clock, whole minutes. */
function commonSpan(known: MessageSequence, file: MessageSequence, shiftAt: Float64Array): Span {
  const knownSpan = spanOf(known);
  let from = Infinity;
  let to = -Infinity;
  for (let index = 0; index < file.at.length; index++) {
    const at = (file.at[index] ?? 0) + (shiftAt[index] ?? 0);
    if (at < from) from = at;
    if (at > to) to = at;
  }
  return { from: Math.max(from, knownSpan.from), to: Math.min(to, knownSpan.to) };
}

/** Whether a time lies in the span, `margin` minutes or more from the minutes of its ends. */
function isWithin(span: Span, at: number, margin: number): boolean {
  const minute = Math.floor(at / minuteMs);
  return (
    minute >= Math.floor(span.from / minuteMs) + margin && minute <= Math.floor(span.to / minuteMs) - margin
  );
}
