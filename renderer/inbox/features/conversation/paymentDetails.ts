import type { MessageId } from '../../../../shared/domain/identifiers.ts';
import type { Severity } from '../../../../shared/domain/categories.ts';
import type { NumberedSignal } from '../../state/numberedSignals.ts';

/** What a payment signal knows of the code or key in the message (facts of shared/detection). */
export interface PaymentDetails {
  readonly number: number;
  readonly message: MessageId;
  readonly severity: Severity;
  /** Not among the company's payees, its arithmetic fails, or only noticed. */
  readonly standing: 'outside' | 'broken' | 'found';
  /** A code with a check sum, so that "intact" means something. */
  readonly isCode: boolean;
  /** Undefined when nothing could be checked. */
  readonly intact: boolean | undefined;
  readonly receiver?: string;
  readonly key?: string;
  readonly keyKind?: string;
  readonly bank?: string;
  /** In units of the currency. */
  readonly amount?: number;
  readonly due?: string;
}

/** The guard's card of each message, one for a payment that several signals name. */
export function paymentsByMessage(
  numbered: readonly NumberedSignal[],
): ReadonlyMap<MessageId, readonly PaymentDetails[]> {
  const found = new Map<MessageId, PaymentDetails[]>();
  for (const each of numbered) {
    const details = paymentOf(each);
    if (details === undefined) continue;
    const there = found.get(details.message) ?? [];
    const same = there.some(
      (one) => one.key === details.key && one.receiver === details.receiver && one.bank === details.bank,
    );
    if (!same) found.set(details.message, [...there, details]);
  }
  return found;
}

function paymentOf({ number, signal }: NumberedSignal): PaymentDetails | undefined {
  const { code, facts } = signal.reason;
  const message = signal.marks[0]?.message;
  const kind = facts['kind'];
  if (message === undefined || kind === undefined || kind === 'card' || facts['crcOk'] === undefined)
    return undefined;
  const text = (name: string): string | undefined => {
    const value = facts[name];
    return value === undefined ? undefined : String(value);
  };
  const amount = Number(facts['amount']);
  const standing = code.endsWith('_broken')
    ? 'broken'
    : code.endsWith('_unlisted') || code === 'boleto_other_bank'
      ? 'outside'
      : 'found';
  const [receiver, key, keyKind, bank, due] = ['receiver', 'key', 'keyKind', 'bank', 'due'].map(text);
  return {
    number,
    message,
    severity: signal.severity,
    standing,
    isCode: kind === 'pix_code' || kind === 'boleto',
    intact: facts['crcOk'] === 1,
    ...(receiver === undefined ? {} : { receiver }),
    ...(key === undefined ? {} : { key }),
    ...(keyKind === undefined ? {} : { keyKind }),
    ...(bank === undefined ? {} : { bank }),
    ...(Number.isFinite(amount) && amount > 0 ? { amount } : {}),
    ...(due === undefined ? {} : { due }),
  };
}
