import { addressingOf } from '../phones/addresses.ts';
import type { Phone } from '../phones/phone.ts';
import { answer, childOf, childrenOf, node, textOf, type BinaryNode } from '../wire/nodes.ts';
import type { QueryHandler } from './queries.ts';

function devicesNode(phone: Phone): BinaryNode {
  const companions = [...phone.companions.values()].map(({ device, keyIndex }) =>
    node('device', { id: String(device), 'key-index': String(keyIndex) }),
  );
  return node('devices', {}, [node('device-list', {}, [node('device', { id: '0' }), ...companions])]);
}

/** Which devices people have, their linked ids, and whether a number is on WhatsApp at all. */
export const answerUsers: QueryHandler = (world, _companion, query) => {
  const asked = childOf(query, 'usync');
  const wanted = new Set(childrenOf(childOf(asked, 'query')).map(({ tag }) => tag));
  const users = childrenOf(childOf(asked, 'list'), 'user').map((user) => {
    const number = textOf(childOf(user, 'contact'))?.replace(/\D/g, '');
    const address = user.attrs['jid'] ?? `${number ?? ''}@s.whatsapp.net`;
    const phone = world.phones.find(address);
    if (phone === undefined) return node('user', { jid: address }, [node('contact', { type: 'out' })]);
    return node('user', { jid: address }, [
      wanted.has('contact') ? node('contact', { type: 'in' }) : undefined,
      wanted.has('devices') ? devicesNode(phone) : undefined,
      wanted.has('lid') && addressingOf(address) === 'pn' ? node('lid', { val: phone.lid }) : undefined,
      wanted.has('status') ? node('status', { t: '0' }) : undefined,
    ]);
  });
  return answer(query, [node('usync', asked?.attrs ?? {}, [node('list', {}, users)])]);
};
