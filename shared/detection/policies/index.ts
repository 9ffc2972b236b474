import type { Locale } from '../../domain/categories.ts';
import type { KeywordRule } from '../../domain/policy.ts';
import { englishRules } from './en/index.ts';
import { spanishRules } from './es/index.ts';
import { portugueseRules } from './pt/index.ts';

const byLocale: Readonly<Record<Locale, readonly KeywordRule[]>> = {
  pt: portugueseRules,
  es: spanishRules,
  en: englishRules,
};

const all: readonly KeywordRule[] = [...portugueseRules, ...spanishRules, ...englishRules];

/** The rules that ship, of one language or of all three. Each is named in its own language. */
export function shippedRules(locale?: Locale): readonly KeywordRule[] {
  return locale === undefined ? all : byLocale[locale];
}
