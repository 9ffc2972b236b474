import { userOf } from '../phones/addresses.ts';
import type { LoggedNode } from './nodeLog.ts';

export interface SilenceFault {
  readonly node: LoggedNode;
  readonly why: string;
}

/** Receipts nobody but the own phone and the sender's delivery marks see (architecture.md, outgoing filter). */
const quietReceipts = new Set([
  undefined,
  'inactive',
  'sender',
  'retry',
  'peer_msg',
  'hist_sync',
  'server-error',
]);

/** Namespaces in which a client sets things between itself and the server, not before other people. */
const quietSettings = new Set([
  'encrypt',
  'md',
  'passive',
  'urn:xmpp:whatsapp:dirty',
  'w:m',
  'w:p',
  'w:sync:app:state',
]);

/** Why a node is not on the list of what the console may send; undefined when it is. */
function faultOf({ tag, attributes, from }: LoggedNode): string | undefined {
  const { type, category, to, xmlns } = attributes;
  switch (tag) {
    case 'ack':
    case 'ib':
      return undefined;
    case 'iq':
      if (type !== 'set' || quietSettings.has(xmlns ?? '')) return undefined;
      return `iq set ${xmlns ?? ''}`;
    case 'presence':
      return type === 'unavailable' ? undefined : `presence ${type ?? 'without type'}`;
    case 'receipt':
      return quietReceipts.has(type) ? undefined : `receipt ${type ?? ''}`;
    case 'message':
      if (category === 'peer' && from !== undefined && userOf(to ?? '') === userOf(from)) return undefined;
      return category === 'peer' ? 'peer message to another' : 'message';
    default:
      return tag;
  }
}

export function silenceFaults(nodes: readonly LoggedNode[]): SilenceFault[] {
  const faults: SilenceFault[] = [];
  for (const node of nodes) {
    const why = faultOf(node);
    if (why !== undefined) faults.push({ node, why });
  }
  return faults;
}
