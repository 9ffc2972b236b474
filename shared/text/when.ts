import type { Locale } from '../domain/categories.ts';
import { inThreeLanguages } from './language.ts';

/** Instants said in words, always in the given IANA zone and never by a fixed offset. */

const tags: Readonly<Record<Locale, string>> = { pt: 'pt-BR', es: 'es', en: 'en-US' };

const words = inThreeLanguages({
  pt: {
    today: 'Hoje',
    yesterday: 'ontem',
    at: 'às',
    thisWeek: 'Esta semana',
    on: 'em',
    from: 'de',
    until: 'até',
    fromTime: 'das',
    untilTime: 'às',
  },
  es: {
    today: 'Hoy',
    yesterday: 'ayer',
    at: 'a las',
    thisWeek: 'Esta semana',
    on: 'el',
    from: 'desde',
    until: 'hasta',
    fromTime: 'de',
    untilTime: 'a',
  },
  en: {
    today: 'Today',
    yesterday: 'yesterday',
    at: 'at',
    thisWeek: 'This week',
    on: 'on',
    from: 'from',
    until: 'until',
    fromTime: 'from',
    untilTime: 'to',
  },
});

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making an Intl.DateTimeFormat costs about a tenth of a millisecond, so each is made once. */
function format(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  let made = formats.get(name);
  if (made === undefined) {
    made = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    formats.set(name, made);
  }
  return made;
}

const dayMs = 86_400_000;

/** `YYYY-MM-DD` of the instant in the zone. */
export function dayOf(at: number, timeZone: string): string {
  return format('en-CA', timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}

/** Whole calendar days from `at` to `now` in the zone: 0 today, 1 yesterday, negative in the future. */
export function daysAgo(at: number, now: number, timeZone: string): number {
  return Math.round((Date.parse(dayOf(now, timeZone)) - Date.parse(dayOf(at, timeZone))) / dayMs);
}

/** `09:36`, 24 hours. */
export function clockTime(at: number, timeZone: string): string {
  return format('en-GB', timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

/** `13 nov.`, with the year when it is another one. */
export function shortDate(at: number, now: number, timeZone: string, locale: Locale): string {
  const sameYear = dayOf(at, timeZone).slice(0, 4) === dayOf(now, timeZone).slice(0, 4);
  if (sameYear) {
    const text = format(tags[locale], timeZone, { day: 'numeric', month: 'short' }).format(at);
    // "13 de nov." is longer than a narrow column needs.
    return text.replace(' de ', ' ');
  }
  return format(tags[locale], timeZone, { day: '2-digit', month: '2-digit', year: 'numeric' }).format(at);
}

/** For a narrow column: `09:36` today, `ontem`, `qua.` within a week, then the date. */
export function briefTime(at: number, now: number, timeZone: string, locale: Locale): string {
  const days = daysAgo(at, now, timeZone);
  if (days === 0) return clockTime(at, timeZone);
  if (days === 1) return words[locale].yesterday;
  if (days > 1 && days < 7) return format(tags[locale], timeZone, { weekday: 'short' }).format(at);
  return shortDate(at, now, timeZone, locale);
}

/** Between messages: `Hoje, quinta-feira, 13 de novembro`. */
export function dayTitle(at: number, now: number, timeZone: string, locale: Locale): string {
  const sameYear = dayOf(at, timeZone).slice(0, 4) === dayOf(now, timeZone).slice(0, 4);
  const text = format(tags[locale], timeZone, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
  const days = daysAgo(at, now, timeZone);
  if (days === 0) return `${words[locale].today}, ${text}`;
  return text.charAt(0).toLocaleUpperCase(tags[locale]) + text.slice(1);
}

/** In a sentence: `hoje`, `ontem`, `12 nov.` */
function daySaid(at: number, now: number, timeZone: string, locale: Locale): string {
  const days = daysAgo(at, now, timeZone);
  if (days === 0) return words[locale].today.toLocaleLowerCase(tags[locale]);
  return days === 1 ? words[locale].yesterday : shortDate(at, now, timeZone, locale);
}

/** In a sentence: `hoje às 10:02`, `ontem às 10:02`, `12 nov. às 10:02`. */
export function whenSaid(at: number, now: number, timeZone: string, locale: Locale): string {
  return `${daySaid(at, now, timeZone, locale)} ${words[locale].at} ${clockTime(at, timeZone)}`;
}

/** Two instants, said already: `de hoje às 08:21 até amanhã às 09:00`. */
export function spanBetween(from: string, to: string, locale: Locale): string {
  return `${words[locale].from} ${from} ${words[locale].until} ${to}`;
}

/** From one instant to another, the day said once where it is the same: `hoje, das 08:21 às 08:23`. */
export function spanSaid(from: number, to: number, now: number, timeZone: string, locale: Locale): string {
  if (dayOf(from, timeZone) !== dayOf(to, timeZone)) {
    const said = (at: number) => whenSaid(at, now, timeZone, locale);
    return spanBetween(said(from), said(to), locale);
  }
  const { on, fromTime, untilTime } = words[locale];
  const ago = daysAgo(from, now, timeZone);
  const day = `${ago === 0 || ago === 1 ? '' : `${on} `}${daySaid(from, now, timeZone, locale)}`;
  const times = `${fromTime} ${clockTime(from, timeZone)} ${untilTime} ${clockTime(to, timeZone)}`;
  return locale === 'en' ? `${day} ${times}` : `${day}, ${times}`;
}

/** The heading a list sorted by time shows over this instant: today, this week, or its month. */
export function periodTitle(at: number, now: number, timeZone: string, locale: Locale): string {
  const days = daysAgo(at, now, timeZone);
  if (days <= 0) return words[locale].today;
  // Weeks begin on Monday here; 1970-01-01 was a Thursday.
  const weekday = (Math.floor(Date.parse(dayOf(now, timeZone)) / dayMs) + 3) % 7;
  if (days <= weekday) return words[locale].thisWeek;
  const sameYear = dayOf(at, timeZone).slice(0, 4) === dayOf(now, timeZone).slice(0, 4);
  const month = format(tags[locale], timeZone, {
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
  return month.charAt(0).toLocaleUpperCase(tags[locale]) + month.slice(1);
}

/** `1.204` or `1,204`. */
export function countSaid(count: number, locale: Locale): string {
  return count.toLocaleString(tags[locale]);
}

/** `184 KB`, `1,2 MB`. */
export function bytesSaid(bytes: number, locale: Locale): string {
  if (bytes < 1000) return `${String(bytes)} B`;
  if (bytes < 1_000_000) return `${countSaid(Math.round(bytes / 1000), locale)} KB`;
  return `${(bytes / 1_000_000).toLocaleString(tags[locale], { maximumFractionDigits: 1 })} MB`;
}
