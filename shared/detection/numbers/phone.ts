import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Ten to fifteen digits as people write a phone; never a part of a longer number, a price or a date. */
export const phoneShape = /(?<![\w.,/:-])\+?\(?\d[\d ().-]{7,20}\d(?![\w/:]|[.,-]\d)/g;

/**
 * A phone in E.164 (`+5511987654321`), or undefined. Only the length is asked of a number without a country code,
 * not the area code: numbers are newer than any list.
 */
export function readPhone(written: string, country: CountryCode): string | undefined {
  const digits = written.replace(/\D/g, '').length;
  if (digits < 10 || digits > 15) return undefined;
  const international = written.trim().replace(/^00(?=\d{11})/, '+');
  const parsed = parsePhoneNumberFromString(international, country);
  if (parsed !== undefined && parsed.isPossible()) return parsed.number;
  // People write the country code without its plus.
  const withPlus = parsePhoneNumberFromString(`+${written.replace(/\D/g, '')}`);
  return withPlus !== undefined && withPlus.isPossible() ? withPlus.number : undefined;
}
