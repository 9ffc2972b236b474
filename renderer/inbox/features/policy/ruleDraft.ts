import { checkRule } from '../../../../shared/detection/index.ts';
import type { KeywordRule } from '../../../../shared/domain/policy.ts';

/** A fresh rule. Its id is opaque and stays, so that findings can name it after it was renamed. */
export function freshRule(randomPart: string): KeywordRule {
  return {
    id: `own.${randomPart}`,
    name: '',
    language: 'any',
    category: 'forbidden_topic',
    severity: 'moderate',
    side: 'any',
    anyOf: [],
  };
}

export type RuleFault = Extract<ReturnType<typeof checkRule>, { ok: false }>['error']['code'];

/** What keeps a rule from finding anything. */
export function faultOfWords(rule: KeywordRule): RuleFault | undefined {
  const checked = checkRule(rule);
  return checked.ok ? undefined : checked.error.code;
}

/** Without empty parts, as the ledger keeps it. */
export function tidyRule(rule: KeywordRule): KeywordRule {
  const { near, within, unless, pattern, accounts, ...rest } = rule;
  return {
    ...rest,
    name: rest.name.trim(),
    anyOf: pattern === undefined ? rest.anyOf : [],
    ...(near !== undefined && near.length > 0 && { near, within: within ?? 8 }),
    ...(unless !== undefined && unless.length > 0 && { unless }),
    ...(pattern !== undefined && { pattern }),
    ...(accounts !== undefined && accounts.length > 0 && { accounts }),
  };
}
