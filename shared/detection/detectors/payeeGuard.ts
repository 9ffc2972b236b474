import type { Signal } from '../../domain/signal.ts';
import { foldText } from '../reading/fold.ts';
import type { Reading } from '../reading/reading.ts';
import { marksOfHits } from '../rules/match.ts';
import type { Context } from './context.ts';
import type { FoundNumber } from './numbers.ts';
import { keyOf, type PayeeList, paymentFacts } from './payments.ts';
import { detected, markAt } from './signals.ts';

/** How many words before a number tell what it is. */
const wordsLookedBack = 6;

/** Words before a number, nearest first, across the messages of the burst. */
function wordsBefore(reading: Reading, found: FoundNumber): string[] {
  const before: string[] = [];
  for (let at = reading.words.length - 1; at >= 0 && before.length < wordsLookedBack; at -= 1) {
    const word = reading.words[at];
    if (word === undefined || word.message > found.message) continue;
    // Places in folded text are near enough here: only letters that fold into several shift them.
    if (word.message === found.message && word.start >= found.start) continue;
    before.push(word.text);
  }
  return before;
}

const pixWords = new Set(['pix', 'pics', 'chave', 'chaves', 'clave', 'zelle']);
const detailWords = new Set(
  `tel telefone fone celular cel whats whatsapp zap wpp contato ligar liga ligue comprovante telefono contacto
   llamar comprobante phone call receipt ramal recado numero`.split(/\s+/),
);

/**
 * Whether a number is given as a PIX key: the talk is of PIX here or in the message before, and the words right
 * before the number do not make it a telephone or an address for the receipt.
 */
export function isGivenAsKey(reading: Reading, context: Context, found: FoundNumber): boolean {
  const asked = [...pixWords].some((word) => reading.wordsBefore.has(word));
  if (!context.has('pix') && !asked) return false;
  const before = wordsBefore(reading, found);
  const pixAt = before.findIndex((word) => pixWords.has(word));
  const detailAt = before.findIndex((word) => detailWords.has(word));
  if (detailAt >= 0 && detailAt < 3 && (pixAt < 0 || pixAt > detailAt)) {
    // "chave pix celular 11 9…": the detail names the kind of the key.
    return pixAt >= 0 && pixAt - detailAt <= 3 && !before.slice(0, pixAt).includes('comprovante');
  }
  if (before.includes('comprovante') || before.includes('comprobante') || before.includes('receipt'))
    return false;
  return pixAt >= 0 || asked || reading.words.length <= 20;
}

/** The other one wrote this key a moment ago: it is theirs, being repeated. */
function isRepeated(reading: Reading, found: FoundNumber): boolean {
  const before = reading.burst.before;
  const message = reading.messages[found.message];
  if (before === undefined || message === undefined) return false;
  const plain = (text: string) => foldText(text).text.replace(/[^\p{L}\p{N}@]/gu, '');
  return plain(before.slice(0, 2000)).includes(plain(message.text.slice(found.start, found.end)));
}

type PaymentClass = 'code' | 'key' | 'account' | 'boleto';

function paymentClass(reading: Reading, context: Context, found: FoundNumber): PaymentClass | undefined {
  switch (found.kind) {
    case 'pix_code':
      return 'code';
    case 'boleto':
      return 'boleto';
    case 'iban':
    case 'cbu':
    case 'clabe':
    case 'bank_account':
      return context.has('account') ? 'account' : undefined;
    case 'card':
      return undefined;
    default:
      return isGivenAsKey(reading, context, found) ? 'key' : undefined;
  }
}

const unlisted = { code: 'pix_code_unlisted', key: 'pix_key_unlisted', account: 'account_unlisted' } as const;

/**
 * The payee guard: a payment key, code or account that the company's side gives and that is not on the list.
 * With a list it is high, since the list says who may receive. Without one only a key that the writer calls
 * personal counts, and moderately, so that a fresh installation is quiet.
 */
export function payeeGuard(
  reading: Reading,
  context: Context,
  numbers: readonly FoundNumber[],
  payees: PayeeList,
): Signal[] {
  if (reading.burst.side !== 'company' || context.has('yours')) return [];
  const listedHere = numbers.some((found) => payees.hasKey(keyOf(found)?.key ?? ''));
  return numbers.flatMap((found) => {
    const kind = paymentClass(reading, context, found);
    if (kind === undefined || isRepeated(reading, found)) return [];
    const facts = paymentFacts(found);
    const mark = markAt(reading, found);
    if (kind === 'boleto') return otherBank(found, payees) ? [boletoSignal(found, [mark])] : [];
    if (isListed(found, payees)) return [];
    // Beside the company's own key, a telephone or an e-mail is where to send the receipt.
    if (listedHere && (found.kind === 'phone' || found.kind === 'email')) return [];
    if (!payees.empty) return [detected('fraud', severityOf(found), unlisted[kind], facts, [mark])];
    if (!context.has('personal') || found.kind === 'cnpj') return [];
    const marks = [mark, ...marksOfHits(reading, context.hits('personal').slice(0, 3))];
    const code = kind === 'account' ? 'account_personal' : 'pix_key_personal';
    return [detected('fraud', 'moderate', code, facts, marks)];
  });
}

/** A dynamic code hides its key, so that with an unknown receiver name it is only moderate. */
function severityOf(found: FoundNumber) {
  return found.kind === 'pix_code' && found.code.key === undefined ? 'moderate' : 'high';
}

export function isListed(found: FoundNumber, payees: PayeeList): boolean {
  const key = keyOf(found);
  if (found.kind === 'bank_account') return payees.hasAccount(found.key);
  if (key !== undefined) return payees.hasKey(key.key);
  return found.kind === 'pix_code' && payees.hasReceiver(found.code.receiver ?? '');
}

/** A digit line names no receiver, only the bank: all that can be said is that the company has no account there. */
function otherBank(found: FoundNumber, payees: PayeeList): boolean {
  return (
    found.kind === 'boleto' && found.boleto.bank !== undefined && payees.hasBank(found.boleto.bank) === false
  );
}

function boletoSignal(found: FoundNumber, marks: Signal['marks']): Signal {
  return detected('fraud', 'moderate', 'boleto_other_bank', paymentFacts(found), marks);
}
