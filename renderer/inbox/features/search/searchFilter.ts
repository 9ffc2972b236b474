import type { SearchFilter } from '../../../data/reader.ts';
import { dayBounds } from '../../state/dayBounds.ts';
import { noTerms, type SearchPeriod, type SearchTerms } from '../../state/searchTerms.ts';

/** More hits than anyone reads; the filters reach the rest. */
export const hitLimit = 200;

const dayMs = 86_400_000;
const daysOf: Readonly<Partial<Record<SearchPeriod, number>>> = { week: 7, month: 30, quarter: 90 };

/** The question to the store. Own days are whole days in the given zone. */
export function searchFilter(terms: SearchTerms, now: number, timeZone: string): SearchFilter {
  const { text, period, fromDay, toDay, flaggedOnly, withAttachment, ...others } = terms;
  const days = daysOf[period];
  const span =
    period === 'own'
      ? dayBounds(fromDay, toDay, timeZone)
      : days === undefined
        ? {}
        : { from: now - days * dayMs };
  return {
    text: text.trim(),
    ...others,
    ...span,
    ...(flaggedOnly ? { flaggedOnly } : {}),
    ...(withAttachment ? { withAttachment } : {}),
    limit: hitLimit,
  };
}

/** Whether anything but the words narrows the search. */
export function isNarrowed(terms: SearchTerms): boolean {
  return JSON.stringify({ ...terms, text: '' }) !== JSON.stringify(noTerms);
}
