import type { Locale } from '../../domain/categories.ts';
import type { KeywordRule, Policy } from '../../domain/policy.ts';
import { languageBits, type LanguageBits } from '../reading/language.ts';
import { shippedRules } from '../policies/index.ts';
import { compilePattern, type PatternFinder } from './pattern.ts';
import { compilePhrases, type PhraseBook } from './phrases.ts';

/** Words between the two parts of a rule when it does not say. */
export const withinDefault = 8;

/** A rule with the groups of the book that are its parts. */
export interface CompiledRule {
  readonly rule: KeywordRule;
  readonly shipped: boolean;
  readonly languages: LanguageBits;
  readonly anyOf: number;
  readonly near?: number;
  readonly unless?: number;
  readonly pattern?: PatternFinder;
}

export interface CompiledRules {
  readonly book: PhraseBook;
  /** Rules by the group of their `anyOf`, so that only rules with a hit are looked at. */
  readonly byGroup: ReadonlyMap<number, CompiledRule>;
  readonly patterns: readonly CompiledRule[];
}

/** The rules of a policy that count: its own and the shipped ones that are on, of categories that are on. */
export function rulesInForce(policy: Policy): { rule: KeywordRule; shipped: boolean }[] {
  const off = new Set(policy.shippedRulesOff);
  return [
    ...shippedRules()
      .filter(({ id }) => !off.has(id))
      .map((rule) => ({ rule, shipped: true })),
    ...policy.rules.map((rule) => ({ rule, shipped: false })),
  ].filter(({ rule }) => policy.categories[rule.category].on);
}

/** Compiles rules into one book. A rule whose expression is refused finds nothing: the editor says why. */
export function compileRules(rules: readonly { rule: KeywordRule; shipped: boolean }[]): CompiledRules {
  const groups: (readonly string[])[] = [];
  const group = (phrases: readonly string[]) => groups.push(phrases) - 1;
  const byGroup = new Map<number, CompiledRule>();
  const patterns: CompiledRule[] = [];
  for (const { rule, shipped } of rules) {
    const pattern = rule.pattern === undefined ? undefined : compilePattern(rule.pattern);
    // Its words stand there from another day: the expression is what the supervisor meant.
    if (pattern?.ok === false) continue;
    const anyOf = group(rule.anyOf);
    const compiled: CompiledRule = {
      rule,
      shipped,
      languages: languageBits(rule.language satisfies Locale | 'any'),
      anyOf,
      ...(rule.near === undefined || rule.near.length === 0 ? {} : { near: group(rule.near) }),
      ...(rule.unless === undefined || rule.unless.length === 0 ? {} : { unless: group(rule.unless) }),
      ...(pattern?.ok ? { pattern: pattern.value } : {}),
    };
    byGroup.set(anyOf, compiled);
    if (compiled.pattern !== undefined) patterns.push(compiled);
  }
  return { book: compilePhrases(groups), byGroup, patterns };
}

const compiledByPolicy = new WeakMap<Policy, CompiledRules>();

/** The last few compiled policies by what their rules depend on, for callers that read the policy anew each time. */
const compiledBySaying = new Map<string, CompiledRules>();
const sayingsMost = 4;

/** The compiled rules of a policy, made once for each policy. Quickest when the same object is passed again. */
export function rulesOf(policy: Policy): CompiledRules {
  const known = compiledByPolicy.get(policy);
  if (known !== undefined) return known;
  const saying = JSON.stringify([policy.categories, policy.shippedRulesOff, policy.rules]);
  const compiled = compiledBySaying.get(saying) ?? compileRules(rulesInForce(policy));
  if (compiledBySaying.size >= sayingsMost) compiledBySaying.clear();
  compiledBySaying.set(saying, compiled);
  compiledByPolicy.set(policy, compiled);
  return compiled;
}
