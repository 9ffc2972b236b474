import {
  changeMembers,
  changeSetting,
  createGroup,
  type GroupSetting,
  type MemberChange,
} from '../delivery/groupChanges.ts';
import type { Companion } from '../phones/companion.ts';
import type { Group } from '../phones/groups.ts';
import { answer, childOf, childrenOf, node, refusal, textOf, type BinaryNode } from '../wire/nodes.ts';
import type { World } from '../world.ts';
import { groupNode } from './groupNodes.ts';
import type { QueryHandler } from './queries.ts';

const memberChanges: ReadonlySet<string> = new Set(['add', 'remove', 'promote', 'demote']);

function settingOf(change: BinaryNode): GroupSetting | undefined {
  switch (change.tag) {
    case 'subject':
      return { kind: 'subject', text: textOf(change) ?? '' };
    case 'description':
      return { kind: 'description', text: textOf(childOf(change, 'body')) ?? '' };
    case 'ephemeral':
    case 'not_ephemeral':
      return { kind: 'ephemeral', seconds: Number(change.attrs['expiration'] ?? 0) };
    case 'announcement':
    case 'not_announcement':
    case 'locked':
    case 'unlocked':
      return { kind: change.tag };
    default:
      return undefined;
  }
}

function ofAllGroups(world: World, companion: Companion, query: BinaryNode, change: BinaryNode): BinaryNode {
  const self = companion.phone;
  switch (change.tag) {
    case 'participating':
      return answer(query, [node('groups', {}, world.groups.of(self).map(groupNode))]);
    case 'create': {
      const members = childrenOf(change, 'participant').map(({ attrs }) =>
        world.phones.require(attrs['jid'] ?? ''),
      );
      const made = { subject: change.attrs['subject'] ?? '', creator: self, members };
      return answer(query, [groupNode(createGroup(world, made, companion))]);
    }
    case 'leave':
      for (const { attrs } of childrenOf(change, 'group')) {
        changeMembers(world.groups.require(attrs['id'] ?? ''), self, 'leave', [self], companion);
      }
      return answer(query);
    default:
      return refusal(query, 501, 'feature-not-implemented');
  }
}

function ofOneGroup(
  world: World,
  companion: Companion,
  query: BinaryNode,
  change: BinaryNode,
  group: Group,
): BinaryNode {
  const self = companion.phone;
  if (!group.members.has(self)) return refusal(query, 403, 'forbidden');
  if (change.tag === 'query') return answer(query, [groupNode(group)]);
  if (memberChanges.has(change.tag)) {
    const named = childrenOf(change, 'participant');
    const people = named.map(({ attrs }) => world.phones.require(attrs['jid'] ?? ''));
    changeMembers(group, self, change.tag as MemberChange, people, companion);
    return answer(query, [
      node(
        change.tag,
        {},
        named.map(({ attrs }) => node('participant', { jid: attrs['jid'] })),
      ),
    ]);
  }
  const setting = settingOf(change);
  if (setting === undefined) return refusal(query, 501, 'feature-not-implemented');
  changeSetting(group, self, setting, companion);
  return answer(query);
}

export const answerGroups: QueryHandler = (world, companion, query) => {
  const [change] = childrenOf(query);
  if (change === undefined) return refusal(query, 400, 'bad-request');
  const { to = '' } = query.attrs;
  if (to === '@g.us') return ofAllGroups(world, companion, query, change);
  const group = world.groups.find(to);
  if (group === undefined) return refusal(query, 404, 'item-not-found');
  return ofOneGroup(world, companion, query, change, group);
};
