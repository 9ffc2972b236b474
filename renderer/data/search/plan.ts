import { wordsOf, type Word } from './words.ts';

/** Words that stand next to each other; `prefix`: the last of them is only begun. */
export interface Phrase {
  readonly words: readonly string[];
  readonly prefix: boolean;
}

/** All phrases must be there (AND). Empty: everything. */
export type SearchPlan = readonly Phrase[];

/** A prefix of one letter would be half of all words. */
const prefixLeast = 2;

/**
 * What was typed: words are joined by AND, "a phrase" stays together, and the last word counts as begun while
 * nothing follows it. A written unit with several words in it ("1.500,00", "joao@loja.com") is a phrase.
 */
export function planSearch(text: string): SearchPlan {
  const phrases: Phrase[] = [];
  for (const part of text.matchAll(/"([^"]*)"?|[^\s"]+/g)) {
    const quoted = part[1] !== undefined;
    const words = wordsOf(part[1] ?? part[0]).map(({ word }) => word);
    const last = words.at(-1);
    if (last === undefined) continue;
    const atEnd = part.index + part[0].length === text.length;
    phrases.push({ words, prefix: !quoted && atEnd && last.length >= prefixLeast });
  }
  return phrases;
}

function phraseAt(words: readonly Word[], place: number, phrase: Phrase): boolean {
  return phrase.words.every((wanted, offset) => {
    const found = words[place + offset]?.word;
    if (found === undefined) return false;
    return phrase.prefix && offset === phrase.words.length - 1 ? found.startsWith(wanted) : found === wanted;
  });
}

/**
 * Where the plan's words stand in an opened message, or undefined when it does not hold them all. A phrase may
 * also stand in the attachment's name, which has no range in the text.
 */
export function findPlan(
  plan: SearchPlan,
  text: string,
  attachmentName = '',
): readonly { readonly start: number; readonly end: number }[] | undefined {
  const words = wordsOf(text);
  const nameWords = wordsOf(attachmentName);
  const found: { start: number; end: number }[] = [];
  for (const phrase of plan) {
    let here = false;
    words.forEach((first, place) => {
      if (!phraseAt(words, place, phrase)) return;
      here = true;
      found.push({ start: first.start, end: words[place + phrase.words.length - 1]?.end ?? first.end });
    });
    if (!here && !nameWords.some((_, place) => phraseAt(nameWords, place, phrase))) return undefined;
  }
  return mergeRanges(found);
}

function mergeRanges(ranges: { start: number; end: number }[]) {
  const merged: { start: number; end: number }[] = [];
  for (const range of ranges.sort((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}
