import { z } from 'zod';
import { changeMembers, createGroup } from '../delivery/groupChanges.ts';
import { number, operation, type Operation } from './operation.ts';

const addressing = z.enum(['pn', 'lid']).optional();

/** Groups of simulated people, made and changed so that all members' companions learn of it. */
export const groupOperations: Readonly<Record<string, Operation>> = {
  'groups/create': operation(
    z.object({ subject: z.string(), creator: number, members: z.array(number), addressing }),
    (world, { subject, creator, members, addressing: named }) => ({
      address: createGroup(world, {
        subject,
        creator: world.phones.require(creator),
        members: members.map((member) => world.phones.require(member)),
        ...(named === undefined ? {} : { addressing: named }),
      }).address,
    }),
  ),
  'groups/members': operation(
    z.object({
      group: z.string(),
      by: number,
      change: z.enum(['add', 'remove', 'promote', 'demote', 'leave']),
      people: z.array(number).min(1),
    }),
    (world, { group, by, change, people }) => {
      const changed = people.map((person) => world.phones.require(person));
      changeMembers(world.groups.require(group), world.phones.require(by), change, changed);
      return {};
    },
  ),
};
