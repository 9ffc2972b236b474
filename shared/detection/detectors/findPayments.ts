import type { Burst } from '../../domain/burst.ts';
import type { Policy } from '../../domain/policy.ts';
import type { Mark } from '../../domain/signal.ts';
import { readBurst } from '../reading/reading.ts';
import { readContext } from './context.ts';
import { findNumbers } from './numbers.ts';
import { isGivenAsKey, isListed } from './payeeGuard.ts';
import { paymentFacts, payeesOf } from './payments.ts';
import { markAt } from './signals.ts';

/** A payment in a burst, flagged or not, for the payment guard's card. */
export interface FoundPayment {
  /** kind, key, keyKind, receiver, city, amount, crcOk, bank, due: what the code says. */
  readonly facts: Readonly<Record<string, string | number>>;
  readonly mark: Mark;
  readonly listed: boolean;
}

/** All payment codes, boletos, accounts and PIX keys in a burst, with whether the policy's list knows them. */
export function findPayments(burst: Burst, policy: Policy): FoundPayment[] {
  const reading = readBurst(burst);
  const context = readContext(reading);
  const payees = payeesOf(policy);
  return findNumbers(reading)
    .filter((found) => {
      if (found.kind === 'card') return false;
      const personal = ['cpf', 'cnpj', 'phone', 'email', 'random'].includes(found.kind);
      return !personal || isGivenAsKey(reading, context, found);
    })
    .map((found) => ({
      facts: paymentFacts(found),
      mark: markAt(reading, found),
      listed: isListed(found, payees),
    }));
}
