import { modelCategories } from '../domain/categories.ts';

/** Codes that shared/detection and the classifier may give as a signal's reason. Stored: never rename one. */
export const reasonCodes = [
  'pix_code_unlisted',
  'pix_key_unlisted',
  'pix_key_personal',
  'account_unlisted',
  'account_personal',
  'boleto_other_bank',
  'pix_code_broken',
  'boleto_broken',
  'account_broken',
  'boleto_changed',
  'payee_changed',
  'code_asked',
  'lookalike_link',
  'address_link',
  'short_link',
  'new_number',
  'card_with_code',
  'card_number',
  'password_given',
  'code_given',
  'people_list',
  'off_hours',
  'off_day',
  'holiday',
  'rule_keyword',
  'rule_pattern',
  ...modelCategories.map((category) => `model_${category}` as const),
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** What a signal knows beside its code: `signal.reason.facts`. */
export type ReasonFacts = Readonly<Record<string, string | number>>;

/** Facts with the people of the conversation, put in by the caller. `to` is absent in groups. */
export interface ReasonPeople {
  readonly sender: string;
  readonly to?: string | undefined;
}

/** The words of one reason: a title for the why-panel's list and a sentence for the flag's headline. */
export interface ReasonWords {
  readonly title: (facts: ReasonFacts) => string;
  readonly sentence: (facts: ReasonFacts, people: ReasonPeople) => string;
}
export type AllReasonWords = Readonly<Record<ReasonCode, ReasonWords>>;

/** A fact as text; empty when the signal does not have it. */
export function said(facts: ReasonFacts, name: string): string {
  const value = facts[name];
  return value === undefined ? '' : String(value);
}

/** The fact between quotes of the language, or the other wording when it is absent. */
export function quoted(facts: ReasonFacts, name: string, otherwise: string): string {
  const value = said(facts, name);
  return value === '' ? otherwise : `“${value}”`;
}
