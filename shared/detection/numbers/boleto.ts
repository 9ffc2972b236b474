import { modElevenRemainder, modTen } from './checkDigits.ts';

/** 47 or 48 digits with any of the separators people and banks put between them; nothing else of that length is typed. */
export const boletoShape = /(?<!\d[ .-]{0,3})\d(?:[ .-]{0,3}\d){46,47}(?![ .-]{0,3}\d)/g;

export interface Boleto {
  readonly kind: 'bank' | 'utility';
  readonly digits: string;
  readonly valid: boolean;
  /** Three digits of the bank (COMPE); bank kind only. */
  readonly bank?: string;
  /** In reais; absent where the line leaves it open. */
  readonly amount?: number;
  /** `YYYY-MM-DD`; bank kind only, absent where the line leaves it open. */
  readonly due?: string;
}

const dayMs = 86_400_000;

/**
 * Due date of factor `factor`, days since 1997-10-07. Factor 9999 was 2025-02-21; the next day began again at 1000
 * (FEBRABAN, comunicado FB-009/2023). Of the two readings the one nearer to `sentAt` counts.
 */
export function dueDate(factor: number, sentAt: number): string | undefined {
  if (factor < 1000) return undefined;
  const first = Date.UTC(1997, 9, 7) + factor * dayMs;
  const second = first + 9000 * dayMs;
  const nearer = Math.abs(second - sentAt) < Math.abs(first - sentAt) ? second : first;
  return new Date(nearer).toISOString().slice(0, 10);
}

/** Digit line of a bank boleto: three fields with mod 10, a general mod 11, factor and amount (FEBRABAN). */
function readBankLine(digits: string, sentAt: number): Boleto {
  const fields = [digits.slice(0, 10), digits.slice(10, 21), digits.slice(21, 32)];
  const fieldsHold = fields.every((field) => modTen(field.slice(0, -1)) === Number(field.slice(-1)));
  const factor = digits.slice(33, 37);
  const cents = digits.slice(37, 47);
  const free = digits.slice(4, 9) + digits.slice(10, 20) + digits.slice(21, 31);
  // Bar code without its own check digit: bank and currency, factor, amount, free field.
  const remainder = modElevenRemainder(digits.slice(0, 4) + factor + cents + free);
  const general = 11 - remainder > 9 ? 1 : 11 - remainder;
  const amount = Number(cents) / 100;
  const due = dueDate(Number(factor), sentAt);
  return {
    kind: 'bank',
    digits,
    valid: fieldsHold && general === Number(digits[32]),
    bank: digits.slice(0, 3),
    ...(amount > 0 ? { amount } : {}),
    ...(due === undefined ? {} : { due }),
  };
}

/**
 * Digit line of a utility bill or tax form: four blocks of 11 and a check digit. The third digit says value and
 * arithmetic: 6 and 7 mod 10, 8 and 9 mod 11; 6 and 8 carry the amount in reais.
 */
function readUtilityLine(digits: string): Boleto | undefined {
  const identification = digits[2];
  if (identification === undefined || !'6789'.includes(identification)) return undefined;
  const check = identification < '8' ? modTen : modElevenUtility;
  const blocks = [0, 12, 24, 36].map((start) => digits.slice(start, start + 12));
  const blocksHold = blocks.every((block) => check(block.slice(0, 11)) === Number(block[11]));
  const barCode = blocks.map((block) => block.slice(0, 11)).join('');
  const general = check(barCode.slice(0, 3) + barCode.slice(4));
  const amount = Number(barCode.slice(4, 15)) / 100;
  const saysAmount = identification === '6' || identification === '8';
  return {
    kind: 'utility',
    digits,
    valid: blocksHold && general === Number(barCode[3]),
    ...(saysAmount && amount > 0 ? { amount } : {}),
  };
}

function modElevenUtility(digits: string): number {
  const remainder = modElevenRemainder(digits);
  if (remainder < 2) return 0;
  return remainder === 10 ? 1 : 11 - remainder;
}

/**
 * A boleto's digit line, with or without punctuation, or undefined when the digits are something else. `valid`
 * false means the shape of a boleto with a check digit that does not hold: mistyped, cut or forged.
 * `sentAt` (ms, UTC) settles which turn of the due-date factor is meant.
 */
export function readBoleto(written: string, sentAt: number): Boleto | undefined {
  const digits = written.replace(/\D/g, '');
  if (digits.length === 48) return digits.startsWith('8') ? readUtilityLine(digits) : undefined;
  // Currency 9 is the real, the only one in use: a fourth digit that differs is some other number.
  return digits.length === 47 && digits[3] === '9' && !digits.startsWith('000')
    ? readBankLine(digits, sentAt)
    : undefined;
}
