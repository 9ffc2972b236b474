import { describe, expect, test } from 'vitest';
import { formatsFor } from '../../../../renderer/inbox/language.ts';
import {
  saySpan,
  sayWallClock,
  sayWallDay,
} from '../../../../renderer/inbox/features/importWizard/wallTime.ts';
import { zoneChoices } from '../../../../renderer/inbox/timeZones.ts';

// 13 November 2025, 02:36 UTC: still the evening before in São Paulo.
const at = Date.UTC(2025, 10, 13, 2, 36);

describe('numbers and dates', () => {
  test('follow the account’s zone, not the computer’s', () => {
    expect(formatsFor('pt', 'America/Sao_Paulo').date(at)).toBe('12/11/2025');
    expect(formatsFor('pt', 'America/Sao_Paulo').time(at)).toBe('23:36');
    expect(formatsFor('pt', 'Europe/Lisbon').date(at)).toBe('13/11/2025');
  });

  test.each([
    ['pt', '48.310', '09:05'],
    ['es', '48.310', '09:05'],
    ['en', '48,310', '09:05'],
  ] as const)('%s writes 24 hours with two digits and its own thousands', (locale, number, time) => {
    const formats = formatsFor(locale, 'UTC');
    expect(formats.number(48310)).toBe(number);
    expect(formats.time(Date.UTC(2025, 0, 1, 9, 5))).toBe(time);
    expect(formats.dateTime(Date.UTC(2025, 0, 1, 9, 5))).toContain('09:05');
    expect(formats.date(at)).toContain('2025');
  });

  test('bytes change their unit at the thousand', () => {
    const { bytes } = formatsFor('pt');
    expect(bytes(0)).toMatch(/^0\sB|^0 byte/);
    expect(bytes(18_420_311)).toBe('18,4 MB');
    expect(bytes(999)).toContain('999');
  });
});

describe('the wall clock of a preview', () => {
  test('is shown as the file has it, whatever the zone of this computer', () => {
    expect(sayWallClock('2025-11-12T09:04:00.000Z', 'es')).toBe('09:04');
    expect(sayWallDay('2025-11-12T23:59:00.000Z', 'pt')).toBe('quarta-feira, 12 de novembro de 2025');
  });

  test('what is no time is shown as it stands', () => {
    expect(sayWallClock('ontem', 'pt')).toBe('ontem');
  });

  test('a shift is said in hours and minutes', () => {
    expect(saySpan(3_600_000, 'pt')).toBe('1 h');
    expect(saySpan(-5_400_000, 'pt')).toBe('1 h 30 min');
    expect(saySpan(60_000, 'en')).toBe('1 min');
  });
});

test('the computer’s zone comes first and no zone comes twice', () => {
  const zones = zoneChoices('America/Sao_Paulo', 'pt', at);
  expect(zones[0]).toEqual({ value: 'America/Sao_Paulo', label: 'São Paulo (GMT-3)', common: true });
  expect(new Set(zones.map(({ value }) => value)).size).toBe(zones.length);
  for (const zone of ['Asia/Tokyo', 'UTC']) expect(zones.some(({ value }) => value === zone)).toBe(true);
});
