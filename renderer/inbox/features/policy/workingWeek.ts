import type { WorkingHours } from '../../../../shared/domain/policy.ts';

export type Span = WorkingHours['days'][number];

/** What most shops keep: Monday to Friday, eight to six. */
export function usualWeek(timeZone: string, country: WorkingHours['country']): WorkingHours {
  return {
    timeZone,
    days: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:00', to: '18:00' })),
    ...(country !== undefined && { country }),
    holidays: [],
  };
}

/** The country whose holidays a zone suggests. */
export function countryOfZone(timeZone: string): WorkingHours['country'] {
  if (
    /^America\/(Sao_Paulo|Manaus|Cuiaba|Fortaleza|Recife|Bahia|Belem|Maceio|Rio_Branco|Porto_Velho|Boa_Vista|Campo_Grande|Araguaina)$/.test(
      timeZone,
    )
  )
    return 'BR';
  if (/^(Europe\/Lisbon|Atlantic\/(Madeira|Azores))$/.test(timeZone)) return 'PT';
  if (/^(Europe\/Madrid|Atlantic\/Canary|Africa\/Ceuta)$/.test(timeZone)) return 'ES';
  if (/^America\/(Mexico_City|Monterrey|Tijuana|Cancun|Merida|Hermosillo|Chihuahua)$/.test(timeZone))
    return 'MX';
  if (timeZone.startsWith('America/Argentina/')) return 'AR';
  return /^America\/(New_York|Chicago|Denver|Los_Angeles|Phoenix)$/.test(timeZone) ? 'US' : undefined;
}

export function spansOf(hours: WorkingHours, weekday: number): readonly Span[] {
  return hours.days.filter((span) => span.weekday === weekday);
}

/** Puts these spans in the place of the weekday's, in the order of the week. */
export function withSpans(
  hours: WorkingHours,
  weekday: number,
  spans: readonly Omit<Span, 'weekday'>[],
): WorkingHours {
  const others = hours.days.filter((span) => span.weekday !== weekday);
  const days = [...others, ...spans.map((span) => ({ ...span, weekday }))].slice(0, 28);
  return { ...hours, days: days.sort((a, b) => a.weekday - b.weekday || a.from.localeCompare(b.from)) };
}

/** Monday's hours for Tuesday to Friday too. */
export function repeatMonday(hours: WorkingHours): WorkingHours {
  return [2, 3, 4, 5].reduce((week, weekday) => withSpans(week, weekday, spansOf(hours, 1)), hours);
}

export function withFreeDay(hours: WorkingHours, day: string, free: boolean): WorkingHours {
  const others = hours.holidays.filter((one) => one !== day);
  return { ...hours, holidays: free ? [...others, day].sort() : others };
}
