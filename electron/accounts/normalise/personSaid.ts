import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { Person } from '../../../shared/domain/capture.ts';
import { wholePerson, type IdentityMap } from '../../../shared/domain/identityMap.ts';

/** A person without a name: the phone number as people write it, or the end of a LID, which says nothing else. */
export function personSaid(person: Person, map: IdentityMap): string {
  const { lid, phone } = wholePerson(person, map);
  if (phone === undefined) return `~${(lid ?? '').slice(-4)}`;
  return parsePhoneNumberFromString(`+${phone}`)?.formatInternational() ?? `+${phone}`;
}
