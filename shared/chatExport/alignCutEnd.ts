import { personAt, type PeopleMap } from './alignSenders.ts';
import { systemSender, type MessageSequence } from './sequence.ts';

const minuteMs = 60_000;

/**
 * A file that was cut anywhere ends in a piece of a message, or in a piece of a header that reads like a system
 * event. Where its last item stayed alone and the conversation goes on from the item before it with one of the same
 * minute (and, of a text, the same person), that is the whole of it. Changes `places`; returns whether it did.
 */
export function pairCutEnd(
  known: MessageSequence,
  file: MessageSequence,
  people: PeopleMap,
  shiftAt: Float64Array,
  places: Int32Array,
): boolean {
  const last = file.at.length - 1;
  const before = places[last - 1] ?? -1;
  if (before < 0 || (places[last] ?? -1) >= 0) return false;
  const next = before + 1;
  if (next >= known.at.length || places.includes(next)) return false;
  const minute = Math.floor(((file.at[last] ?? 0) + (shiftAt[last] ?? 0)) / minuteMs);
  if (Math.floor((known.at[next] ?? 0) / minuteMs) !== minute) return false;
  const person = personAt(file, people.ofFile, last);
  if (person !== systemSender && person !== personAt(known, people.ofKnown, next)) return false;
  places[last] = next;
  return true;
}
