import type { Companion } from '../phones/companion.ts';
import { answer, bytesOf, childOf, childrenOf, node, type BinaryNode } from '../wire/nodes.ts';
import type { QueryHandler } from './queries.ts';

function collectionNode(companion: Companion, asked: BinaryNode): BinaryNode {
  const { name = '', version = '0' } = asked.attrs;
  const { appState } = companion.phone;
  const base = Number(version);
  const sent = childrenOf(asked, 'patch');
  if (sent.length > 0) {
    if (base !== appState.version(name)) {
      return node('collection', { name, version, type: 'error' }, [
        node('error', { code: '409', text: 'conflict' }),
      ]);
    }
    for (const patch of sent) appState.store(name, bytesOf(patch) ?? Buffer.alloc(0), companion);
    return node('collection', { name, version: String(appState.version(name)) });
  }
  const missing = appState.patchesAfter(name, base);
  return node('collection', { name, version: String(appState.version(name)) }, [
    node(
      'patches',
      {},
      missing.map((patch) => node('patch', {}, patch)),
    ),
  ]);
}

/** Settings that an account's devices share (archived, muted, labels, contacts): patches up and down. */
export const answerAppState: QueryHandler = (_world, companion, query) => {
  const collections = childrenOf(childOf(query, 'sync'), 'collection');
  return answer(query, [
    node(
      'sync',
      {},
      collections.map((asked) => collectionNode(companion, asked)),
    ),
  ]);
};
