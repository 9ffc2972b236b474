import type { Policy, WorkingHours } from '../../domain/policy.ts';
import type { Signal } from '../../domain/signal.ts';
import type { Reading } from '../reading/reading.ts';
import { nationalHolidays } from './holidays.ts';
import { type WallClock, wallClock } from './wallClock.ts';

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

/** Whether a span of the schedule holds the moment. A span that ends before it begins goes on past midnight. */
function within(hours: WorkingHours, { weekday, minutes }: WallClock): boolean {
  const yesterday = weekday === 1 ? 7 : weekday - 1;
  return hours.days.some(({ weekday: of, from, to }) => {
    const [begin, end] = [minutesOf(from), minutesOf(to)];
    if (end > begin) return of === weekday && minutes >= begin && minutes < end;
    return (of === weekday && minutes >= begin) || (of === yesterday && minutes < end);
  });
}

function isHoliday(hours: WorkingHours, date: string): boolean {
  if (hours.holidays.includes(date)) return true;
  return hours.country !== undefined && nationalHolidays(hours.country, Number(date.slice(0, 4))).has(date);
}

export type OffHoursCode = 'off_hours' | 'off_day' | 'holiday';

/** Why a moment is outside the hours, with the clock's time, or undefined when it is inside or cannot be told. */
export function whyOffHours(
  hours: WorkingHours,
  time: number,
): { readonly code: OffHoursCode; readonly time: string; readonly date: string } | undefined {
  const clock = wallClock(hours.timeZone, time);
  if (clock === undefined) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  const shown = {
    time: `${two(Math.floor(clock.minutes / 60))}:${two(clock.minutes % 60)}`,
    date: clock.date,
  };
  if (isHoliday(hours, clock.date)) return { code: 'holiday', ...shown };
  if (within(hours, clock)) return undefined;
  const worksToday = hours.days.some(({ weekday }) => weekday === clock.weekday);
  return { code: worksToday ? 'off_hours' : 'off_day', ...shown };
}

/**
 * Off hours is about the company's exposure, in both directions, and always low: never a ranking of people.
 * Nothing without a schedule for the account (or `default`), and nothing for a schedule without any day.
 */
export function offHoursSignals(reading: Reading, policy: Policy): Signal[] {
  const hours = policy.hours[reading.burst.account] ?? policy.hours['default'];
  if (hours === undefined || hours.days.length === 0) return [];
  for (const { sentAt } of reading.messages) {
    const why = whyOffHours(hours, sentAt);
    if (why === undefined) continue;
    const { code, ...facts } = why;
    return [
      { category: 'off_hours', layer: 'rule', severity: 'low', score: 1, reason: { code, facts }, marks: [] },
    ];
  }
  return [];
}
