import { cbuShape, clabeShape, ibanShape, readCbu, readClabe, readIban } from '../numbers/bankAccounts.ts';
import { brazilianAccountShape, readBrazilianAccount } from '../numbers/brazilianAccount.ts';
import { type Boleto, boletoShape, readBoleto } from '../numbers/boleto.ts';
import { type Card, cardShape, readCard } from '../numbers/card.ts';
import { cnpjShape, readCnpj } from '../numbers/cnpj.ts';
import { cpfShape, readCpf } from '../numbers/cpf.ts';
import { phoneShape, readPhone } from '../numbers/phone.ts';
import { type PixCode, pixCodeStart, readPixCode } from '../numbers/pixCode.ts';
import { emailShape, randomKeyShape } from '../numbers/pixKey.ts';
import type { Reading } from '../reading/reading.ts';

/** Where something was found: message index and range in its original text. */
export interface Place {
  readonly message: number;
  readonly start: number;
  readonly end: number;
}

/** A number with a meaning, checked by arithmetic. Keys are in normal form. */
export type FoundNumber = Place &
  (
    | { readonly kind: 'pix_code'; readonly code: PixCode }
    | { readonly kind: 'boleto'; readonly boleto: Boleto }
    | {
        readonly kind: 'iban' | 'cbu' | 'clabe' | 'bank_account';
        readonly key: string;
        readonly valid: boolean;
      }
    | { readonly kind: 'card'; readonly card: Card; readonly grouped: boolean }
    | { readonly kind: 'cpf' | 'cnpj' | 'phone' | 'email' | 'random'; readonly key: string }
  );

/** Most numbers of one burst: a pasted table tells enough with its first rows. */
const mostFound = 200;

/** Collects finds of one message; a range that was taken is not read again as something shorter. */
class MessageFinds {
  readonly found: FoundNumber[] = [];
  readonly message: number;
  readonly text: string;

  constructor(message: number, text: string) {
    this.message = message;
    this.text = text;
  }

  search(shape: RegExp, read: (written: string, place: Place) => FoundNumber | undefined): void {
    for (const match of this.text.matchAll(shape)) {
      if (this.found.length >= mostFound) return;
      const place = { message: this.message, start: match.index, end: match.index + match[0].length };
      if (this.found.some(({ start, end }) => place.start < end && start < place.end)) continue;
      const found = read(match[0], place);
      if (found !== undefined) this.found.push(found);
    }
  }
}

/** Wraps a reader that gives a key in normal form. */
function keyed<Kind extends 'cpf' | 'cnpj' | 'phone' | 'email' | 'random'>(
  kind: Kind,
  read: (written: string) => string | undefined,
): (written: string, place: Place) => FoundNumber | undefined {
  return (written, place) => {
    const key = read(written);
    return key === undefined ? undefined : { ...place, kind, key };
  };
}

function account(
  kind: 'cbu' | 'clabe' | 'bank_account',
  read: (written: string) => string | undefined,
): (written: string, place: Place) => FoundNumber | undefined {
  return (written, place) => {
    const key = read(written);
    return key === undefined ? undefined : { ...place, kind, key, valid: true };
  };
}

/** Order matters: the longest first, since the shorter would be found inside. */
function findInMessage(finds: MessageFinds, digits: number, sentAt: number): void {
  const { text } = finds;
  if (digits >= 20) {
    finds.search(pixCodeStart, (_written, place) => {
      const code = readPixCode(text, place.start);
      if (code === undefined) return undefined;
      return { ...place, end: place.start + code.text.length, kind: 'pix_code', code };
    });
  }
  if (digits >= 47) {
    finds.search(boletoShape, (written, place) => {
      const boleto = readBoleto(written, sentAt);
      return boleto === undefined ? undefined : { ...place, kind: 'boleto', boleto };
    });
  }
  finds.search(
    randomKeyShape,
    keyed('random', (written) => written.toLowerCase()),
  );
  if (text.includes('@'))
    finds.search(
      emailShape,
      keyed('email', (written) => written.toLowerCase()),
    );
  if (digits >= 10) {
    finds.search(ibanShape, (written, place) => {
      const iban = readIban(written);
      return iban === undefined ? undefined : { ...place, kind: 'iban', ...iban };
    });
  }
  if (digits >= 6) finds.search(brazilianAccountShape, account('bank_account', readBrazilianAccount));
  if (digits >= 22) finds.search(cbuShape, account('cbu', readCbu));
  if (digits >= 18) finds.search(clabeShape, account('clabe', readClabe));
  if (digits >= 13) {
    finds.search(cardShape, (written, place) => {
      const card = readCard(written);
      return card === undefined ? undefined : { ...place, kind: 'card', card, grouped: /[ -]/.test(written) };
    });
  }
  finds.search(cnpjShape, keyed('cnpj', readCnpj));
  if (digits >= 11) finds.search(cpfShape, keyed('cpf', readCpf));
  // Brazil first: only there does a number without its country code have to be told (a PIX key).
  if (digits >= 10)
    finds.search(
      phoneShape,
      keyed('phone', (written) => readPhone(written, 'BR')),
    );
}

/** Every number with a meaning in the burst, in the order of the text. */
export function findNumbers(reading: Reading): FoundNumber[] {
  const all: FoundNumber[] = [];
  reading.messages.forEach(({ text, digits, sentAt }, message) => {
    // An e-mail address may do without digits; all else has at least five.
    if (digits < 5 && !text.includes('@')) return;
    const finds = new MessageFinds(message, text);
    findInMessage(finds, digits, sentAt);
    all.push(...finds.found.sort((one, other) => one.start - other.start));
  });
  return all.slice(0, mostFound);
}
