/** The top of a node that Baileys is about to send. */
export interface OutgoingNode {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string>>;
}

/** The account that sends, as far as it is known: its number and LID without device and server. */
export interface OwnAddresses {
  readonly users: readonly string[];
}

/** Receipts that nobody but the own phone and the sender's delivery marks see. No type: delivered. */
const quietReceipts: ReadonlySet<string | undefined> = new Set([
  undefined,
  'inactive',
  'sender',
  'retry',
  'peer_msg',
  'hist_sync',
  'server-error',
]);

/** What a client settles with the server itself. Groups, profile and privacy are not among it: others would see it. */
const quietSettings: ReadonlySet<string> = new Set([
  'encrypt',
  'md',
  'passive',
  'urn:xmpp:whatsapp:dirty',
  'w:m',
  'w:p',
  'w:sync:app:state',
]);

/**
 * The whole of what Zelo may send over WhatsApp (architecture.md, outgoing filter): it listens, keeps its own keys
 * in order and never speaks. Everything that is not named here is refused.
 */
export function mayBeSent({ tag, attrs }: OutgoingNode, own: OwnAddresses): boolean {
  const { type, xmlns, category, to } = attrs;
  switch (tag) {
    case 'ack':
    case 'ib':
      return true;
    case 'iq':
      if (type === 'get' || type === 'result' || type === 'error') return true;
      return type === 'set' && quietSettings.has(xmlns ?? '');
    case 'presence':
      return type === 'unavailable';
    case 'receipt':
      return quietReceipts.has(type);
    case 'message':
      return category === 'peer' && own.users.includes(userOf(to ?? ''));
    default:
      return false;
  }
}

/** The user of an address: without device (`:5`), agent (`_1`) and server. */
export function userOf(address: string): string {
  const [user = '', server = ''] = address.split('@');
  const isPerson = server === 's.whatsapp.net' || server === 'lid';
  return isPerson ? (user.split(/[:_]/)[0] ?? '') : '';
}

/**
 * Reads the top line that Baileys' binaryNodeToString writes, `<tag name='value' …>` or `… />`. Undefined when it
 * is not exactly that, or names an attribute twice: then nobody knows what would be sent, and it is not.
 */
export function readTopLine(xml: string): OutgoingNode | undefined {
  const [line = ''] = xml.split('\n', 1);
  const match = /^<([a-z][a-z0-9:_-]*)((?: [A-Za-z][\w:-]*='[^']*')*) ?\/?>$/.exec(line);
  if (match === null) return undefined;
  const attrs: Record<string, string> = {};
  for (const [, name = '', value = ''] of (match[2] ?? '').matchAll(/ ([A-Za-z][\w:-]*)='([^']*)'/g)) {
    if (Object.hasOwn(attrs, name)) return undefined;
    attrs[name] = value;
  }
  return { tag: match[1] ?? '', attrs };
}
