/** An instant as the clock on the wall showed it, with the wall's distance from UTC: without it an hour of the
 * clock change is two. */
export interface LocalTime {
  /** `2025-11-13` */
  readonly date: string;
  /** `09:36:05` */
  readonly time: string;
  /** `-03:00`, `+00:00` */
  readonly offset: string;
}

/** Reads instants (ms since 1970, UTC) in one IANA zone. */
export function localClock(timeZone: string): (at: number) => LocalTime {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  });
  return (at) => {
    const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
    for (const { type, value } of format.formatToParts(at)) parts[type] = value;
    return {
      date: `${parts.year ?? ''}-${parts.month ?? ''}-${parts.day ?? ''}`,
      time: `${parts.hour ?? ''}:${parts.minute ?? ''}:${parts.second ?? ''}`,
      // "GMT" alone stands for no distance.
      offset: /[+-]\d{2}:\d{2}/.exec(parts.timeZoneName ?? '')?.[0] ?? '+00:00',
    };
  };
}
