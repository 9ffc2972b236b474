import type { Addressing } from '../phones/addresses.ts';
import type { Group, Role } from '../phones/groups.ts';
import type { Phone } from '../phones/phone.ts';
import { node, seconds, type BinaryNode } from '../wire/nodes.ts';

/** A person named as the group names its members, with the other address beside. */
export function memberNode(member: Phone, addressing: Addressing, role: Role | undefined): BinaryNode {
  return node('participant', {
    jid: member.address(addressing),
    ...(addressing === 'lid' ? { phone_number: member.pn } : { lid: member.lid }),
    type: role === 'member' ? undefined : role,
  });
}

/** The whole group as queries and the notice of a new group show it. */
export function groupNode(group: Group): BinaryNode {
  const creator = group.creator.address(group.addressing);
  const { description } = group;
  return node(
    'group',
    {
      id: group.address.split('@')[0],
      subject: group.subject,
      creation: seconds(group.createdAt),
      creator,
      creator_pn: group.creator.pn,
      s_t: seconds(group.createdAt),
      s_o: creator,
      addressing_mode: group.addressing,
      size: String(group.members.size),
    },
    [
      ...[...group.members].map(([member, role]) => memberNode(member, group.addressing, role)),
      description === undefined
        ? undefined
        : node(
            'description',
            {
              id: description.id,
              participant: description.by.address(group.addressing),
              t: seconds(group.createdAt),
            },
            [node('body', {}, Buffer.from(description.text))],
          ),
      group.ephemeralSeconds > 0
        ? node('ephemeral', { expiration: String(group.ephemeralSeconds) })
        : undefined,
      group.announcement ? node('announcement') : undefined,
      group.locked ? node('locked') : undefined,
    ],
  );
}
