import { categories, type Category, type Locale, locales } from '../domain/categories.ts';
import type { Policy } from '../domain/policy.ts';
import { shippedRules } from './policies/index.ts';

/**
 * The policy of a fresh installation: all categories but the company's own forbidden topics, no payees and no
 * hours (nothing is flagged for what nobody has told), and the rules of every language, since customers write in
 * any: `locale` decides only whose forbidden topics wait as examples.
 */
export function defaultPolicy(locale: Locale): Policy {
  const on = Object.fromEntries(
    categories.map((category) => [category, { on: category !== 'forbidden_topic' }]),
  );
  const otherTopics = locales
    .filter((other) => other !== locale)
    .flatMap((other) => shippedRules(other))
    .filter(({ category }) => category === 'forbidden_topic')
    .map(({ id }) => id);
  return {
    version: 1,
    categories: on as Record<Category, { on: boolean }>,
    shippedRulesOff: otherTopics,
    rules: [],
    payees: [],
    hours: {},
  };
}
