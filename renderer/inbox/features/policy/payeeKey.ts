import { normalisePayeeKey } from '../../../../shared/detection/index.ts';
import type { Payee } from '../../../../shared/domain/policy.ts';

/** Kinds whose form or check digits leave no doubt, most telling first. */
const certainKinds: readonly Payee['kind'][] = ['email', 'random', 'iban', 'cpf', 'cnpj', 'phone'];

/** `001/1234-5 12345-6` names its bank; CBU has 22 digits, CLABE 18. Any other row of digits is no account. */
const bankForm = /^\d{3}\s*[/-][\d\s./-]{4,}$/;
const longAccount = /^(?:\d[\s-]?){17}\d(?:[\s-]?\d){0,4}$/;

/** Written as a CPF or CNPJ: with a wrong check digit it is a slip of the pen, not a telephone. */
const documentForm = /^\d{3}\.\d{3}\.\d{3}-\d{2}$|^\d{2}\.\d{3}\.\d{3}\/\d{4}-\d{2}$/;

/** What kind of payment key or account a text is, in normal form; undefined when it is none. */
export function readPayeeKey(written: string): Pick<Payee, 'kind' | 'key'> | undefined {
  const text = written.trim();
  for (const kind of certainKinds) {
    if (kind === 'phone' && documentForm.test(text)) continue;
    const key = normalisePayeeKey(kind, text);
    if (key.ok) return { kind, key: key.value };
  }
  // The bank's number is read from the key as it is written, so that stays.
  if (bankForm.test(text)) return { kind: 'bank_account', key: text.replace(/\s+/g, ' ') };
  if (!longAccount.test(text)) return undefined;
  const account = normalisePayeeKey('bank_account', text);
  return account.ok && (account.value.length === 18 || account.value.length === 22)
    ? { kind: 'bank_account', key: account.value }
    : undefined;
}
