import type { Signal } from '../../domain/signal.ts';
import type { Reading } from '../reading/reading.ts';
import { marksOfHits } from '../rules/match.ts';
import type { Context } from './context.ts';
import type { FoundNumber } from './numbers.ts';
import { detected } from './signals.ts';

/**
 * "Troquei de número": a contact says that this is a new number. True customers do too, so in a talk that
 * goes on it is low, as the first word of a conversation moderate;
 * with money, urgency or a relative in the same breath it is how the fraud begins, and high.
 */
export function newNumberSignals(
  reading: Reading,
  context: Context,
  numbers: readonly FoundNumber[],
): Signal[] {
  if (reading.burst.side !== 'contact' || !context.has('newNumber') || context.has('sizes')) return [];
  const hits = context.hits('newNumber').slice(0, 4);
  const severity = context.has('moneyAsked')
    ? 'high'
    : reading.burst.before === undefined
      ? 'moderate'
      : 'low';
  const phone = numbers.find(({ kind }) => kind === 'phone');
  const facts = phone !== undefined && 'key' in phone ? { phone: phone.key } : {};
  return [detected('scam_inbound', severity, 'new_number', facts, marksOfHits(reading, hits))];
}
