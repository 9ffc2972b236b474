import { isValidIBAN } from 'ibantools';
import { weightedSum } from './checkDigits.ts';

/** Two letters, two digits, then 11 to 30 characters, in one piece or in fours. */
export const ibanShape =
  /(?<![\dA-Za-z])[A-Za-z]{2}\d{2}(?: ?[\dA-Za-z]{4}){2,7}(?: ?[\dA-Za-z]{1,3})?(?![\dA-Za-z])/g;

export interface Iban {
  readonly key: string;
  readonly valid: boolean;
}

/**
 * An IBAN (ISO 13616, mod 97) in normal form. `valid` is false only where country and length are right and the
 * check digits are not: everything else is some other code. A last word of the text may stick to the shape, so
 * the longest part that fits wins.
 */
export function readIban(written: string): Iban | undefined {
  const groups = written.toUpperCase().split(' ');
  for (let count = groups.length; count > 0; count -= 1) {
    const key = groups.slice(0, count).join('');
    if (isValidIBAN(key)) return { key, valid: true };
  }
  const key = groups.join('');
  const length = ibanLengths[key.slice(0, 2)];
  return length === key.length && /^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(key) ? { key, valid: false } : undefined;
}

/** Lengths of the IBANs a company of our countries meets (SWIFT IBAN registry); others are known when valid. */
const ibanLengths: Readonly<Record<string, number>> = {
  BR: 29,
  PT: 25,
  ES: 24,
  DE: 22,
  FR: 27,
  IT: 27,
  GB: 22,
  IE: 22,
  NL: 18,
  BE: 16,
  CR: 22,
  DO: 28,
  GT: 28,
  SV: 28,
};

/** 22 digits, possibly in the two blocks of a CBU. */
export const cbuShape = /(?<!\d[ .-]?)\d{8}[ -]?\d{14}(?![ .-]?\d)/g;

/** The digits of an Argentine CBU or CVU whose two check digits hold (BCRA, Com. A 2559), or undefined. */
export function readCbu(written: string): string | undefined {
  const digits = written.replace(/\D/g, '');
  if (digits.length !== 22 || /^0+$/.test(digits)) return undefined;
  const bank = (10 - (weightedSum(digits.slice(0, 7), [7, 1, 3, 9, 7, 1, 3]) % 10)) % 10;
  const account = (10 - (weightedSum(digits.slice(8, 21), [3, 9, 7, 1]) % 10)) % 10;
  return bank === Number(digits[7]) && account === Number(digits[21]) ? digits : undefined;
}

/** 18 digits, possibly in the four blocks of a CLABE. */
export const clabeShape = /(?<!\d[ .-]?)\d{3}[ -]?\d{3}[ -]?\d{11}[ -]?\d(?![ .-]?\d)/g;

/** The digits of a Mexican CLABE whose control digit holds (weights 3, 7, 1, each product mod 10), or undefined. */
export function readClabe(written: string): string | undefined {
  const digits = written.replace(/\D/g, '');
  if (digits.length !== 18 || /^0+$/.test(digits)) return undefined;
  let sum = 0;
  const weights = [3, 7, 1];
  for (let at = 0; at < 17; at += 1) sum += (Number(digits[at]) * (weights[at % 3] ?? 0)) % 10;
  return (10 - (sum % 10)) % 10 === Number(digits[17]) ? digits : undefined;
}
