const minuteMs = 60_000;
const secondMs = 1000;
/**
 * Orders of one second: the store tells 1,023 apart. Room is left before and between neighbours, so that a later,
 * fuller file can put its messages there; less where the second (on Android: the minute) is crowded.
 */
const highestOrder = 1000;
const roomBefore = 200;
const widestStep = 16;

/** Where a message stands in a conversation: ordered by time, then by this, then by its record's sequence. */
export interface Place {
  readonly sentAt: number;
  readonly orderInSecond: number;
}

interface FileItem {
  readonly at: number;
  readonly orderInSecond: number;
}

/**
 * Gives each new item of a file its place among the known ones: its own time on the conversation's clock, held
 * between its neighbours of the same minute (one phone writes seconds, another does not), and an order that
 * keeps the file's. `places` and `shiftAt` are the alignment's, `placeOf` tells where a known message stands.
 */
export function placeNewItems(
  items: readonly FileItem[],
  places: Int32Array,
  shiftMs: (index: number) => number,
  placeOf: (known: number) => Place,
): Map<number, Place> {
  const placed = new Map<number, Place>();
  let before: Place | undefined;
  for (let index = 0; index < items.length; index++) {
    const known = places[index] ?? -1;
    if (known >= 0) {
      before = placeOf(known);
      continue;
    }
    let end = index;
    while (end < items.length && (places[end] ?? -1) < 0) end++;
    const after = end < items.length ? placeOf(places[end] ?? 0) : undefined;
    before = placeRun(items, index, end, shiftMs, before, after, placed);
    index = end - 1;
  }
  return placed;
}

/** Places the new items from `start` up to `end`, which stand between two known ones (or an end of the file). */
function placeRun(
  items: readonly FileItem[],
  start: number,
  end: number,
  shiftMs: (index: number) => number,
  first: Place | undefined,
  after: Place | undefined,
  placed: Map<number, Place>,
): Place | undefined {
  const times: number[] = [];
  let reached = first?.sentAt;
  for (let index = start; index < end; index++) {
    const at = heldBetween((items[index]?.at ?? 0) + shiftMs(index), reached, after?.sentAt);
    times.push(at);
    reached = at;
  }
  const followers = followersOf(times);
  let before = first;
  for (let index = start; index < end; index++) {
    const sentAt = times[index - start] ?? 0;
    const second = secondOf(sentAt);
    const earlier = items[index]?.orderInSecond ?? 0;
    const lowest =
      before !== undefined && secondOf(before.sentAt) === second
        ? before.orderInSecond
        : earlier === 0
          ? 0
          : // The file comes back to a second that it had left.
            Math.min(highestOrder - 1, roomBefore + (earlier - 1) * widestStep);
    let orderInSecond: number;
    if (after !== undefined && secondOf(after.sentAt) === second) {
      // Every one from here to the known one behind shares what room there is.
      const waiting = end - index;
      const room = Math.max(0, after.orderInSecond - lowest);
      orderInSecond = lowest + Math.min(widestStep, Math.floor(room / (waiting + 1)));
    } else {
      const follow = followers[index - start] ?? 0;
      const isFirst = lowest === 0;
      const room = highestOrder - (isFirst ? roomBefore : lowest);
      const step = Math.max(1, Math.min(widestStep, Math.floor(room / (follow + 1))));
      orderInSecond = isFirst ? Math.max(1, Math.min(roomBefore, highestOrder - follow)) : lowest + step;
    }
    before = { sentAt, orderInSecond };
    placed.set(index, before);
  }
  return before;
}

/** For each of the times, how many of those right after it lie in its second. */
function followersOf(times: readonly number[]): Int32Array {
  const followers = new Int32Array(times.length);
  for (let index = times.length - 2; index >= 0; index--) {
    if (secondOf(times[index] ?? 0) !== secondOf(times[index + 1] ?? 0)) continue;
    followers[index] = (followers[index + 1] ?? 0) + 1;
  }
  return followers;
}

function heldBetween(at: number, from: number | undefined, to: number | undefined): number {
  const minute = Math.floor(at / minuteMs);
  let held = at;
  if (from !== undefined && from > held && Math.floor(from / minuteMs) === minute) held = from;
  if (to !== undefined && to < held && Math.floor(to / minuteMs) === minute) held = to;
  return held;
}

function secondOf(at: number): number {
  return Math.floor(at / secondMs);
}
