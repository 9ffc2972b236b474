import { foldText } from '../reading/fold.ts';
import type { PlacedWord } from '../reading/reading.ts';
import { splitWords } from '../reading/words.ts';

/** One word of a phrase: exact, a stem (`pag*`), or any single word (a lone `*`). */
interface Part {
  readonly text: string;
  readonly kind: 'exact' | 'stem' | 'any';
}

interface Phrase {
  readonly parts: readonly Part[];
  readonly group: number;
}

/** Where a phrase was found: range of word indexes (half-open) in the reading. */
export interface Hit {
  readonly first: number;
  readonly beyond: number;
}

/** Phrases of many groups, looked up by their first word in one pass over a burst. */
export interface PhraseBook {
  readonly groups: number;
  readonly byFirstWord: ReadonlyMap<string, readonly Phrase[]>;
  readonly byFirstStem: ReadonlyMap<string, readonly Phrase[]>;
  readonly stemLengths: readonly number[];
}

/** A phrase as its words, folded and split like the text it is compared with; empty when it has no letters. */
export function readPhrase(written: string): Part[] {
  const parts: Part[] = [];
  const folded = foldText(written).text;
  let seen = 0;
  const takeLone = (end: number) => {
    for (const gap of folded.slice(seen, end).match(/(?<!\S)\*(?!\S)/g) ?? [])
      parts.push({ text: gap, kind: 'any' });
  };
  for (const word of splitWords(folded)) {
    takeLone(word.start);
    const stem = folded[word.end] === '*';
    parts.push({ text: word.text, kind: stem ? 'stem' : 'exact' });
    seen = stem ? word.end + 1 : word.end;
  }
  takeLone(folded.length);
  // A phrase that begins or ends with any word says no more than the rest of it.
  while (parts[0]?.kind === 'any') parts.shift();
  while (parts.at(-1)?.kind === 'any') parts.pop();
  return parts;
}

/** Compiles groups of phrases; a group is found when one of its phrases is. */
export function compilePhrases(groups: readonly (readonly string[])[]): PhraseBook {
  const byFirstWord = new Map<string, Phrase[]>();
  const byFirstStem = new Map<string, Phrase[]>();
  groups.forEach((phrases, group) => {
    for (const written of phrases) {
      const parts = readPhrase(written);
      const [first] = parts;
      if (first === undefined) continue;
      const index = first.kind === 'stem' ? byFirstStem : byFirstWord;
      const beside = index.get(first.text);
      if (beside === undefined) index.set(first.text, [{ parts, group }]);
      else beside.push({ parts, group });
    }
  });
  const stemLengths = [...new Set([...byFirstStem.keys()].map(({ length }) => length))].sort((a, b) => a - b);
  return { groups: groups.length, byFirstWord, byFirstStem, stemLengths };
}

function matchesAt(words: readonly PlacedWord[], at: number, parts: readonly Part[]): boolean {
  const start = words[at];
  if (start === undefined) return false;
  for (let step = 1; step < parts.length; step += 1) {
    const word = words[at + step];
    const part = parts[step];
    // A gap in the places is the border between two messages.
    if (word === undefined || part === undefined || word.place !== start.place + step) return false;
    if (
      part.kind === 'exact'
        ? word.text !== part.text
        : part.kind === 'stem' && !word.text.startsWith(part.text)
    ) {
      return false;
    }
  }
  return true;
}

/** Most hits kept of one group in one burst: more would mark nothing new, and pasted text could have thousands. */
const mostHits = 64;

/** Finds every group's phrases in one pass. Groups without a hit are absent. */
export function findPhrases(book: PhraseBook, words: readonly PlacedWord[]): Map<number, Hit[]> {
  const found = new Map<number, Hit[]>();
  const tryAll = (phrases: readonly Phrase[] | undefined, at: number) => {
    if (phrases === undefined) return;
    for (const { parts, group } of phrases) {
      if (!matchesAt(words, at, parts)) continue;
      const hits = found.get(group);
      const hit = { first: at, beyond: at + parts.length };
      if (hits === undefined) found.set(group, [hit]);
      else if (hits.length < mostHits) hits.push(hit);
    }
  };
  for (let at = 0; at < words.length; at += 1) {
    const text = words[at]?.text ?? '';
    tryAll(book.byFirstWord.get(text), at);
    for (const length of book.stemLengths) {
      if (length > text.length) break;
      tryAll(book.byFirstStem.get(length === text.length ? text : text.slice(0, length)), at);
    }
  }
  return found;
}

/** Words between two hits; 0 when they touch or overlap. */
export function wordsBetween(words: readonly PlacedWord[], one: Hit, other: Hit): number {
  const [left, right] = one.first <= other.first ? [one, other] : [other, one];
  const lastOfLeft = words[left.beyond - 1]?.place ?? 0;
  const firstOfRight = words[right.first]?.place ?? 0;
  return Math.max(0, firstOfRight - lastOfLeft - 1);
}
