/** What the clock on the wall shows. */
export interface WallClock {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Monday 1 … Sunday 7. */
  readonly weekday: number;
  /** Minutes since midnight. */
  readonly minutes: number;
}

const quarterMs = 900_000;
const formats = new Map<string, Intl.DateTimeFormat | undefined>();
/** Offsets by zone and quarter of an hour: no zone changes its clock within one. */
const offsets = new Map<string, Map<number, number>>();
const offsetsMost = 50_000;

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  if (formats.has(timeZone)) return formats.get(timeZone);
  let format: Intl.DateTimeFormat | undefined;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch {
    // A zone that this runtime does not know: no hours can be told, so nothing is off hours.
    format = undefined;
  }
  formats.set(timeZone, format);
  return format;
}

function offsetAt(format: Intl.DateTimeFormat, quarter: number): number {
  const time = quarter * quarterMs;
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(time)) parts[type] = Number(value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute) - time;
}

/** The wall clock of a zone at `time` (ms, UTC), or undefined when the zone or the time is unknown. */
export function wallClock(timeZone: string, time: number): WallClock | undefined {
  const format = formatOf(timeZone);
  if (format === undefined || !Number.isFinite(time) || Math.abs(time) > 8e15) return undefined;
  const quarter = Math.floor(time / quarterMs);
  let ofZone = offsets.get(timeZone);
  if (ofZone === undefined || ofZone.size > offsetsMost)
    offsets.set(timeZone, (ofZone = new Map<number, number>()));
  let offset = ofZone.get(quarter);
  if (offset === undefined) ofZone.set(quarter, (offset = offsetAt(format, quarter)));
  const local = new Date(time + offset);
  return {
    date: local.toISOString().slice(0, 10),
    weekday: local.getUTCDay() || 7,
    minutes: local.getUTCHours() * 60 + local.getUTCMinutes(),
  };
}
