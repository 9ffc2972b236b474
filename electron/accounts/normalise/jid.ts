import type { Chat, Person } from '../../../shared/domain/capture.ts';

/**
 * WhatsApp's addresses: `user[_agent][:device]@server`. `status`: status updates, no conversation; `channel`: a
 * newsletter, no conversation either.
 */
export type Address =
  | { readonly is: 'person'; readonly person: Person }
  | { readonly is: 'group'; readonly group: string }
  | { readonly is: 'broadcast'; readonly group: string }
  | { readonly is: 'status' }
  | { readonly is: 'channel' };

const phoneServers = new Set(['s.whatsapp.net', 'c.us', 'hosted']);
const lidServers = new Set(['lid', 'hosted.lid']);

export function readAddress(jid: unknown): Address | undefined {
  if (typeof jid !== 'string') return undefined;
  const parts = /^([^@]*)@([a-z0-9.-]+)$/.exec(jid);
  if (parts === null) return undefined;
  const [, whole = '', server = ''] = parts;
  const user = whole.split(/[:_]/)[0] ?? '';
  if (phoneServers.has(server) || lidServers.has(server)) {
    if (!/^\d{1,32}$/.test(user)) return undefined;
    return { is: 'person', person: lidServers.has(server) ? { lid: user } : { phone: user } };
  }
  if (jid === 'status@broadcast') return { is: 'status' };
  if (server === 'newsletter') return { is: 'channel' };
  const name = server === 'g.us' ? user : `${user}_${server.replaceAll('.', '-')}`;
  if (!/^[0-9a-z_-]{1,64}$/.test(name)) return undefined;
  return { is: server === 'broadcast' ? 'broadcast' : 'group', group: name };
}

/** The person of an address and of the other one that WhatsApp sends beside it; a group has none. */
export function readPerson(jid: unknown, other?: unknown): Person | undefined {
  const first = readAddress(jid);
  if (first?.is !== 'person') return undefined;
  const second = readAddress(other);
  return second?.is === 'person' ? { ...second.person, ...first.person } : first.person;
}

export function readChat(jid: unknown, other?: unknown): Chat | undefined {
  const address = readAddress(jid);
  if (address === undefined || address.is === 'status' || address.is === 'channel') return undefined;
  if (address.is === 'person') return { person: readPerson(jid, other) ?? address.person };
  return { group: address.group };
}
