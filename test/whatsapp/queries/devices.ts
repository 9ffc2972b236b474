import { userOf } from '../phones/addresses.ts';
import { answer, childOf, node } from '../wire/nodes.ts';
import type { QueryHandler } from './queries.ts';

/** A companion leaves: its login is refused from now on. */
export const answerDevices: QueryHandler = (_world, companion, query) => {
  const removed = childOf(query, 'remove-companion-device');
  if (removed === undefined) return answer(query);
  if (userOf(removed.attrs['jid'] ?? '') !== companion.phone.number) return answer(query);
  companion.phone.unlink(companion);
  companion.connection?.end(
    node('stream:error', { code: '401' }, [node('conflict', { type: 'device_removed' })]),
  );
  return answer(query);
};
