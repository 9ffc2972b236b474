import type { Locale } from '../../../../shared/domain/categories.ts';
import { languageTags } from '../../language.ts';

/** The preview's times are wall clock without zone, `YYYY-MM-DDTHH:MM[:SS]`. Anything else is shown as it stands. */
function readWallTime(at: string): number | undefined {
  const found = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)/.exec(at);
  if (found === null) return undefined;
  const [year, month, day, hour, minute] = found.slice(1).map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute);
}

/** `quinta-feira, 13 de novembro de 2025` */
export function sayWallDay(at: string, locale: Locale): string {
  const time = readWallTime(at);
  if (time === undefined) return at;
  return new Intl.DateTimeFormat(languageTags[locale], { dateStyle: 'full', timeZone: 'UTC' }).format(time);
}

/** `09:36` */
export function sayWallClock(at: string, locale: Locale): string {
  const time = readWallTime(at);
  if (time === undefined) return at;
  return new Intl.DateTimeFormat(languageTags[locale], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  }).format(time);
}

/** 3600000 -> `1 h`, 5400000 -> `1 h 30 min` */
export function saySpan(ms: number, locale: Locale): string {
  const minutes = Math.round(Math.abs(ms) / 60_000);
  const unit = (value: number, name: 'hour' | 'minute') =>
    new Intl.NumberFormat(languageTags[locale], { style: 'unit', unit: name, unitDisplay: 'short' }).format(
      value,
    );
  const parts = [
    ...(minutes >= 60 ? [unit(Math.floor(minutes / 60), 'hour')] : []),
    ...(minutes % 60 > 0 || minutes < 60 ? [unit(minutes % 60, 'minute')] : []),
  ];
  return parts.join(' ');
}
