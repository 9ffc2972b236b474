import type { Category, Severity } from '../../domain/categories.ts';
import type { KeywordRule } from '../../domain/policy.ts';

/** A shipped rule without what its file says for all of them. */
export interface RuleWords {
  readonly name: string;
  readonly severity?: Severity;
  readonly side?: KeywordRule['side'];
  /** Phrases between commas, so that a rule reads as a line and not as a column. */
  readonly anyOf: string;
  readonly near?: string;
  readonly within?: number;
  readonly unless?: string;
}

/** Phrases that are separated by commas. */
export function phrases(list: string): string[] {
  return list
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}

/** The rules of one category in one language; their ids are `<language>.<category>.<key>`, stored in policies. */
export function rulesFor(
  language: KeywordRule['language'],
  category: Category,
  defaults: { readonly severity: Severity; readonly side: KeywordRule['side'] },
  rules: Readonly<Record<string, RuleWords>>,
): KeywordRule[] {
  return Object.entries(rules).map(([key, words]) => ({
    id: `${language}.${category}.${key}`,
    language,
    category,
    name: words.name,
    severity: words.severity ?? defaults.severity,
    side: words.side ?? defaults.side,
    anyOf: phrases(words.anyOf),
    ...(words.near === undefined ? {} : { near: phrases(words.near) }),
    ...(words.within === undefined ? {} : { within: words.within }),
    ...(words.unless === undefined ? {} : { unless: phrases(words.unless) }),
  }));
}
