import type { Reading } from '../reading/reading.ts';
import { compilePhrases, findPhrases, type Hit } from '../rules/phrases.ts';
import { phrases } from '../policies/rule.ts';
import { contextPhrases, type ContextName } from './contextPhrases.ts';

const names = Object.keys(contextPhrases) as ContextName[];
const book = compilePhrases(names.map((name) => phrases(contextPhrases[name])));

/** What is talked about around the numbers: which groups of phrases the burst has, and where. */
export interface Context {
  has(name: ContextName): boolean;
  hits(name: ContextName): readonly Hit[];
}

/** Looks for all groups of context phrases in one pass. */
export function readContext(reading: Reading): Context {
  const found = findPhrases(book, reading.words);
  const group = new Map(names.map((name, index) => [name, index]));
  const hits = (name: ContextName) => found.get(group.get(name) ?? -1) ?? [];
  return { has: (name) => hits(name).length > 0, hits };
}
