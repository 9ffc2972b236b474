import type { Companion } from '../phones/companion.ts';
import { answer, refusal, type BinaryNode } from '../wire/nodes.ts';
import type { World } from '../world.ts';
import { answerAppState } from './appState.ts';
import { answerEncrypt } from './encrypt.ts';
import { answerGroups } from './groups.ts';
import { answerDevices } from './devices.ts';
import {
  answerBlocklist,
  answerMediaConnection,
  answerPicture,
  answerPrivacy,
  answerProps,
} from './settings.ts';
import { answerUsers } from './users.ts';

export type QueryAnswer = BinaryNode | undefined | Promise<BinaryNode | undefined>;
export type QueryHandler = (world: World, companion: Companion, query: BinaryNode) => QueryAnswer;

const done: QueryHandler = (_world, _companion, query) => answer(query);

/** What is asked in each namespace, and who answers. */
const handlers: Readonly<Record<string, QueryHandler>> = {
  abt: answerProps,
  blocklist: answerBlocklist,
  encrypt: answerEncrypt,
  md: answerDevices,
  privacy: answerPrivacy,
  status: done,
  usync: answerUsers,
  'urn:xmpp:whatsapp:dirty': done,
  'w:g2': answerGroups,
  'w:m': answerMediaConnection,
  'w:p': done,
  'w:profile:picture': answerPicture,
  'w:stats': done,
  'w:sync:app:state': answerAppState,
};

/** Answers a client's `<iq>`; an unknown one is refused and kept in the log, so that gaps are seen. */
export async function answerQuery(
  world: World,
  companion: Companion,
  query: BinaryNode,
): Promise<BinaryNode | undefined> {
  const handler = handlers[query.attrs['xmlns'] ?? ''];
  if (handler === undefined) {
    world.log.markUnknown();
    return refusal(query, 501, 'feature-not-implemented');
  }
  return handler(world, companion, query);
}
