import { listAt, textAt } from './reading.ts';
import { lines } from './contentTexts.ts';

/** Name and numbers of a vCard (RFC 6350), as lines; other fields are left out. */
export function contactCard(content: unknown): string {
  const card = textAt(content, ['vcard']) ?? '';
  // A long line goes on after a line break and a space.
  const fields = card.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const valueOf = (field: string) => field.slice(field.indexOf(':') + 1).trim();
  const named = fields.find((field) => /^(?:item\d+\.)?FN[;:]/i.test(field));
  const numbers = fields
    .filter((field) => /^(?:item\d+\.)?(?:TEL|EMAIL)[;:]/i.test(field))
    .map((field) => unescaped(valueOf(field)));
  const name =
    textAt(content, ['displayName']) ?? (named === undefined ? undefined : unescaped(valueOf(named)));
  return lines(name, ...numbers);
}

export function contactCards(content: unknown): string {
  const cards = listAt(content, 'contacts').map(contactCard);
  return lines(textAt(content, ['displayName']), ...cards.filter((card) => card !== ''));
}

function unescaped(value: string): string {
  return value.replace(/\\([,;\\])/g, '$1');
}
