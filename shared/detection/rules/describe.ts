import type { Locale } from '../../domain/categories.ts';
import type { KeywordRule } from '../../domain/policy.ts';
import { categoryWords } from '../../text/categories.ts';
import { ruleWords } from '../../text/rules.ts';
import { withinDefault } from './compile.ts';

/** How many phrases are named before "and n more". */
const named = 4;

/** A rule in one plain sentence of the reader's language, for the editor and the list of rules. */
export function describeRule(rule: KeywordRule, locale: Locale): string {
  const words = ruleWords[locale];
  const list = (phrases: readonly string[]) => {
    const shown = phrases.slice(0, named).map((phrase) => `“${phrase}”`);
    const rest = phrases.length - shown.length;
    if (rest > 0) return `${shown.join(', ')} ${words.more(rest)}`;
    const last = shown.pop() ?? '';
    return shown.length === 0 ? last : `${shown.join(', ')} ${words.or} ${last}`;
  };
  const what = rule.pattern === undefined ? list(rule.anyOf) : words.expression(rule.pattern);
  const near =
    rule.near === undefined || rule.near.length === 0
      ? ''
      : words.near(list(rule.near), rule.within ?? withinDefault);
  const unless = rule.unless === undefined || rule.unless.length === 0 ? '' : words.unless(list(rule.unless));
  const { category, severity } = categoryWords[locale];
  const flag = words.flag(category[rule.category].name.toLowerCase(), severity[rule.severity].toLowerCase());
  return `${words.when(words.side[rule.side], what)}${near}${unless}, ${flag}.`;
}
