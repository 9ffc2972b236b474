import { answer, node, refusal } from '../wire/nodes.ts';
import type { QueryHandler } from './queries.ts';

export const answerProps: QueryHandler = (_world, _companion, query) => answer(query, [node('props')]);

export const answerBlocklist: QueryHandler = (_world, _companion, query) => answer(query, [node('list')]);

const categories = ['last', 'online', 'profile', 'status', 'readreceipts', 'groupadd', 'calladd', 'messages'];

/** `get` reads the settings; `set` stores tokens or settings, which the stand-in forgets. */
export const answerPrivacy: QueryHandler = (_world, _companion, query) => {
  if (query.attrs['type'] === 'set') return answer(query);
  const settings = categories.map((name) => node('category', { name, value: 'all' }));
  return answer(query, [node('privacy', {}, settings)]);
};

export const answerMediaConnection: QueryHandler = (world, _companion, query) =>
  answer(query, [
    node('media_conn', { auth: 'stand-in', ttl: '3600', auth_ttl: '3600', max_buckets: '12' }, [
      node('host', { hostname: world.media.host }),
    ]),
  ]);

/** Nobody here has a picture. */
export const answerPicture: QueryHandler = (_world, _companion, query) =>
  query.attrs['type'] === 'set' ? answer(query) : refusal(query, 404, 'item-not-found');
