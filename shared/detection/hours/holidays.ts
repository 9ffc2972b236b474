import type { WorkingHours } from '../../domain/policy.ts';

export type HolidayCountry = NonNullable<WorkingHours['country']>;

const dayMs = 86_400_000;

/** A day as milliseconds of its UTC midnight, so that sums of days are plain arithmetic. */
function day(year: number, month: number, date: number): number {
  return Date.UTC(year, month - 1, date);
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher). */
export function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return day(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

/** The nth weekday (Monday 1 … Sunday 7) of a month; -1 is the last. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  if (nth === -1) {
    const last = Date.UTC(year, month, 0);
    return last - ((weekdayOf(last) - weekday + 7) % 7) * dayMs;
  }
  const first = day(year, month, 1);
  return first + (((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7) * dayMs;
}

function weekdayOf(time: number): number {
  return new Date(time).getUTCDay() || 7;
}

/** Argentina's movable holidays (Ley 27.399): Tuesday and Wednesday go back to Monday, Thursday and Friday forward. */
function argentineMove(time: number): number {
  const weekday = weekdayOf(time);
  if (weekday === 2 || weekday === 3) return time - (weekday - 1) * dayMs;
  return weekday === 4 || weekday === 5 ? time + (8 - weekday) * dayMs : time;
}

type Fixed = readonly (readonly [month: number, date: number])[];

const fixedDays: Readonly<Record<HolidayCountry, Fixed>> = {
  BR: [
    [1, 1],
    [4, 21],
    [5, 1],
    [9, 7],
    [10, 12],
    [11, 2],
    [11, 15],
    [12, 25],
  ],
  PT: [
    [1, 1],
    [4, 25],
    [5, 1],
    [6, 10],
    [8, 15],
    [10, 5],
    [11, 1],
    [12, 1],
    [12, 8],
    [12, 25],
  ],
  ES: [
    [1, 1],
    [1, 6],
    [5, 1],
    [8, 15],
    [10, 12],
    [11, 1],
    [12, 6],
    [12, 8],
    [12, 25],
  ],
  MX: [
    [1, 1],
    [5, 1],
    [9, 16],
    [12, 25],
  ],
  AR: [
    [1, 1],
    [3, 24],
    [4, 2],
    [5, 1],
    [5, 25],
    [6, 20],
    [7, 9],
    [12, 8],
    [12, 25],
  ],
  US: [
    [1, 1],
    [6, 19],
    [7, 4],
    [11, 11],
    [12, 25],
  ],
};

const carnivalMonday = -48;
const carnivalTuesday = -47;
const goodFriday = -2;
const corpusChristi = 60;

/** Days counted from Easter Sunday. Carnival and Corpus Christi are customary in Brazil, where offices close. */
const easterDays: Readonly<Record<HolidayCountry, readonly number[]>> = {
  BR: [carnivalMonday, carnivalTuesday, goodFriday, corpusChristi],
  PT: [goodFriday, 0, corpusChristi],
  ES: [goodFriday],
  MX: [],
  AR: [carnivalMonday, carnivalTuesday, goodFriday],
  US: [],
};

function countryDays(country: HolidayCountry, year: number): number[] {
  switch (country) {
    // Dia da Consciência Negra is national since Lei 14.759/2023.
    case 'BR':
      return year >= 2024 ? [day(year, 11, 20)] : [];
    case 'MX': {
      // Ley Federal del Trabajo, art. 74; the change of government is on 1 October every sixth year from 2024.
      const mondays = [nthWeekday(year, 2, 1, 1), nthWeekday(year, 3, 1, 3), nthWeekday(year, 11, 1, 3)];
      return year >= 2024 && (year - 2024) % 6 === 0 ? [...mondays, day(year, 10, 1)] : mondays;
    }
    case 'AR':
      return [
        argentineMove(day(year, 6, 17)),
        argentineMove(day(year, 8, 17)),
        argentineMove(day(year, 10, 12)),
        argentineMove(day(year, 11, 20)),
      ];
    case 'US':
      return [
        nthWeekday(year, 1, 1, 3),
        nthWeekday(year, 2, 1, 3),
        nthWeekday(year, 5, 1, -1),
        nthWeekday(year, 9, 1, 1),
        nthWeekday(year, 10, 1, 2),
        nthWeekday(year, 11, 4, 4),
      ];
    default:
      return [];
  }
}

const byYear = new Map<string, ReadonlySet<string>>();

/** The national holidays of a year as `YYYY-MM-DD`, without those of regions and towns. */
export function nationalHolidays(country: HolidayCountry, year: number): ReadonlySet<string> {
  const name = `${country}${String(year)}`;
  const known = byYear.get(name);
  if (known !== undefined) return known;
  const easter = easterSunday(year);
  const times = [
    ...fixedDays[country].map(([month, date]) => day(year, month, date)),
    ...easterDays[country].map((days) => easter + days * dayMs),
    ...countryDays(country, year),
  ];
  const dates = new Set(times.map((time) => new Date(time).toISOString().slice(0, 10)));
  byYear.set(name, dates);
  return dates;
}
