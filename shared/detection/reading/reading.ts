import type { MessageId } from '../../domain/identifiers.ts';
import type { Burst } from '../../domain/burst.ts';
import type { Mark } from '../../domain/signal.ts';
import { type FoldedText, foldText, originalRange } from './fold.ts';
import { type LanguageBits, likelyLanguages } from './language.ts';
import { splitWords, type Word } from './words.ts';

/** A word with its place in the burst. Between two messages one place stays empty, so no phrase spans them. */
export interface PlacedWord extends Word {
  readonly message: number;
  readonly place: number;
}

/** One message made ready for detectors and rules. */
export interface ReadMessage {
  readonly id: MessageId;
  readonly sentAt: number;
  readonly text: string;
  readonly folded: FoldedText;
  readonly digits: number;
}

/** A burst read once: folded text, words, and cheap facts by which detectors know that they may rest. */
export interface Reading {
  readonly burst: Burst;
  readonly messages: readonly ReadMessage[];
  readonly words: readonly PlacedWord[];
  readonly wordSet: ReadonlySet<string>;
  readonly languages: LanguageBits;
  /** Words of the message before the burst, folded. */
  readonly wordsBefore: ReadonlySet<string>;
  /** The most digits in one message. */
  readonly mostDigits: number;
}

/** Longest part of one message that is read. Nobody types more; what is longer is pasted, and its start tells. */
export const readMost = 20_000;

function countDigits(text: string): number {
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 48 && unit <= 57) digits += 1;
  }
  return digits;
}

const noWords: ReadonlySet<string> = new Set();

export function readBurst(burst: Burst): Reading {
  const messages: ReadMessage[] = [];
  const words: PlacedWord[] = [];
  const wordSet = new Set<string>();
  let place = 0;
  let mostDigits = 0;
  burst.messages.forEach(({ id, sentAt, text: whole }, message) => {
    const text = whole.length > readMost ? whole.slice(0, readMost) : whole;
    const folded = foldText(text);
    const digits = countDigits(text);
    mostDigits = Math.max(mostDigits, digits);
    messages.push({ id, sentAt, text, folded, digits });
    for (const word of splitWords(folded.text)) {
      words.push({ text: word.text, start: word.start, end: word.end, message, place });
      wordSet.add(word.text);
      place += 1;
    }
    place += 1;
  });
  const wordsBefore =
    burst.before === undefined || burst.before === ''
      ? noWords
      : new Set(splitWords(foldText(burst.before.slice(0, 2000)).text).map(({ text }) => text));
  const languages = likelyLanguages(words, messages);
  return { burst, messages, words, wordSet, languages, wordsBefore, mostDigits };
}

/** A mark in the original text for a range of a message's folded text. */
export function markOf(reading: Reading, message: number, start: number, end: number): Mark {
  const read = reading.messages[message];
  if (read === undefined) throw new RangeError('no such message in the burst');
  return { message: read.id, ...originalRange(read.folded, start, end) };
}
