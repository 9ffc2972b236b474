import type { KeywordRule } from '../../domain/policy.ts';
import type { Mark, Signal } from '../../domain/signal.ts';
import { markOf, type Reading } from '../reading/reading.ts';
import { type CompiledRule, type CompiledRules, withinDefault } from './compile.ts';
import { messageOrder, uniteMarks } from './marks.ts';
import { findPhrases, type Hit, wordsBetween } from './phrases.ts';

/** Marks of hits: one a message, from its first to its last word. */
export function marksOfHits(reading: Reading, hits: readonly Hit[]): Mark[] {
  return hits.flatMap(({ first, beyond }) => {
    const from = reading.words[first];
    const to = reading.words[beyond - 1];
    if (from === undefined || to === undefined || from.message !== to.message) return [];
    return [markOf(reading, from.message, from.start, to.end)];
  });
}

/** Whether a rule speaks about this burst at all: its side and its accounts. */
function concerns(rule: KeywordRule, reading: Reading): boolean {
  const { side, account } = reading.burst;
  if (rule.side !== 'any' && rule.side !== side) return false;
  return rule.accounts === undefined || rule.accounts.includes(account);
}

const quoteMark = /["'“”‘’«»]/;

/** Words set in quotation marks are spoken about, as in a rule of the house that forbids them. */
function isQuoted(reading: Reading, { first, beyond }: Hit): boolean {
  const from = reading.words[first];
  const to = reading.words[beyond - 1];
  if (from === undefined || to === undefined) return false;
  const text = reading.messages[from.message]?.folded.text ?? '';
  return quoteMark.test(text[from.start - 1] ?? '') && quoteMark.test(text[to.end] ?? '');
}

function hitsOf(compiled: CompiledRule, found: ReadonlyMap<number, Hit[]>, reading: Reading): Hit[] {
  const all = found.get(compiled.anyOf) ?? [];
  const hits = compiled.shipped ? all.filter((hit) => !isQuoted(reading, hit)) : all;
  if (compiled.unless !== undefined && found.has(compiled.unless)) return [];
  if (compiled.near === undefined) return hits;
  const near = found.get(compiled.near) ?? [];
  const within = compiled.rule.within ?? withinDefault;
  const kept = new Set<Hit>();
  for (const hit of hits) {
    const beside = near.find((other) => wordsBetween(reading.words, hit, other) <= within);
    if (beside === undefined) continue;
    kept.add(hit);
    kept.add(beside);
  }
  return [...kept].sort((one, other) => one.first - other.first);
}

/** The words as they were written, for the reason: at most four pieces and 120 characters. */
export function writtenWords(reading: Reading, marks: readonly Mark[]): string {
  const pieces = marks.slice(0, 4).map(({ message, start, end }) => {
    const read = reading.messages.find(({ id }) => id === message);
    return read?.text.slice(start, end).replace(/\s+/g, ' ') ?? '';
  });
  const words = pieces.join(' … ');
  return words.length > 120 ? `${words.slice(0, 119)}…` : words;
}

function signalOf(rule: KeywordRule, code: string, found: readonly Mark[], reading: Reading): Signal {
  const marks = uniteMarks(found, messageOrder(reading.messages));
  const facts = { rule: rule.name, rule_id: rule.id, words: writtenWords(reading, marks) };
  const { category, severity } = rule;
  return { category, layer: 'rule', severity, score: 1, reason: { code, facts }, marks };
}

function patternMarks(compiled: CompiledRule, reading: Reading): Mark[] {
  const find = compiled.pattern;
  if (find === undefined) return [];
  return reading.messages.flatMap(({ folded }, message) =>
    find(folded.text).map(({ start, end }) => markOf(reading, message, start, end)),
  );
}

/** Signals of all rules in one burst: one a rule, its marks in the order of the text. */
export function matchRules(compiledRules: CompiledRules, reading: Reading): Signal[] {
  const found = findPhrases(compiledRules.book, reading.words);
  const signals: Signal[] = [];
  for (const group of found.keys()) {
    const compiled = compiledRules.byGroup.get(group);
    if (compiled === undefined || compiled.pattern !== undefined) continue;
    // The guess of the language only rules out shipped rules: a supervisor's own rule means what it says.
    if (compiled.shipped && (compiled.languages & reading.languages) === 0) continue;
    if (!concerns(compiled.rule, reading)) continue;
    const marks = marksOfHits(reading, hitsOf(compiled, found, reading));
    if (marks.length > 0) signals.push(signalOf(compiled.rule, 'rule_keyword', marks, reading));
  }
  for (const compiled of compiledRules.patterns) {
    if (!concerns(compiled.rule, reading)) continue;
    if (compiled.unless !== undefined && found.has(compiled.unless)) continue;
    const marks = patternMarks(compiled, reading);
    if (marks.length > 0) signals.push(signalOf(compiled.rule, 'rule_pattern', marks, reading));
  }
  return signals;
}
