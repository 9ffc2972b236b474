import { isTextFingerprint, keyOf } from './fingerprint.ts';
import type { MessageSequence } from './sequence.ts';

const minuteMs = 60_000;
/** Zones lie a multiple of this apart. */
const zoneStepMs = 15 * minuteMs;
/** UTC-12 to UTC+14, and an hour of daylight saving. */
const widestShiftMs = 27 * 60 * minuteMs;
/** Daylight saving of two zones can part by this in the course of a year. */
const widestSeasonMs = 2 * 60 * minuteMs;
/** So many shifts are tried in full. */
const candidates = 8;

/** How well a file lies on a conversation under one shift of its times. */
export interface ShiftFit {
  readonly shiftMs: number;
  /** Items of the file with the same fingerprint in the same minute of the conversation. */
  readonly matched: number;
  /** Items of the file, and of the conversation, within the time that both cover. */
  readonly inFile: number;
  readonly inKnown: number;
}

/**
 * The constant number of milliseconds to add to a file's times to put them on the conversation's clock, best
 * first; further ones where the two zones' daylight saving differs. [0] when nothing speaks for another.
 */
export function findShifts(known: MessageSequence, file: MessageSequence): number[] {
  const votes = new Map<number, number>();
  voteByTexts(known, file, votes);
  if (votes.size === 0) voteByRhythm(known, file, votes);
  for (const shift of shiftsOfEnds(known, file)) votes.set(shift, (votes.get(shift) ?? 0) + 0.5);
  votes.set(0, (votes.get(0) ?? 0) + 0.5);

  const ranked = [...votes].sort((one, other) => other[1] - one[1]).map(([shift]) => shift);
  const tried = new Set([0, ...ranked.slice(0, candidates)]);
  const fits = [...tried].map((shiftMs) => fitOf(known, file, shiftMs));
  const unshifted = fits[0] as ShiftFit; // 0 is the first of `tried`
  const shorter = Math.min(known.at.length, file.at.length);
  let best = unshifted;
  for (const fit of fits) {
    if (fit !== unshifted && isBelievable(fit, shorter) && scoreOf(fit) > scoreOf(best)) best = fit;
  }
  const seasonal = fits
    .filter(
      (fit) =>
        fit !== best &&
        Math.abs(fit.shiftMs - best.shiftMs) <= widestSeasonMs &&
        (fit.shiftMs - best.shiftMs) % (30 * minuteMs) === 0 &&
        fit.matched >= Math.max(3, best.matched / 100),
    )
    .sort((one, other) => other.matched - one.matched);
  return [best.shiftMs, ...seasonal.map((fit) => fit.shiftMs)];
}

/**
 * What lies in the time that both cover must mostly be the same, and be some messages or much of the shorter
 * side: a lone "bom dia" a day apart is no evidence.
 */
function isBelievable(fit: ShiftFit, shorter: number): boolean {
  return (
    fit.matched >= Math.max(2, Math.min(6, shorter / 2)) &&
    fit.matched >= Math.min(fit.inFile, fit.inKnown) / 3
  );
}

function scoreOf(fit: ShiftFit): number {
  const unmatched = Math.min(fit.inFile, fit.inKnown) - fit.matched;
  // A shift of 0 is likelier than any other: it wins a tie.
  return fit.matched - unmatched / 2 - (fit.shiftMs === 0 ? 0 : 0.5);
}

export function fitOf(known: MessageSequence, file: MessageSequence, shiftMs: number): ShiftFit {
  const knownSpan = spanOf(known);
  const fileSpan = spanOf(file);
  const from = Math.max(knownSpan.from, fileSpan.from + shiftMs) - minuteMs;
  const to = Math.min(knownSpan.to, fileSpan.to + shiftMs) + minuteMs;
  const open = new Map<number, number>();
  let inKnown = 0;
  for (let index = 0; index < known.at.length; index++) {
    const at = known.at[index] ?? 0;
    if (at < from || at > to) continue;
    inKnown++;
    const key = keyOf(known.fingerprints[index] ?? 0, Math.floor(at / minuteMs), 0);
    open.set(key, (open.get(key) ?? 0) + 1);
  }
  let inFile = 0;
  let matched = 0;
  for (let index = 0; index < file.at.length; index++) {
    const at = (file.at[index] ?? 0) + shiftMs;
    if (at < from || at > to) continue;
    inFile++;
    const key = keyOf(file.fingerprints[index] ?? 0, Math.floor(at / minuteMs), 0);
    const left = open.get(key) ?? 0;
    if (left === 0) continue;
    matched++;
    open.set(key, left - 1);
  }
  return { shiftMs, matched, inFile, inKnown };
}

