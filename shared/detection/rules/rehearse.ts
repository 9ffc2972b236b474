import type { Burst } from '../../domain/burst.ts';
import type { KeywordRule } from '../../domain/policy.ts';
import { fail, type Result, succeed } from '../../domain/result.ts';
import type { Signal } from '../../domain/signal.ts';
import { readBurst } from '../reading/reading.ts';
import { compileRules } from './compile.ts';
import { matchRules } from './match.ts';
import { compilePattern, type PatternFault } from './pattern.ts';
import { readPhrase } from './phrases.ts';

export type RuleFault = PatternFault | 'rule_without_words' | 'phrase_without_letters';

/** Whether a rule can find anything: words or an expression that the engine takes. */
export function checkRule(rule: KeywordRule): Result<KeywordRule, RuleFault> {
  if (rule.pattern !== undefined) {
    const pattern = compilePattern(rule.pattern);
    return pattern.ok ? succeed(rule) : pattern;
  }
  if (rule.anyOf.length === 0) return fail('rule_without_words');
  const empty = [...rule.anyOf, ...(rule.near ?? []), ...(rule.unless ?? [])].some(
    (phrase) => readPhrase(phrase).length === 0,
  );
  return empty ? fail('phrase_without_letters') : succeed(rule);
}

/** A rule tried on bursts before it is switched on: gives what it would find, flags nothing. */
export function rehearseRule(rule: KeywordRule): (burst: Burst) => Signal[] {
  const compiled = compileRules([{ rule, shipped: false }]);
  return (burst) => matchRules(compiled, readBurst(burst));
}
