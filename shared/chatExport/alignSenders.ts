import { isTextFingerprint, keyOf } from './fingerprint.ts';
import { systemSender, type MessageSequence } from './sequence.ts';

const minuteMs = 60_000;

/**
 * People of both sides under common numbers: `ofKnown[index]` and `ofFile[index]` are equal for one person,
 * whatever the contact is called in each. `renamed` names the file's people who have another name there.
 */
export interface PeopleMap {
  readonly ofKnown: Int32Array;
  readonly ofFile: Int32Array;
  readonly renamed: Readonly<Record<string, string>>;
}

/** Learns who is who from texts that stand once in the same minute of both sides. */
export function mapPeople(
  known: MessageSequence,
  file: MessageSequence,
  shifts: readonly number[],
): PeopleMap {
  const votes = countVotes(known, file, shifts, isTextFingerprint);
  // Whoever wrote no telling text is known by photos and deleted messages.
  const weakVotes = countVotes(known, file, shifts, (fingerprint) => !isTextFingerprint(fingerprint));
  const ofKnown = Int32Array.from(known.names, (_name, index) => index);
  const ofFile = new Int32Array(file.names.length);
  const renamed: Record<string, string> = {};
  const unmapped: number[] = [];
  const taken = new Set<number>();

  file.names.forEach((name, fileIndex) => {
    const namesake = known.names.indexOf(name);
    const ranked = [...(votes.get(fileIndex) ?? weakVotes.get(fileIndex) ?? [])].sort(
      (one, other) => other[1] - one[1] || Number(other[0] === namesake) - Number(one[0] === namesake),
    );
    const all = ranked.reduce((sum, [, count]) => sum + count, 0);
    const best = ranked[0];
    // One coincidence must not rename a person who is there under the same name.
    const trusted = best !== undefined && best[1] * 2 > all && (namesake === -1 || best[1] >= 2);
    const target = trusted ? best[0] : namesake;
    if (target === -1) {
      unmapped.push(fileIndex);
      return;
    }
    // An earlier import may have kept one person under two names: whoever often answers to both is one.
    for (const [other, count] of ranked) {
      if (count >= 2 && count * 10 >= all) joinPeople(ofKnown, target, other);
    }
    taken.add(target);
    ofFile[fileIndex] = target;
    if (known.names[target] !== name) renamed[name] = known.names[target] ?? name;
  });
  for (const fileIndex of file.names.keys()) {
    const target = ofFile[fileIndex] ?? 0;
    if (!unmapped.includes(fileIndex)) ofFile[fileIndex] = ofKnown[target] ?? target;
  }

  const free = known.names.flatMap((_name, index) => (taken.has(index) ? [] : [index]));
  unmapped.forEach((fileIndex, place) => {
    const name = file.names[fileIndex] ?? '';
    const only = unmapped.length === 1 && free.length === 1 ? free[0] : undefined;
    // One is left on each side: if it is not the same person, no text of theirs will meet.
    if (only !== undefined) {
      ofFile[fileIndex] = ofKnown[only] ?? only;
      if (haveCommon(known, file, only, fileIndex, shifts)) renamed[name] = known.names[only] ?? name;
    } else {
      ofFile[fileIndex] = known.names.length + place;
    }
  });
  return { ofKnown, ofFile, renamed };
}

/** The number of an item's person; system events are one "person". */
export function personAt(sequence: MessageSequence, people: Int32Array, index: number): number {
  const sender = sequence.senders[index] ?? systemSender;
  return sender === systemSender ? systemSender : (people[sender] ?? systemSender);
}

function countVotes(
  known: MessageSequence,
  file: MessageSequence,
  shifts: readonly number[],
  counts: (fingerprint: number) => boolean,
): Map<number, Map<number, number>> {
  const votes = new Map<number, Map<number, number>>();
  const once = standingOnce(known, 0, counts);
  const counted = new Set<number>();
  for (const shift of shifts) {
    for (const [key, fileIndex] of standingOnce(file, shift, counts)) {
      const knownIndex = once.get(key);
      if (knownIndex === undefined || counted.has(fileIndex)) continue;
      counted.add(fileIndex);
      const from = file.senders[fileIndex] ?? systemSender;
      const to = known.senders[knownIndex] ?? systemSender;
      if (from === systemSender || to === systemSender) continue;
      const ofSender = votes.get(from) ?? new Map<number, number>();
      votes.set(from, ofSender);
      ofSender.set(to, (ofSender.get(to) ?? 0) + 1);
    }
  }
  return votes;
}

function standingOnce(
  sequence: MessageSequence,
  shiftMs: number,
  counts: (fingerprint: number) => boolean,
): Map<number, number> {
  const places = new Map<number, number>();
  const twice = new Set<number>();
  for (let index = 0; index < sequence.at.length; index++) {
    const fingerprint = sequence.fingerprints[index] ?? 0;
    if (!counts(fingerprint)) continue;
    const key = keyOf(fingerprint, Math.floor(((sequence.at[index] ?? 0) + shiftMs) / minuteMs), 0);
    if (places.has(key)) twice.add(key);
    else places.set(key, index);
  }
  for (const key of twice) places.delete(key);
  return places;
}

function joinPeople(people: Int32Array, one: number, other: number): void {
  const from = people[other] ?? other;
  const to = people[one] ?? one;
  people.forEach((person, index) => {
    if (person === from) people[index] = to;
  });
}

/** Whether two names have any item of one kind in one minute, so that their being one person matters. */
function haveCommon(
  known: MessageSequence,
  file: MessageSequence,
  knownName: number,
  fileName: number,
  shifts: readonly number[],
): boolean {
  const keys = new Set<number>();
  for (let index = 0; index < known.at.length; index++) {
    if (known.senders[index] !== knownName) continue;
    keys.add(keyOf(known.fingerprints[index] ?? 0, Math.floor((known.at[index] ?? 0) / minuteMs), 0));
  }
  for (let index = 0; index < file.at.length; index++) {
    if (file.senders[index] !== fileName) continue;
    for (const shift of shifts) {
      const minute = Math.floor(((file.at[index] ?? 0) + shift) / minuteMs);
      if (keys.has(keyOf(file.fingerprints[index] ?? 0, minute, 0))) return true;
    }
  }
  return false;
}
