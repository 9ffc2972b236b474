import { longestRise, pairInOrder } from './alignAnchors.ts';
import { pairCutEnd } from './alignCutEnd.ts';
import { pairLeftovers } from './alignLeftovers.ts';
import { mapPeople, personAt, type PeopleMap } from './alignSenders.ts';
import { findShifts, fitOf } from './alignShift.ts';
import { keyOf } from './fingerprint.ts';
import type { MessageSequence } from './sequence.ts';

const minuteMs = 60_000;

/** Where a file's items stand in a conversation that is there already. */
export interface Alignment {
  /** For each item of the file its place in the conversation, -1 for the new ones. */
  readonly places: Int32Array;
  /** Add to the file's times to put them on the conversation's clock; the first counts for most of the file. */
  readonly shiftsMs: readonly number[];
  /** The one of these in force at each item of the file. */
  readonly shiftAt: Float64Array;
  /** The file's people who have another name in the conversation. */
  readonly renamed: Readonly<Record<string, string>>;
  /** Items of the file that are in the conversation. */
  readonly matched: number;
  /** `matched` of the file's items, 0 to 1. */
  readonly share: number;
  /** `matched` of the items within the time that both cover, 0 to 1: near 1 when both are the same chat. */
  readonly overlapShare: number;
  /** Pairs that only their text and nearness tell, not their minute. */
  readonly unsure: number;
}

/**
 * Aligns an exported file with a conversation, as sequences: exports carry no message ids. Texts vote for one
 * shift of the clock; texts that stand once in a minute are the anchors and tell who is who; between anchors the
 * longest common order is taken; a torn last message and what daylight saving has shuffled are paired last. Near-linear (hashes).
 */
export function align(known: MessageSequence, file: MessageSequence): Alignment {
  const places = new Int32Array(file.at.length).fill(-1);
  if (known.at.length === 0 || file.at.length === 0) {
    return report(
      { known, file, places, shiftsMs: [0], shiftAt: new Float64Array(places.length), unsure: 0 },
      {},
    );
  }
  // The order of these steps must hold: people are learnt on the common clock, items compared by clock and people.
  const shiftsMs = findShifts(known, file);
  const people = mapPeople(known, file, shiftsMs);
  const shiftAt = anchor(known, file, shiftsMs, people, places);
  fillGaps(known, file, shiftAt, people, places);
  const cutEnd = pairCutEnd(known, file, people, shiftAt, places);
  const unsure = pairLeftovers({ known, file, people, shiftAt, places }) + Number(cutEnd);
  return report({ known, file, places, shiftsMs, shiftAt, unsure }, people.renamed);
}

/** Pairs what stands once in its minute on both sides. Returns the shift in force at each item of the file. */
function anchor(
  known: MessageSequence,
  file: MessageSequence,
  shiftsMs: readonly number[],
  people: PeopleMap,
  places: Int32Array,
): Float64Array {
  const shiftOf = new Float64Array(file.at.length).fill(NaN);
  const targets = new Int32Array(file.at.length).fill(-1);
  const once = standingOnce(known, people.ofKnown, 0);
  for (const shift of shiftsMs) {
    for (const [key, index] of standingOnce(file, people.ofFile, shift)) {
      const target = once.get(key);
      if (target === undefined || (targets[index] ?? -1) >= 0) continue;
      targets[index] = target;
      shiftOf[index] = shift;
      once.delete(key);
    }
  }
  const kept = longestRise(targets);
  let current = shiftOf.find((shift, index) => kept[index] === 1 && !Number.isNaN(shift)) ?? shiftsMs[0] ?? 0;
  for (let index = 0; index < file.at.length; index++) {
    if (kept[index] === 1) {
      places[index] = targets[index] ?? -1;
      current = shiftOf[index] ?? current;
    }
    shiftOf[index] = current;
  }
  return shiftOf;
}

function standingOnce(sequence: MessageSequence, people: Int32Array, shiftMs: number): Map<number, number> {
  const places = new Map<number, number>();
  const twice = new Set<number>();
  for (let index = 0; index < sequence.at.length; index++) {
    const key = itemKey(sequence, people, index, shiftMs);
    if (places.has(key)) twice.add(key);
    else places.set(key, index);
  }
  for (const key of twice) places.delete(key);
  return places;
}

function itemKey(sequence: MessageSequence, people: Int32Array, index: number, shiftMs: number): number {
  const minute = Math.floor(((sequence.at[index] ?? 0) + shiftMs) / minuteMs);
  return keyOf(sequence.fingerprints[index] ?? 0, minute, personAt(sequence, people, index));
}

/** Pairs the rest between each two neighbouring anchors, keeping the order. */
function fillGaps(
  known: MessageSequence,
  file: MessageSequence,
  shiftAt: Float64Array,
  people: PeopleMap,
  places: Int32Array,
): void {
  let fileFrom = 0;
  let knownFrom = 0;
  for (let index = 0; index <= file.at.length; index++) {
    const isEnd = index === file.at.length;
    const place = isEnd ? known.at.length : (places[index] ?? -1);
    if (place < 0) continue;
    const fileStart = fileFrom;
    const knownStart = knownFrom;
    if (index > fileStart && place > knownStart) {
      const inFile: number[] = [];
      for (let at = fileStart; at < index; at++) {
        inFile.push(itemKey(file, people.ofFile, at, shiftAt[at] ?? 0));
      }
      const inKnown: number[] = [];
      for (let at = knownStart; at < place; at++) inKnown.push(itemKey(known, people.ofKnown, at, 0));
      pairInOrder(inFile, inKnown, (one, other) => {
        places[fileStart + one] = knownStart + other;
      });
    }
    fileFrom = index + 1;
    knownFrom = place + 1;
  }
}

interface Paired extends Pick<Alignment, 'places' | 'shiftsMs' | 'shiftAt' | 'unsure'> {
  readonly known: MessageSequence;
  readonly file: MessageSequence;
}

function report(paired: Paired, renamed: Readonly<Record<string, string>>): Alignment {
  const { known, file, places, shiftsMs, shiftAt, unsure } = paired;
  let matched = 0;
  for (const place of places) if (place >= 0) matched++;
  const length = file.at.length;
  const fit = matched === 0 ? undefined : fitOf(known, file, shiftsMs[0] ?? 0);
  const common = fit === undefined ? 0 : Math.min(fit.inFile, fit.inKnown);
  return {
    places,
    shiftsMs,
    shiftAt,
    renamed: matched === 0 ? {} : renamed,
    matched,
    share: length === 0 ? 0 : matched / length,
    overlapShare: common === 0 ? 0 : Math.min(1, matched / common),
    unsure,
  };
}
