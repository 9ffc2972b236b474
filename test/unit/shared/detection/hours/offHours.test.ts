import { describe, expect, it } from 'vitest';
import { defaultPolicy, findSignals, nationalHolidays } from '../../../../../shared/detection/index.ts';
import { easterSunday } from '../../../../../shared/detection/hours/holidays.ts';
import { whyOffHours } from '../../../../../shared/detection/hours/offHours.ts';
import type { Policy, WorkingHours } from '../../../../../shared/domain/policy.ts';
import { burstOf, hex, wednesdayNoon } from '../burstOf.ts';

const weekdays = [1, 2, 3, 4, 5];
const saoPaulo: WorkingHours = {
  timeZone: 'America/Sao_Paulo',
  country: 'BR',
  days: weekdays.flatMap((weekday) => [
    { weekday, from: '08:00', to: '12:00' },
    { weekday, from: '13:00', to: '18:00' },
  ]),
  holidays: ['2025-11-13'],
};
const at = (iso: string) => Date.parse(iso);
const codeAt = (iso: string, hours = saoPaulo) => whyOffHours(hours, at(iso))?.code;

describe('working hours', () => {
  it('follow the wall clock of the account’s zone, lunch included', () => {
    expect(codeAt('2025-11-12T10:59:00Z')).toBe('off_hours');
    expect(codeAt('2025-11-12T11:00:00Z')).toBeUndefined();
    expect(codeAt('2025-11-12T15:30:00Z')).toBe('off_hours');
    expect(codeAt('2025-11-12T20:59:59Z')).toBeUndefined();
    expect(codeAt('2025-11-12T21:00:00Z')).toBe('off_hours');
    expect(codeAt('2025-11-15T14:00:00Z')).toBe('holiday');
    expect(codeAt('2025-11-16T14:00:00Z')).toBe('off_day');
    expect(codeAt('2025-11-13T14:00:00Z')).toBe('holiday');
  });

  it('follow daylight saving', () => {
    const newYork: WorkingHours = { ...saoPaulo, timeZone: 'America/New_York', country: 'US' };
    expect(codeAt('2025-07-01T12:00:00Z', newYork)).toBeUndefined();
    expect(codeAt('2025-12-01T12:00:00Z', newYork)).toBe('off_hours');
  });

  it('may go past midnight', () => {
    const night: WorkingHours = {
      timeZone: 'UTC',
      holidays: [],
      days: [{ weekday: 5, from: '22:00', to: '06:00' }],
    };
    expect(codeAt('2025-11-14T23:00:00Z', night)).toBeUndefined();
    expect(codeAt('2025-11-15T05:59:00Z', night)).toBeUndefined();
    expect(codeAt('2025-11-15T06:00:00Z', night)).toBe('off_day');
  });

  it('say nothing where the zone is unknown', () => {
    expect(codeAt('2025-11-16T14:00:00Z', { ...saoPaulo, timeZone: 'Nowhere/Here' })).toBeUndefined();
  });

  it('flag low and in both directions, only accounts that have hours', () => {
    const policy: Policy = { ...defaultPolicy('pt'), hours: { [hex(900)]: saoPaulo } };
    const late = Date.UTC(2025, 10, 13, 1, 40);
    for (const side of ['company', 'contact'] as const) {
      const signals = findSignals(burstOf('alguém consegue ver isso?', side, { sentAt: late }), policy);
      expect(signals).toMatchObject([
        {
          category: 'off_hours',
          severity: 'low',
          layer: 'rule',
          reason: { code: 'off_hours', facts: { time: '22:40', date: '2025-11-12' } },
        },
      ]);
    }
    expect(findSignals(burstOf('oi', 'company', { sentAt: late, account: 7 }), policy)).toEqual([]);
    expect(findSignals(burstOf('oi', 'company', { sentAt: wednesdayNoon }), policy)).toEqual([]);
    const all: Policy = { ...policy, hours: { default: saoPaulo } };
    expect(findSignals(burstOf('oi', 'company', { sentAt: late, account: 7 }), all)).toHaveLength(1);
    expect(findSignals(burstOf('', 'company', { sentAt: late }), all)).toHaveLength(1);
    expect(findSignals(burstOf('oi', 'company', { sentAt: late }), defaultPolicy('pt'))).toEqual([]);
  });
});

describe('holidays', () => {
  it('place Easter', () => {
    const easter = (year: number) => new Date(easterSunday(year)).toISOString().slice(5, 10);
    expect([2000, 2024, 2025, 2026, 2038].map(easter)).toEqual(['04-23', '03-31', '04-20', '04-05', '04-25']);
  });

  it('are those of Brazil, movable ones and Consciência Negra included', () => {
    expect([...nationalHolidays('BR', 2026)].sort()).toEqual([
      '2026-01-01',
      '2026-02-16',
      '2026-02-17',
      '2026-04-03',
      '2026-04-21',
      '2026-05-01',
      '2026-06-04',
      '2026-09-07',
      '2026-10-12',
      '2026-11-02',
      '2026-11-15',
      '2026-11-20',
      '2026-12-25',
    ]);
    expect(nationalHolidays('BR', 2023).has('2023-11-20')).toBe(false);
  });

  it('are those of the other countries', () => {
    expect(nationalHolidays('US', 2025)).toContain('2025-11-27');
    expect(nationalHolidays('US', 2025)).toContain('2025-05-26');
    expect(nationalHolidays('MX', 2026)).toContain('2026-02-02');
    expect(nationalHolidays('MX', 2024)).toContain('2024-10-01');
    expect(nationalHolidays('AR', 2026)).toContain('2026-06-15');
    expect(nationalHolidays('PT', 2026)).toContain('2026-06-04');
    expect(nationalHolidays('ES', 2026)).toContain('2026-04-03');
  });
});
