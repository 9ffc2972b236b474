import { passesLuhn } from './checkDigits.ts';

/** 13 to 19 digits with single spaces or hyphens; never inside a longer run of digits. */
export const cardShape = /(?<!\d[ .-]?)(?<![+\w])\d(?:[ -]?\d){12,18}(?![\w]|[ .-]?\d)/g;

export type CardBrand = 'visa' | 'mastercard' | 'amex' | 'elo' | 'hipercard' | 'diners' | 'discover' | 'jcb';

/** Prefixes and lengths as the schemes publish them; Elo and Hipercard (Brazil) stand before the wider ranges. */
const brands: readonly {
  readonly brand: CardBrand;
  readonly prefix: RegExp;
  readonly lengths: readonly number[];
}[] = [
  {
    brand: 'elo',
    prefix:
      /^(?:4011(?:78|79)|43(?:1274|8935)|45(?:1416|7393|763[12])|50(?:4175|6699|67[0-7]\d|9\d{3})|627780|636(?:297|368)|65(?:003[1-3]|003[5-9]|004\d|005[01]|04(?:0[5-9]|[1-3]\d)|04(?:8[5-9]|9\d)|05(?:[0-2]\d|3[0-8])|05(?:4[1-9]|[5-8]\d|9[0-8])|07(?:0\d|1[0-8])|07(?:2[0-7])|09(?:0[1-9]|1\d|20)|16(?:5[2-9]|[67]\d)|50(?:0\d|1\d)|50(?:2[1-9]|[34]\d|5[0-8])))/,
    lengths: [16],
  },
  { brand: 'hipercard', prefix: /^(?:606282|3841)/, lengths: [13, 16, 19] },
  { brand: 'visa', prefix: /^4/, lengths: [13, 16, 19] },
  {
    brand: 'mastercard',
    prefix: /^(?:5[1-5]|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)/,
    lengths: [16],
  },
  { brand: 'amex', prefix: /^3[47]/, lengths: [15] },
  { brand: 'diners', prefix: /^(?:30[0-5]|3095|3[689])/, lengths: [14, 16, 19] },
  { brand: 'discover', prefix: /^(?:6011|64[4-9]|65)/, lengths: [16, 19] },
  { brand: 'jcb', prefix: /^35(?:2[89]|[3-8]\d)/, lengths: [16, 19] },
];

export interface Card {
  readonly digits: string;
  readonly brand: CardBrand;
}

/** A card number with a known prefix, a length of that scheme and a true Luhn digit, or undefined. */
export function readCard(written: string): Card | undefined {
  const digits = written.replace(/\D/g, '');
  // One digit repeated passes Luhn at some lengths and is nobody's card.
  if (/^(\d)\1+$/.test(digits)) return undefined;
  const found = brands.find(({ prefix, lengths }) => lengths.includes(digits.length) && prefix.test(digits));
  return found !== undefined && passesLuhn(digits) ? { digits, brand: found.brand } : undefined;
}
