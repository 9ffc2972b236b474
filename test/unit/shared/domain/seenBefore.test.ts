import { describe, expect, it } from 'vitest';
import type { Person } from '../../../../shared/domain/capture.ts';
import { IdentityLinks, comparePeople, personKey } from '../../../../shared/domain/identityMap.ts';
import { phoneKey, samePhone } from '../../../../shared/domain/phoneSpelling.ts';
import { compareSightings, seenBefore, type Sighting } from '../../../../shared/domain/seenBefore.ts';

const lid = { lid: '100200300' };
const phone = { phone: '5511987654321' };
const both = { ...lid, ...phone };
const another = { lid: '999', phone: '5521912345678' };
const lookup = 'a'.repeat(32);

const direct = (person: Person, more: Partial<Sighting> = {}): Sighting => ({
  lookup,
  chat: { person },
  sender: person,
  fromMe: false,
  ...more,
});
const inGroup = (sender: Person, group = '1203-1'): Sighting => ({
  lookup,
  chat: { group },
  sender,
  fromMe: false,
});
const mapped = () => {
  const map = new IdentityLinks();
  map.set('100200300', '5511987654321', true);
  return map;
};

describe('the spelling of a phone number', () => {
  it('is one with and without the Brazilian ninth digit, for mobile numbers only', () => {
    expect(samePhone('5511987654321', '551187654321')).toBe(true);
    expect(samePhone('5511987654321', '5511987654322')).toBe(false);
    // A landline has no ninth digit, and other countries have no rule of Brazil.
    expect(phoneKey('5511932654321')).toBe('5511932654321');
    expect(phoneKey('4911987654321')).toBe('4911987654321');
  });
});

describe('seen before', () => {
  // Every pair of spellings, in both orders, with and without the mapping.
  it.each([
    [lid, lid, 'same', 'same'],
    [phone, phone, 'same', 'same'],
    [both, lid, 'same', 'same'],
    [both, phone, 'same', 'same'],
    [lid, phone, 'unresolved', 'same'],
    [lid, { phone: '551187654321' }, 'unresolved', 'same'],
    [both, another, 'other', 'other'],
    [lid, { phone: '5521912345678' }, 'unresolved', 'other'],
    [phone, { lid: '999' }, 'unresolved', 'other'],
    [phone, { phone: '5521912345678' }, 'other', 'other'],
  ] as const)('%j and %j: %s, with the mapping %s', (one, other, without, withMapping) => {
    const known = mapped();
    known.set('999', '5521912345678', true);
    for (const [first, second] of [
      [one, other],
      [other, one],
    ] as const) {
      for (const of of [direct, inGroup] as const) {
        expect(compareSightings(of(first), of(second), new IdentityLinks())).toBe(without);
        expect(compareSightings(of(first), of(second), known)).toBe(withMapping);
      }
    }
  });

  it('is a new message when another person, another chat or the company itself used the id', () => {
    const known = [inGroup(both)];
    const map = mapped();
    expect(seenBefore(inGroup(another), known, map).is).toBe('new');
    expect(seenBefore(inGroup(both, '1203-2'), known, map).is).toBe('new');
    expect(seenBefore(direct(both), known, map).is).toBe('new');
    expect(seenBefore({ ...inGroup(both), fromMe: true }, known, map).is).toBe('new');
    expect(seenBefore({ ...inGroup(both), lookup: 'b'.repeat(32) }, known, map).is).toBe('new');
    expect(seenBefore(inGroup(lid), known, map)).toEqual({ is: 'seen', known: known[0] });
  });

  it('prefers the one that is surely the same to those that may be', () => {
    const known = [direct(phone), direct(lid)];
    expect(seenBefore(direct(lid), known, new IdentityLinks())).toEqual({ is: 'seen', known: known[1] });
    expect(seenBefore(direct({ lid: '7' }), known, new IdentityLinks())).toEqual({
      is: 'unresolved',
      perhaps: [known[0]],
    });
  });
});

describe('links of LID and phone', () => {
  it('can be taken back, and a number that moves leaves its old owner', () => {
    const map = mapped();
    expect(map.set('100200300', '551187654321', true)).toBe(false);
    expect(personKey(phone, map)).toBe(personKey(lid, map));
    expect(map.set('100200300', '551187654321', false)).toBe(true);
    expect(comparePeople(lid, phone, map)).toBe('unresolved');
    map.set('100200300', '5511987654321', true);
    map.set('555', '5511987654321', true);
    expect(map.phoneOf('100200300')).toBeUndefined();
    expect(map.lidOf('551187654321')).toBe('555');
    expect(map.entries()).toEqual([{ lid: '555', phone: '5511987654321' }]);
  });
});
