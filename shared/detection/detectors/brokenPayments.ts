import type { Signal } from '../../domain/signal.ts';
import type { Reading } from '../reading/reading.ts';
import { marksOfHits } from '../rules/match.ts';
import type { Context } from './context.ts';
import type { FoundNumber } from './numbers.ts';
import { isGivenAsKey, isListed } from './payeeGuard.ts';
import { type PayeeList, paymentFacts } from './payments.ts';
import { detected, markAt } from './signals.ts';

/**
 * Payment codes that a contact sends: a check that fails (cut, mistyped or forged), and a code that comes with
 * the news that the account or the boleto changed, as false suppliers write. The company's own keys are fine.
 */
export function inboundPayments(
  reading: Reading,
  context: Context,
  numbers: readonly FoundNumber[],
  payees: PayeeList,
): Signal[] {
  if (reading.burst.side !== 'contact') return [];
  const signals: Signal[] = [];
  for (const found of numbers) {
    if (isListed(found, payees)) continue;
    const facts = paymentFacts(found);
    const mark = markAt(reading, found);
    const broken = brokenCode(found);
    if (broken !== undefined) signals.push(detected('scam_inbound', 'moderate', broken, facts, [mark]));
    if (found.kind === 'boleto' && context.has('boletoChanged')) {
      const marks = [mark, ...marksOfHits(reading, context.hits('boletoChanged').slice(0, 3))];
      signals.push(detected('scam_inbound', 'moderate', 'boleto_changed', facts, marks));
    } else if (context.has('changed') && isPayment(reading, context, found)) {
      const marks = [mark, ...marksOfHits(reading, context.hits('changed').slice(0, 3))];
      signals.push(detected('scam_inbound', 'moderate', 'payee_changed', facts, marks));
    }
  }
  return signals;
}

function brokenCode(found: FoundNumber): 'pix_code_broken' | 'boleto_broken' | 'account_broken' | undefined {
  if (found.kind === 'pix_code') return found.code.crcOk ? undefined : 'pix_code_broken';
  if (found.kind === 'boleto') return found.boleto.valid ? undefined : 'boleto_broken';
  return found.kind === 'iban' && !found.valid ? 'account_broken' : undefined;
}

function isPayment(reading: Reading, context: Context, found: FoundNumber): boolean {
  switch (found.kind) {
    case 'card':
      return false;
    case 'pix_code':
    case 'boleto':
    case 'iban':
    case 'cbu':
    case 'clabe':
    case 'bank_account':
      return true;
    default:
      return isGivenAsKey(reading, context, found);
  }
}
