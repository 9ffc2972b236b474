import type { Signal } from '../../domain/signal.ts';
import type { Reading } from '../reading/reading.ts';
import type { Context } from './context.ts';
import type { FoundNumber } from './numbers.ts';
import { detected, markAt } from './signals.ts';

/** From so many different CPFs on it is a list, not a customer's own document and a relative's. */
const peopleFew = 3;
const peopleMany = 5;
/** Addresses and telephones are shared more freely: a list begins later. */
const contactsFew = 5;

/** Three or four digits that stand for a security code: named, or right after the expiry. */
const securityCode =
  /\b(?:cvv2?|cvc|c[oó]d(?:igo)?(?:\s+(?:de\s+)?seg\w*)?|security code|val\w*\s*:?\s*\d{2}\/\d{2,4})\D{0,12}(\d{3,4})(?!\d)/i;

function cardSignals(reading: Reading, context: Context, numbers: readonly FoundNumber[]): Signal[] {
  const signals: Signal[] = [];
  for (const found of numbers) {
    if (found.kind !== 'card') continue;
    // Sixteen digits in one piece may be an order that passes Luhn by chance: one in ten does.
    if (!found.grouped && !context.has('card') && !context.has('cardCode')) continue;
    const { brand, digits } = found.card;
    const facts = { kind: 'card', brand, lastDigits: digits.slice(-4) };
    const mark = markAt(reading, found);
    const withCode = reading.messages.findIndex(({ text }) => securityCode.test(text));
    if (withCode < 0) {
      signals.push(detected('data_leak', 'moderate', 'card_number', facts, [mark]));
      continue;
    }
    const code = securityCode.exec(reading.messages[withCode]?.text ?? '');
    const start = code?.index ?? 0;
    const marks =
      code === null
        ? [mark]
        : [mark, markAt(reading, { message: withCode, start, end: start + code[0].length })];
    signals.push(detected('data_leak', 'high', 'card_with_code', facts, marks));
  }
  return signals;
}

function peopleSignals(reading: Reading, numbers: readonly FoundNumber[]): Signal[] {
  const people = numbers.filter(({ kind }) => kind === 'cpf');
  const distinct = new Set(people.map((found) => ('key' in found ? found.key : ''))).size;
  if (distinct >= peopleFew) {
    const severity = distinct >= peopleMany ? 'high' : 'moderate';
    const marks = people.map((found) => markAt(reading, found));
    return [detected('data_leak', severity, 'people_list', { kind: 'cpf', count: distinct }, marks)];
  }
  for (const kind of ['phone', 'email'] as const) {
    const contacts = numbers.filter((found) => found.kind === kind);
    const count = new Set(contacts.map((found) => ('key' in found ? found.key : ''))).size;
    if (count < contactsFew) continue;
    const marks = contacts.map((found) => markAt(reading, found));
    return [detected('data_leak', 'moderate', 'people_list', { kind, count }, marks)];
  }
  return [];
}

/** Cards and lists of people that leave from the company's side. */
export function leakSignals(reading: Reading, context: Context, numbers: readonly FoundNumber[]): Signal[] {
  if (reading.burst.side !== 'company') return [];
  return [...cardSignals(reading, context, numbers), ...peopleSignals(reading, numbers)];
}
