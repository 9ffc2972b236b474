import type { Person } from '../../../shared/domain/capture.ts';
import type { LedgerBody, LedgerBodyOf } from '../../../shared/domain/ledgerRecord.ts';
import { bodiesOnly, type CaptureContext, type Normalised } from './context.ts';
import { readChat, readPerson } from './jid.ts';
import { at, listAt, textAt } from './reading.ts';

/** Baileys' contacts (`contacts.upsert`, `contacts.update`, history): names, and pairs of LID and phone. */
export function normaliseContacts(contacts: unknown, context: CaptureContext): Normalised {
  return bodiesOnly(listAt(contacts).flatMap((contact) => contactBodies(contact, context)));
}

function contactBodies(contact: unknown, context: CaptureContext): readonly LedgerBody[] {
  const { account, memory, ids, now } = context;
  const id = at(contact, 'id');
  const name = textAt(contact, ['name'], 256);
  const person =
    readPerson(id, at(contact, 'phoneNumber')) ?? readPerson(at(contact, 'lid'), at(contact, 'phoneNumber'));
  if (person === undefined) {
    const chat = readChat(id);
    if (chat === undefined || !('group' in chat) || name === undefined) return [];
    return memory.conversation(account, chat, ids, now, name).records;
  }
  const lid = readPerson(at(contact, 'lid'));
  const whole: Person = { ...lid, ...person };
  const bodies: LedgerBody[] = [
    ...memory.link(whole, 'contact', now),
    ...memory.name({ account, person: whole, kind: 'own' }, textAt(contact, ['notify']), now),
    ...memory.name({ account, person: whole, kind: 'business' }, textAt(contact, ['verifiedName']), now),
    ...memory.name({ account, person: whole, kind: 'saved' }, name, now),
  ];
  const chat = { person: whole };
  if (memory.hasConversation(chat, ids)) bodies.push(...memory.conversation(account, chat, ids, now).records);
  return bodies;
}

/** Baileys' `lid-mapping.update` and the mappings of a history part: `{lid, pn}`, one or a list. */
export function normaliseMappings(
  mappings: unknown,
  source: LedgerBodyOf<'identity.linked'>['source'],
  context: CaptureContext,
): Normalised {
  const list = Array.isArray(mappings) ? mappings : [mappings];
  return bodiesOnly(
    list.flatMap((mapping) => {
      const lid = readPerson(at(mapping, 'lid'))?.lid;
      const phone = readPerson(at(mapping, 'pn'))?.phone;
      return lid === undefined || phone === undefined
        ? []
        : context.memory.link({ lid, phone }, source, context.now);
    }),
  );
}

/** Baileys' group metadata (`groups.upsert`, `groups.update`, `groupMetadata`): subject and members' two numbers. */
export function normaliseGroups(groups: unknown, context: CaptureContext): Normalised {
  const { account, memory, ids, now } = context;
  return bodiesOnly(
    listAt(groups).flatMap((group): LedgerBody[] => {
      const chat = readChat(at(group, 'id'));
      if (chat === undefined || !('group' in chat)) return [];
      const links = listAt(group, 'participants').flatMap((member) => {
        const person = readPerson(at(member, 'id'), at(member, 'phoneNumber') ?? at(member, 'lid'));
        return person === undefined ? [] : memory.link(person, 'group', now);
      });
      const subject = textAt(group, ['subject']) ?? textAt(group, ['name']);
      const titled =
        subject === undefined ? [] : memory.conversation(account, chat, ids, now, subject).records;
      return [...links, ...titled];
    }),
  );
}
