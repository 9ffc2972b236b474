import type { Category } from '../../../../shared/domain/categories.ts';
import { categories } from '../../../../shared/domain/categories.ts';
import type { KeywordRule, Payee, Policy, WorkingHours } from '../../../../shared/domain/policy.ts';
import { thresholdOfStep } from './sensitivity.ts';

export function withCategoryOn(policy: Policy, category: Category, on: boolean): Policy {
  return {
    ...policy,
    categories: { ...policy.categories, [category]: { ...policy.categories[category], on } },
  };
}

export function withSensitivity(policy: Policy, category: Category, step: number): Policy {
  const threshold = thresholdOfStep(step);
  const { on } = policy.categories[category];
  return {
    ...policy,
    categories: { ...policy.categories, [category]: threshold === undefined ? { on } : { on, threshold } },
  };
}

export function withShippedRule(policy: Policy, id: string, on: boolean): Policy {
  const others = policy.shippedRulesOff.filter((one) => one !== id);
  return { ...policy, shippedRulesOff: on ? others : [...others, id] };
}

/** Replaces the rule of the same id in its place, or adds it at the end. */
export function withRule(policy: Policy, rule: KeywordRule): Policy {
  const known = policy.rules.some((one) => one.id === rule.id);
  return {
    ...policy,
    rules: known ? policy.rules.map((one) => (one.id === rule.id ? rule : one)) : [...policy.rules, rule],
  };
}

export function withoutRule(policy: Policy, id: string): Policy {
  return { ...policy, rules: policy.rules.filter((one) => one.id !== id) };
}

export function withPayee(policy: Policy, payee: Payee): Policy {
  return { ...policy, payees: [...policy.payees, payee] };
}

export function withoutPayee(policy: Policy, key: string): Policy {
  return { ...policy, payees: policy.payees.filter((one) => one.key !== key) };
}

/** `of` is an account's id or `default`; undefined takes its hours away. */
export function withHours(policy: Policy, of: string, hours: WorkingHours | undefined): Policy {
  const { [of]: _, ...others } = policy.hours;
  return { ...policy, hours: hours === undefined ? others : { ...others, [of]: hours } };
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function changedEntries<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): number {
  const old = new Map(before.map((item) => [keyOf(item), item]));
  const now = new Map(after.map((item) => [keyOf(item), item]));
  return [...new Set([...old.keys(), ...now.keys()])].filter((key) => !same(old.get(key), now.get(key)))
    .length;
}

/** How many single things differ: a category, a rule, a payee, the hours of one account. */
export function countChanges(before: Policy, after: Policy): number {
  const ofCategories = categories.filter(
    (category) => !same(before.categories[category], after.categories[category]),
  ).length;
  const hours = (policy: Policy) => Object.entries(policy.hours);
  return (
    ofCategories +
    changedEntries(before.shippedRulesOff, after.shippedRulesOff, (id) => id) +
    changedEntries(before.rules, after.rules, (rule) => rule.id) +
    changedEntries(before.payees, after.payees, (payee) => payee.key) +
    changedEntries(hours(before), hours(after), ([of]) => of)
  );
}
