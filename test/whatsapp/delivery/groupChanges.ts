import type { Group } from '../phones/groups.ts';
import { type GroupDescription, type Role } from '../phones/groups.ts';
import type { Companion } from '../phones/companion.ts';
import type { Phone } from '../phones/phone.ts';
import { groupNode, memberNode } from '../queries/groupNodes.ts';
import { node, seconds, type BinaryNode } from '../wire/nodes.ts';
import type { World } from '../world.ts';

export type MemberChange = 'add' | 'remove' | 'promote' | 'demote' | 'leave';

/** Tells the companions of these people that somebody changed the group. */
function notify(
  group: Group,
  by: Phone,
  change: BinaryNode,
  people: Iterable<Phone>,
  except: Companion | undefined,
): void {
  const { addressing } = group;
  const other = addressing === 'lid' ? 'pn' : 'lid';
  const id = by.nextStanzaId();
  for (const person of people) {
    for (const companion of person.companions.values()) {
      if (companion === except) continue;
      companion.deliver(
        node(
          'notification',
          {
            from: group.address,
            type: 'w:gp2',
            id,
            participant: by.address(addressing),
            [`participant_${other}`]: by.address(other),
            addressing_mode: addressing,
            t: seconds(),
            notify: by.name,
          },
          [change],
        ),
      );
    }
  }
}

function created(group: Group): BinaryNode {
  return node('create', { type: 'new', key: group.address }, [groupNode(group)]);
}

/** Makes a group and tells all its members' companions. */
export function createGroup(world: World, made: GroupDescription, except?: Companion): Group {
  const group = world.groups.add(made);
  notify(group, made.creator, created(group), group.members.keys(), except);
  return group;
}

const roleAfter: Readonly<Partial<Record<MemberChange, Role>>> = {
  add: 'member',
  promote: 'admin',
  demote: 'member',
};

/** Changes who belongs to a group. Whoever is new learns of it as of a new group. */
export function changeMembers(
  group: Group,
  by: Phone,
  change: MemberChange,
  people: readonly Phone[],
  except?: Companion,
): void {
  const before = [...group.members.keys()];
  for (const person of people) {
    const role = roleAfter[change];
    if (role === undefined) group.members.delete(person);
    else group.members.set(person, role);
    // Who left must not read on: the others' keys are made anew for those who stay.
    if (role === undefined) for (const member of before) member.senderKeyHolders.delete(group.address);
  }
  const told = node(
    change === 'leave' ? 'remove' : change,
    {},
    people.map((person) => memberNode(person, group.addressing, group.members.get(person))),
  );
  notify(group, by, told, before, except);
  if (change === 'add') {
    notify(
      group,
      by,
      created(group),
      people.filter((person) => !before.includes(person)),
      except,
    );
  }
}

export type GroupSetting =
  | { readonly kind: 'subject' | 'description'; readonly text: string }
  | { readonly kind: 'ephemeral'; readonly seconds: number }
  | { readonly kind: 'announcement' | 'not_announcement' | 'locked' | 'unlocked' };

/** Changes the group's name, description or rules, and tells its members. */
export function changeSetting(group: Group, by: Phone, setting: GroupSetting, except?: Companion): void {
  notify(group, by, apply(group, by, setting), group.members.keys(), except);
}

function apply(group: Group, by: Phone, setting: GroupSetting): BinaryNode {
  switch (setting.kind) {
    case 'subject':
      group.subject = setting.text;
      return node('subject', { subject: setting.text, s_t: seconds(), s_o: by.address(group.addressing) });
    case 'description': {
      const id = by.nextStanzaId();
      group.description = { id, text: setting.text, by };
      return node('description', { id }, [node('body', {}, Buffer.from(setting.text))]);
    }
    case 'ephemeral':
      group.ephemeralSeconds = setting.seconds;
      return setting.seconds > 0
        ? node('ephemeral', { expiration: String(setting.seconds) })
        : node('not_ephemeral');
    case 'announcement':
    case 'not_announcement':
      group.announcement = setting.kind === 'announcement';
      return node(setting.kind);
    case 'locked':
    case 'unlocked':
      group.locked = setting.kind === 'locked';
      return node(setting.kind);
  }
}
