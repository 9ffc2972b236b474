/**
 * One spelling for the numbers of one phone. Brazil gave its mobile numbers a ninth digit; WhatsApp still names
 * accounts made before that without it, people write them with it. A number of 55, area code and nine digits that
 * begin with 9 is the same as without that 9, where what remains is a mobile number (first digit 6 to 9).
 */
export function phoneKey(phone: string): string {
  const ninth = /^(55[1-9]\d)9([6-9]\d{7})$/.exec(phone);
  return ninth === null ? phone : `${ninth[1] ?? ''}${ninth[2] ?? ''}`;
}

export function samePhone(one: string, other: string): boolean {
  return phoneKey(one) === phoneKey(other);
}