/** Texts that are rare on both sides vote for the difference of their times. */
function voteByTexts(known: MessageSequence, file: MessageSequence, votes: Map<number, number>): void {
  voteByKeys(known, file, votes, (sequence, index) => {
    const fingerprint = sequence.fingerprints[index] ?? 0;
    return isTextFingerprint(fingerprint) ? fingerprint : undefined;
  });
}

/** Where every text is common: a message with the minutes that passed around it, which no shift changes. */
function voteByRhythm(known: MessageSequence, file: MessageSequence, votes: Map<number, number>): void {
  voteByKeys(known, file, votes, (sequence, index) => {
    if (index < 2 || index + 2 >= sequence.at.length) return undefined;
    let key = sequence.fingerprints[index] ?? 0;
    for (const step of [-2, -1, 1, 2]) {
      const gap = Math.round(((sequence.at[index + step] ?? 0) - (sequence.at[index] ?? 0)) / minuteMs);
      key = keyOf(key, gap, (sequence.fingerprints[index + step] ?? 0) | 0);
    }
    return key;
  });
}

function voteByKeys(
  known: MessageSequence,
  file: MessageSequence,
  votes: Map<number, number>,
  keyAt: (sequence: MessageSequence, index: number) => number | undefined,
): void {
  const places = rarePlaces(known, keyAt);
  for (const [key, inFile] of rarePlaces(file, keyAt)) {
    for (const knownIndex of places.get(key) ?? []) {
      for (const fileIndex of inFile) {
        const shift = roundedShift((known.at[knownIndex] ?? 0) - (file.at[fileIndex] ?? 0));
        if (Math.abs(shift) <= widestShiftMs) votes.set(shift, (votes.get(shift) ?? 0) + 1);
      }
    }
  }
}

/** Where each key stands, for keys that stand in at most three places: work stays linear. */
function rarePlaces(
  sequence: MessageSequence,
  keyAt: (sequence: MessageSequence, index: number) => number | undefined,
): Map<number, number[]> {
  const places = new Map<number, number[] | null>();
  for (let index = 0; index < sequence.at.length; index++) {
    const key = keyAt(sequence, index);
    if (key === undefined) continue;
    const before = places.get(key);
    if (before === undefined) places.set(key, [index]);
    else if (before !== null) {
      if (before.length === 3) places.set(key, null);
      else before.push(index);
    }
  }
  const rare = new Map<number, number[]>();
  for (const [key, found] of places) if (found !== null) rare.set(key, found);
  return rare;
}

function shiftsOfEnds(known: MessageSequence, file: MessageSequence): number[] {
  if (known.at.length === 0 || file.at.length === 0) return [];
  const inKnown = spanOf(known);
  const inFile = spanOf(file);
  return [roundedShift(inKnown.from - inFile.from), roundedShift(inKnown.to - inFile.to)].filter(
    (shift) => Math.abs(shift) <= widestShiftMs,
  );
}

function roundedShift(difference: number): number {
  // `+ 0` makes -0 an ordinary 0.
  return Math.round(difference / zoneStepMs) * zoneStepMs + 0;
}

/** Doubled hours make times go back, so the ends are not always the first and last. */
export function spanOf(sequence: MessageSequence): { from: number; to: number } {
  let from = Infinity;
  let to = -Infinity;
  for (const at of sequence.at) {
    if (at < from) from = at;
    if (at > to) to = at;
  }
  return { from, to };
}
