import { proto } from '@whiskeysockets/baileys';
import type { Person } from '../../../shared/domain/capture.ts';
import type { SystemEvent } from '../../../shared/domain/systemEvent.ts';
import { isOwn, type CaptureContext } from './context.ts';
import { readPerson } from './jid.ts';
import { personSaid } from './personSaid.ts';
import { at, cut, listAt, wholeNumber } from './reading.ts';

const stubs = proto.WebMessageInfo.StubType;

/** Events whose parameters name people. */
const aboutPeople: Readonly<Record<number, SystemEvent['code']>> = {
  [stubs.GROUP_PARTICIPANT_ADD]: 'group_added',
  [stubs.GROUP_PARTICIPANT_INVITE]: 'group_joined',
  [stubs.GROUP_PARTICIPANT_ACCEPT]: 'group_joined',
  [stubs.GROUP_PARTICIPANT_ADD_REQUEST_JOIN]: 'group_joined',
  [stubs.GROUP_PARTICIPANT_REMOVE]: 'group_removed',
  [stubs.GROUP_PARTICIPANT_LEAVE]: 'group_left',
  [stubs.GROUP_PARTICIPANT_PROMOTE]: 'group_promoted',
  [stubs.GROUP_PARTICIPANT_DEMOTE]: 'group_demoted',
  [stubs.GROUP_PARTICIPANT_CHANGE_NUMBER]: 'number_changed',
  [stubs.INDIVIDUAL_CHANGE_NUMBER]: 'number_changed',
  [stubs.GROUP_MEMBERSHIP_JOIN_APPROVAL_REQUEST_NON_ADMIN_ADD]: 'group_request',
};
/** Events whose first parameter is a text, or which have none. */
const aboutText: Readonly<Record<number, SystemEvent['code']>> = {
  [stubs.GROUP_CREATE]: 'group_created',
  [stubs.GROUP_CHANGE_SUBJECT]: 'group_subject',
  [stubs.GROUP_CHANGE_DESCRIPTION]: 'group_description',
  [stubs.GROUP_CHANGE_ICON]: 'group_picture',
  [stubs.E2E_IDENTITY_CHANGED]: 'security_code_changed',
  [stubs.E2E_DEVICE_CHANGED]: 'security_code_changed',
  [stubs.PINNED_MESSAGE_IN_CHAT]: 'message_pinned',
};
/** `on` or `off`. */
const switches: Readonly<Record<number, readonly [on: SystemEvent['code'], off: SystemEvent['code']]>> = {
  [stubs.GROUP_CHANGE_ANNOUNCE]: ['group_admins_write', 'group_all_write'],
  [stubs.GROUP_CHANGE_RESTRICT]: ['group_admins_edit', 'group_all_edit'],
};
const missedCalls: Readonly<Record<number, boolean>> = {
  [stubs.CALL_MISSED_VOICE]: false,
  [stubs.CALL_MISSED_GROUP_VOICE]: false,
  [stubs.SILENCED_UNKNOWN_CALLER_AUDIO]: false,
  [stubs.CALL_MISSED_VIDEO]: true,
  [stubs.CALL_MISSED_GROUP_VIDEO]: true,
  [stubs.SILENCED_UNKNOWN_CALLER_VIDEO]: true,
};
/** Said of every chat by WhatsApp, about WhatsApp: not part of what people did. */
const silent: ReadonlySet<number> = new Set([
  stubs.E2E_ENCRYPTED,
  stubs.E2E_ENCRYPTED_NOW,
  stubs.DISAPPEARING_MODE,
  stubs.BIZ_PRIVACY_MODE_INIT_FB,
  stubs.BIZ_PRIVACY_MODE_INIT_BSP,
  stubs.BIZ_PRIVACY_MODE_TO_FB,
  stubs.BIZ_PRIVACY_MODE_TO_BSP,
  stubs.BIZ_INTRO_TOP,
  stubs.BIZ_INTRO_BOTTOM,
  stubs.CHAT_PSA,
]);

export type Stub = SystemEvent | 'undecryptable' | 'silent' | 'deleted' | undefined;

/** A message's `messageStubType`, by number or by name. Undefined: there is none. */
export function readStub(type: unknown, parameters: unknown, context: CaptureContext): Stub {
  const number = stubNumber(type);
  if (number === undefined || number === 0) return undefined;
  if (number === stubs.CIPHERTEXT) return 'undecryptable';
  // What history keeps of a message that was taken back.
  if (number === stubs.REVOKE || number === stubs.ADMIN_REVOKE) return 'deleted';
  if (silent.has(number)) return 'silent';
  const video = missedCalls[number];
  if (video !== undefined) return { code: 'call_missed', video };
  const list = listAt(parameters);
  const people = aboutPeople[number];
  if (people !== undefined) return { code: people, ...namesOf(list, context) };
  const first = typeof list[0] === 'string' ? cut(list[0], 4096) : '';
  const onOff = switches[number];
  if (onOff !== undefined) return { code: ['on', 'true'].includes(first) ? onOff[0] : onOff[1] };
  if (number === stubs.CHANGE_EPHEMERAL_SETTING) return disappearing(wholeNumber(list[0]));
  const code = aboutText[number];
  if (code !== undefined) return { code, ...(first === '' ? {} : { text: first }) };
  return { code: 'other', text: stubs[number] ?? String(number) };
}

export function disappearing(seconds: number | undefined): SystemEvent {
  return seconds === undefined || seconds <= 0
    ? { code: 'disappearing_off' }
    : { code: 'disappearing_on', seconds };
}

function stubNumber(type: unknown): number | undefined {
  if (typeof type === 'string' && Object.hasOwn(stubs, type)) {
    return stubs[type as keyof typeof stubs];
  }
  return wholeNumber(type);
}

/** Parameters are addresses, or JSON of `{id, lid, phoneNumber}` and of `{lid, pn}`. */
export function peopleOf(parameters: readonly unknown[]): readonly Person[] {
  return parameters.flatMap((parameter) => {
    const direct = readPerson(parameter);
    if (direct !== undefined) return [direct];
    const parsed = parseJson(parameter);
    const first = at(parsed, 'id') ?? at(parsed, 'lid') ?? at(parsed, 'pn');
    const person = readPerson(first, at(parsed, 'phoneNumber') ?? at(parsed, 'pn') ?? at(parsed, 'lid'));
    return person === undefined ? [] : [person];
  });
}

function parseJson(text: unknown): unknown {
  if (typeof text !== 'string' || !text.startsWith('{')) return text;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function namesOf(parameters: readonly unknown[], context: CaptureContext): { readonly people?: string[] } {
  const people = peopleOf(parameters)
    .slice(0, 1100)
    .map((person) => nameOf(person, context));
  return people.length === 0 ? {} : { people };
}

export function nameOf(person: Person, context: CaptureContext): string {
  if (isOwn(person, context)) return context.ownName;
  return context.memory.nameOf(person) ?? personSaid(person, context.memory.links);
}
