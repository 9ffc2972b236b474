import { Temporal } from 'temporal-polyfill';
import { dayExists, fullYear } from './dateOrder.ts';
import type { DayOrder } from './types.ts';

const dayMs = 86_400_000;
/** So far from a change of the clock no hour is doubled or skipped, even where an island changed its date. */
const marginMs = 2 * dayMs;

/** An offset, and the days' midnights (as if written in UTC) between which it holds without a doubt. */
interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly offsetMs: number;
}

interface Day {
  readonly midnightUtcMs: number;
  /** What to subtract from the wall clock; undefined on the days on which it changes. */
  readonly offsetMs: number | undefined;
}

/** Whether the runtime knows this IANA zone. */
export function isTimeZone(name: string): boolean {
  if (name === '') return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    // The polyfill and the native Temporal both say so by a RangeError.
    return false;
  }
}

/**
 * Turns the wall clock of a zone into UTC. An offset is asked once for all days up to the next change of the clock. Messages must come in the file's order: in an hour that daylight saving doubles, the
 * first instant not before the message above is taken, so a clock that goes back there means the second pass.
 */
export class WallClock {
  readonly #zone: string;
  readonly #order: DayOrder;
  readonly #days = new Map<number, Day | null>();
  #stretch: Stretch = { from: 0, until: -1, offsetMs: 0 };
  #lastKey = -1;
  #lastDay: Day | null = null;
  #previousAt = Number.NEGATIVE_INFINITY;
  /** Filled by `read`: reused, since it is asked once a message. */
  at = 0;
  clock: 'doubled' | 'skipped' | undefined;

  constructor(zone: string, order: DayOrder) {
    this.#zone = zone;
    this.#order = order;
  }

  /** Whether such a day exists; then `read` may be called. */
  hasDay(first: number, middle: number, last: number): boolean {
    return this.#day(first, middle, last) !== null;
  }

  /** Sets `at` and `clock`. The day must exist. */
  read(first: number, middle: number, last: number, hour: number, minute: number, second: number): void {
    const day = this.#day(first, middle, last);
    if (day === null) throw new Error('read of a day that does not exist');
    const wallMs = day.midnightUtcMs + ((hour * 60 + minute) * 60 + second) * 1000;
    this.clock = undefined;
    if (day.offsetMs === undefined) this.#readExactly(wallMs);
    else this.at = wallMs - day.offsetMs;
    this.#previousAt = this.at;
  }

  #readExactly(wallMs: number): void {
    const earlier = this.#instant(wallMs, 'earlier');
    const later = this.#instant(wallMs, 'later');
    this.at = earlier;
    if (earlier === later) return;
    // Where the clock skips, neither instant shows the written hour; the later one is shifted forward.
    if (this.#wallAt(earlier) !== wallMs) {
      this.clock = 'skipped';
      this.at = later;
      return;
    }
    this.clock = 'doubled';
    if (earlier < this.#previousAt && later >= this.#previousAt) this.at = later;
  }

  #instant(wallMs: number, disambiguation: 'earlier' | 'later'): number {
    const wall = Temporal.Instant.fromEpochMilliseconds(wallMs).toZonedDateTimeISO('UTC').toPlainDateTime();
    return wall.toZonedDateTime(this.#zone, { disambiguation }).epochMilliseconds;
  }

  #wallAt(at: number): number {
    const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(this.#zone);
    return at + zoned.offsetNanoseconds / 1_000_000;
  }

  #day(first: number, middle: number, last: number): Day | null {
    const key = (first * 100 + middle) * 10_000 + last;
    if (key === this.#lastKey) return this.#lastDay;
    let day = this.#days.get(key);
    if (day === undefined) {
      day = this.#findDay(first, middle, last);
      this.#days.set(key, day);
    }
    this.#lastKey = key;
    this.#lastDay = day;
    return day;
  }

  #findDay(first: number, middle: number, last: number): Day | null {
    const yearFirst = this.#order === 'year_first';
    const year = fullYear(yearFirst ? first : last);
    const month = this.#order === 'month_first' ? first : middle;
    const day = yearFirst ? last : this.#order === 'month_first' ? middle : first;
    if (!dayExists(year, month, day)) return null;
    const midnightUtcMs = Date.UTC(year, month - 1, day);
    if (!within(this.#stretch, midnightUtcMs)) this.#stretch = this.#stretchAround(midnightUtcMs);
    // A day near a change: each of its messages is asked.
    const offsetMs = within(this.#stretch, midnightUtcMs) ? this.#stretch.offsetMs : undefined;
    return { midnightUtcMs, offsetMs };
  }

  /** Between the changes of the clock before and after a day; the day itself may lie too near to one of them. */
  #stretchAround(midnightUtcMs: number): Stretch {
    // A moment earlier: a change at this very instant is neither before nor after it.
    const zoned = Temporal.Instant.fromEpochMilliseconds(midnightUtcMs - 1).toZonedDateTimeISO(this.#zone);
    const offsetMs = zoned.offsetNanoseconds / 1_000_000;
    const before = zoned.getTimeZoneTransition('previous');
    const after = zoned.getTimeZoneTransition('next');
    return {
      from: before === null ? Number.NEGATIVE_INFINITY : before.epochMilliseconds + marginMs,
      until: after === null ? Number.POSITIVE_INFINITY : after.epochMilliseconds - marginMs - dayMs,
      offsetMs,
    };
  }
}

function within(stretch: Stretch, midnightUtcMs: number): boolean {
  return midnightUtcMs >= stretch.from && midnightUtcMs <= stretch.until;
}
