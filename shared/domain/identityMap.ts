import type { Chat, Person } from './capture.ts';
import { phoneKey } from './phoneSpelling.ts';

/** Which LID is which phone number, as far as it is known. */
export interface IdentityMap {
  phoneOf(lid: string): string | undefined;
  lidOf(phone: string): string | undefined;
}

/** Links in both directions; phones in all their spellings. Taking a link back is the last word until a new one. */
export class IdentityLinks implements IdentityMap {
  readonly #phoneOfLid = new Map<string, string>();
  readonly #lidOfPhone = new Map<string, string>();

  /** False when nothing changed. */
  set(lid: string, phone: string, linked: boolean): boolean {
    const known = this.#phoneOfLid.get(lid);
    if (!linked) {
      if (known === undefined || phoneKey(known) !== phoneKey(phone)) return false;
      this.#phoneOfLid.delete(lid);
      this.#lidOfPhone.delete(phoneKey(phone));
      return true;
    }
    if (known !== undefined && phoneKey(known) === phoneKey(phone)) return false;
    // One to one: a number that went to another account takes its old partner's link away.
    if (known !== undefined) this.#lidOfPhone.delete(phoneKey(known));
    const before = this.#lidOfPhone.get(phoneKey(phone));
    if (before !== undefined) this.#phoneOfLid.delete(before);
    this.#phoneOfLid.set(lid, phone);
    this.#lidOfPhone.set(phoneKey(phone), lid);
    return true;
  }

  phoneOf(lid: string): string | undefined {
    return this.#phoneOfLid.get(lid);
  }

  lidOf(phone: string): string | undefined {
    return this.#lidOfPhone.get(phoneKey(phone));
  }

  entries(): readonly { readonly lid: string; readonly phone: string }[] {
    return [...this.#phoneOfLid].map(([lid, phone]) => ({ lid, phone }));
  }
}

/** The person with all that is known of them. */
export function wholePerson(person: Person, map: IdentityMap): Person {
  const lid = person.lid ?? (person.phone === undefined ? undefined : map.lidOf(person.phone));
  const phone = person.phone ?? (person.lid === undefined ? undefined : map.phoneOf(person.lid));
  return { ...(lid === undefined ? {} : { lid }), ...(phone === undefined ? {} : { phone }) };
}

/** One name for a person: by LID where it is known, else by phone. Changes when a mapping arrives. */
export function personKey(person: Person, map: IdentityMap): string {
  const { lid, phone } = wholePerson(person, map);
  return lid === undefined ? `n${phoneKey(phone ?? '')}` : `l${lid}`;
}

export function chatKey(chat: Chat, map: IdentityMap): string {
  return 'group' in chat ? `g${chat.group}` : personKey(chat.person, map);
}

/** 'unresolved': one is known by LID only and the other by phone only, so it cannot be said (yet). */
export type Sameness = 'same' | 'other' | 'unresolved';

export function comparePeople(one: Person, other: Person, map: IdentityMap): Sameness {
  const first = wholePerson(one, map);
  const second = wholePerson(other, map);
  if (first.lid !== undefined && second.lid !== undefined) return first.lid === second.lid ? 'same' : 'other';
  if (first.phone !== undefined && second.phone !== undefined) {
    return phoneKey(first.phone) === phoneKey(second.phone) ? 'same' : 'other';
  }
  return 'unresolved';
}

export function compareChats(one: Chat, other: Chat, map: IdentityMap): Sameness {
  if ('group' in one || 'group' in other) {
    return 'group' in one && 'group' in other && one.group === other.group ? 'same' : 'other';
  }
  return comparePeople(one.person, other.person, map);
}
