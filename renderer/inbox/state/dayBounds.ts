import { Temporal } from 'temporal-polyfill';

/**
 * The instants of a span of whole days, `YYYY-MM-DD`, in an IANA zone: from the first moment of the first day to
 * the last millisecond of the last. An end left open is left out; a day that is no date counts as left open.
 */
export function dayBounds(
  fromDay: string | undefined,
  toDay: string | undefined,
  timeZone: string,
): { readonly from?: number; readonly to?: number } {
  const from = startOfDay(fromDay, timeZone, 0);
  const after = startOfDay(toDay, timeZone, 1);
  return {
    ...(from === undefined ? {} : { from }),
    ...(after === undefined ? {} : { to: after - 1 }),
  };
}

function startOfDay(day: string | undefined, timeZone: string, plusDays: number): number | undefined {
  if (day === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  try {
    return Temporal.PlainDate.from(day, { overflow: 'reject' })
      .add({ days: plusDays })
      .toZonedDateTime(timeZone).epochMilliseconds;
  } catch {
    // A half-typed date such as 2025-02-31.
    return undefined;
  }
}
