import { createContext, useContext, useMemo } from 'react';
import type { Locale } from '../../shared/domain/categories.ts';
import type { Preferences } from '../../shared/ipc/contract.ts';
import type { Words } from '../../shared/text/language.ts';

/** BCP 47 tags for Intl. The three written languages; regions only decide how numbers and dates look. */
export const languageTags: Readonly<Record<Locale, string>> = { pt: 'pt-BR', es: 'es', en: 'en' };

export interface PreferencesPort {
  readonly preferences: Preferences;
  change(part: Partial<Preferences>): void;
}

export const PreferencesContext = createContext<PreferencesPort | undefined>(undefined);

export function usePreferences(): PreferencesPort {
  const port = useContext(PreferencesContext);
  if (port === undefined) throw new Error('usePreferences outside of PreferencesContext');
  return port;
}

export function useLocale(): Locale {
  return usePreferences().preferences.locale;
}

/** An area's words in the language of the day: `const words = useWords(shellWords)`. */
export function useWords<Shape>(area: Words<Shape>): Shape {
  return area[useLocale()];
}

export interface Formats {
  /** 48310 -> "48.310" */
  number(value: number): string;
  /** 0.62 -> "62%" */
  percent(share: number): string;
  /** Millis UTC -> "12/11/2025" */
  date(at: number): string;
  /** Millis UTC -> "09:36" */
  time(at: number): string;
  /** Millis UTC -> "12 de nov. de 2025, 09:36" */
  dateTime(at: number): string;
  /** 2011000 -> "2 MB" */
  bytes(bytes: number): string;
  /** ['a', 'b', 'c'] -> "a, b e c" */
  list(parts: readonly string[]): string;
}

export function formatsFor(locale: Locale, timeZone?: string): Formats {
  const tag = languageTags[locale];
  const zone = timeZone === undefined ? {} : { timeZone };
  const number = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const date = new Intl.DateTimeFormat(tag, { day: '2-digit', month: '2-digit', year: 'numeric', ...zone });
  const time = new Intl.DateTimeFormat(tag, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...zone,
  });
  const dateTime = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...zone,
  });
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  return {
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    date: (at) => date.format(at),
    time: (at) => time.format(at),
    dateTime: (at) => dateTime.format(at),
    bytes(bytes) {
      const step = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
      const unit = units[step] ?? 'byte';
      return new Intl.NumberFormat(tag, {
        style: 'unit',
        unit,
        unitDisplay: 'short',
        maximumFractionDigits: 1,
      }).format(bytes / 1000 ** step);
    },
    list: (parts) => list.format(parts),
  };
}

/** Numbers and dates as the user's language writes them, in an account's zone where one is given. */
export function useFormats(timeZone?: string): Formats {
  const locale = useLocale();
  return useMemo(() => formatsFor(locale, timeZone), [locale, timeZone]);
}
