import { succeed, fail, type Result } from '../../domain/result.ts';
import type { Payee, Policy } from '../../domain/policy.ts';
import { readPixKey } from '../numbers/pixKey.ts';
import { readIban } from '../numbers/bankAccounts.ts';
import { readPhone } from '../numbers/phone.ts';
import { foldText } from '../reading/fold.ts';
import type { FoundNumber } from './numbers.ts';

/**
 * A payee's key in normal form, by which keys are compared: digits of CPF, bank account, CBU and CLABE,
 * upper-case CNPJ and IBAN, E.164 phone, lower-case e-mail and random key. `payee_key_invalid` where the text is
 * no key of that kind (check digits included).
 */
export function normalisePayeeKey(kind: Payee['kind'], written: string): Result<string, 'payee_key_invalid'> {
  const key = normalKey(kind, written.trim());
  return key === undefined || key === '' ? fail('payee_key_invalid', { kind }) : succeed(key);
}

function normalKey(kind: Payee['kind'], written: string): string | undefined {
  switch (kind) {
    case 'phone':
      return readPhone(written, 'BR');
    case 'iban': {
      const iban = readIban(written);
      return iban?.valid === true ? iban.key : undefined;
    }
    case 'bank_account': {
      const digits = written.toLowerCase().replace(/[^\dx]/g, '');
      return digits.length >= 4 && digits.length <= 30 ? digits : undefined;
    }
    default: {
      const key = readPixKey(written);
      return key?.kind === kind ? key.key : undefined;
    }
  }
}

/** The allow-list made quick to ask. */
export interface PayeeList {
  readonly empty: boolean;
  /** Whether a key in normal form is on the list. */
  hasKey(key: string): boolean;
  /** Whether an agency and account (digits) are those of a listed account, which may begin with its bank. */
  hasAccount(digits: string): boolean;
  /** Whether a code's receiver is one of the payees: codes without a key tell no more than the name. */
  hasReceiver(name: string): boolean;
  /** Whether some payee's bank account begins with this bank's three digits; undefined when none is known. */
  hasBank(bank: string): boolean | undefined;
}

const listByPolicy = new WeakMap<Policy, PayeeList>();

export function payeesOf(policy: Policy): PayeeList {
  const known = listByPolicy.get(policy);
  if (known !== undefined) return known;
  const list = payeeList(policy.payees);
  listByPolicy.set(policy, list);
  return list;
}

/** Receiver names in codes have at most 25 characters, so the list's name may go on. */
function nameForm(name: string): string {
  return foldText(name)
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 20);
}

function payeeList(payees: readonly Payee[]): PayeeList {
  const keys = new Set<string>();
  const names = new Set<string>();
  const accounts = new Set<string>();
  const banks = new Set<string>();
  for (const { kind, key, name } of payees) {
    const normal = normalisePayeeKey(kind, key);
    keys.add(normal.ok ? normal.value : key);
    names.add(nameForm(name));
    if (kind === 'bank_account') accounts.add(normal.ok ? normal.value : key);
    const bank = /^(\d{3})\s*[/-]/.exec(key)?.[1];
    if (kind === 'bank_account' && bank !== undefined) banks.add(bank);
  }
  return {
    empty: payees.length === 0,
    hasKey: (key) => keys.has(key),
    hasAccount: (digits) => [...accounts].some((account) => account.endsWith(digits)),
    hasReceiver: (name) => nameForm(name).length >= 4 && names.has(nameForm(name)),
    hasBank: (bank) => (banks.size === 0 ? undefined : banks.has(bank)),
  };
}

/** The key of a found payment in normal form; codes with an address instead of a key, and boletos, have none. */
export function keyOf(found: FoundNumber): { kind: string; key: string } | undefined {
  switch (found.kind) {
    case 'pix_code': {
      if (found.code.key === undefined) return undefined;
      return readPixKey(found.code.key) ?? { kind: 'random', key: found.code.key.toLowerCase() };
    }
    case 'boleto':
    case 'card':
      return undefined;
    default:
      return { kind: found.kind, key: found.key };
  }
}

/** Facts of a payment for the guard's card. Amount in units of the currency; `crcOk` is 1 or 0, and
 * absent where a key has no arithmetic to check. */
export function paymentFacts(found: FoundNumber): Record<string, string | number> {
  const facts: Record<string, string | number> = { kind: found.kind };
  const set = (name: string, value: string | number | undefined) => {
    if (value !== undefined && value !== '')
      facts[name] = typeof value === 'string' ? value.slice(0, 200) : value;
  };
  const key = keyOf(found);
  set('key', key?.key);
  set('keyKind', key?.kind);
  if (found.kind === 'pix_code') {
    const { receiver, city, amount, url, crcOk } = found.code;
    set('receiver', receiver);
    set('city', city);
    set('amount', amount);
    set('url', url);
    facts['crcOk'] = crcOk ? 1 : 0;
  } else if (found.kind === 'boleto') {
    const { bank, amount, due, digits, valid, kind } = found.boleto;
    set('bank', bank);
    set('amount', amount);
    set('due', due);
    set('digits', digits);
    facts['boletoKind'] = kind;
    facts['crcOk'] = valid ? 1 : 0;
  } else if (found.kind !== 'card' && 'valid' in found) {
    // An agency and account carry no arithmetic of their own, so nothing is said of a check.
    if (found.kind !== 'bank_account') facts['crcOk'] = found.valid ? 1 : 0;
  } else {
    facts['kind'] = 'pix_key';
    // A CPF or CNPJ is found only when its check digits hold; the other keys have none.
    if (found.kind === 'cpf' || found.kind === 'cnpj') facts['crcOk'] = 1;
  }
  return facts;
}
