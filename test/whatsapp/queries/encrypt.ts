import { deviceOf } from '../phones/addresses.ts';
import { bundleNode, readPreKeys, readSignedPreKey, type KeyBundle } from '../phones/keyBundle.ts';
import { answer, childOf, childrenOf, node, refusal, requiredBytes, type BinaryNode } from '../wire/nodes.ts';
import type { World } from '../world.ts';
import type { QueryHandler } from './queries.ts';

async function bundleOf(world: World, address: string): Promise<KeyBundle | undefined> {
  if (deviceOf(address) === 0) return world.phones.find(address)?.signal.takeBundle();
  return world.phones.companion(address)?.takeBundle();
}

async function keysOf(world: World, asked: readonly BinaryNode[]): Promise<BinaryNode[]> {
  const users: BinaryNode[] = [];
  for (const user of asked) {
    const address = user.attrs['jid'] ?? '';
    const bundle = await bundleOf(world, address);
    users.push(
      bundle === undefined
        ? node('user', { jid: address }, [node('error', { code: '404', text: 'item-not-found' })])
        : bundleNode(address, bundle),
    );
  }
  return users;
}

/** Key bundles: how many are left, those of others, and uploads of one's own. */
export const answerEncrypt: QueryHandler = async (world, companion, query) => {
  if (childOf(query, 'count')) {
    const { length } = companion.preKeys;
    const count = length === 0 && world.fewPreKeys ? 1 : length;
    return answer(query, [node('count', { value: String(count) })]);
  }
  if (childOf(query, 'digest')) {
    // Without the node a client takes its keys for lost and uploads them again.
    return answer(query, companion.preKeys.length === 0 ? [] : [node('digest')]);
  }
  const asked = childOf(query, 'key');
  if (query.attrs['type'] === 'get' && asked !== undefined) {
    return answer(query, [node('list', {}, await keysOf(world, childrenOf(asked, 'user')))]);
  }
  const rotated = childOf(query, 'rotate');
  if (rotated !== undefined) {
    companion.bundle = { ...companion.bundle, signedPreKey: readSignedPreKey(childOf(rotated, 'skey')) };
    return answer(query);
  }
  if (childOf(query, 'registration') === undefined) return refusal(query, 400, 'bad-request');
  companion.uploadedKeys(
    requiredBytes(query, 'registration').readUInt32BE(0),
    requiredBytes(query, 'identity'),
    readSignedPreKey(childOf(query, 'skey')),
  );
  companion.preKeys.push(...readPreKeys(childOf(query, 'list')));
  return answer(query);
};
