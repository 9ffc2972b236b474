import type { HeaderScanner } from './headerScanner.ts';
import type { ChatItemKind, DayOrder } from './types.ts';

/** WhatsApp began in 2009. */
const firstYear = 2009;
const lastYear = 2099;
/** A wrong reading jumps by weeks; late messages and moved clocks by less. */
const jumpSeconds = 2 * 86_400;
/** Copies of an older chat pasted into a message lie at least this far back. */
const pastedSeconds = 86_400;
/** After as many headers in a row the clock has truly gone back. */
const longestPaste = 20;
const mostListed = 1000;

export interface DatedLine {
  readonly line: number;
  /** As written; null for system sentences. */
  readonly name: string | null;
  readonly kind: ChatItemKind;
}

const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether that day exists. Two digits of a year are of this century. */
export function dayExists(year: number, month: number, day: number): boolean {
  const days = monthDays[month - 1];
  if (days === undefined || day < 1 || day > days) return false;
  return month !== 2 || day < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}

export function fullYear(written: number): number {
  return written < 100 ? written + 2000 : written;
}

/** One reading of all dates of a file, and what speaks against it. */
class Reading {
  readonly order: DayOrder;
  impossible = 0;
  jumps = 0;
  readonly impossibleLines: DatedLine[] = [];
  readonly pasted: DatedLine[] = [];
  #previous = 0;
  #newest = 0;
  /** Midnight of the last date, undefined when no such day exists. */
  #midnight: number | undefined;
  #first = -1;
  #middle = -1;
  #last = -1;
  #behind: DatedLine[] = [];

  constructor(order: DayOrder) {
    this.order = order;
  }

  add(
    header: HeaderScanner,
    secondOfDay: number,
    line: number,
    name: string | null,
    kind: ChatItemKind,
  ): void {
    const { first, middle, last } = header;
    // Most lines are of the same day as the line above.
    if (first !== this.#first || middle !== this.#middle || last !== this.#last) {
      this.#first = first;
      this.#middle = middle;
      this.#last = last;
      this.#midnight = this.#midnightOf(first, middle, last);
    }
    if (this.#midnight === undefined) {
      this.impossible += 1;
      if (this.impossibleLines.length < mostListed) this.impossibleLines.push({ line, name, kind });
      return;
    }
    const at = this.#midnight + secondOfDay;
    if (at < this.#previous - jumpSeconds) this.jumps += 1;
    this.#previous = at;
    if (at >= this.#newest - pastedSeconds) {
      if (this.#behind.length > 0) {
        if (this.pasted.length < mostListed) this.pasted.push(...this.#behind);
        this.#behind = [];
      }
      if (at > this.#newest) this.#newest = at;
      return;
    }
    this.#behind.push({ line, name, kind });
    if (this.#behind.length > longestPaste) {
      this.#behind = [];
      this.#newest = at;
    }
  }

  /** In seconds, but no real count of them: months have 31 days here, which keeps the order and is enough. */
  #midnightOf(first: number, middle: number, last: number): number | undefined {
    const dayFirst = this.order === 'day_first';
    const year = fullYear(this.order === 'year_first' ? first : last);
    const month = dayFirst || this.order === 'year_first' ? middle : first;
    const day = this.order === 'year_first' ? last : dayFirst ? first : middle;
    if (!dayExists(year, month, day) || year < firstYear || year > lastYear) return undefined;
    return ((year * 12 + month) * 31 + day) * 86_400;
  }
}

export interface OrderDecision {
  readonly order: DayOrder;
  readonly decided: boolean;
  readonly impossibleLines: readonly DatedLine[];
  /** Lines a day and more behind their neighbours on both sides. */
  readonly behindLines: readonly DatedLine[];
}

/**
 * Finds the order of day, month and year: a number that only fits one order decides, then going forward in time.
 * Of two digits first and last, the year is what changes least.
 */
export class DateOrderTally {
  readonly #dayFirst = new Reading('day_first');
  readonly #monthFirst = new Reading('month_first');
  readonly #yearFirst = new Reading('year_first');
  #headers = 0;
  #fourDigitsFirst = false;
  #firstChanges = 0;
  #lastChanges = 0;
  #first = -1;
  #last = -1;

  add(header: HeaderScanner, line: number, name: string | null, kind: ChatItemKind): void {
    const secondOfDay = header.hour * 3600 + header.minute * 60 + header.second;
    const { first, last } = header;
    this.#headers += 1;
    if (header.firstDigits === 4) this.#fourDigitsFirst = true;
    if (first !== this.#first && this.#first >= 0) this.#firstChanges += 1;
    if (last !== this.#last && this.#last >= 0) this.#lastChanges += 1;
    this.#first = first;
    this.#last = last;
    if (header.firstDigits === 4 || header.lastDigits === 2) {
      this.#yearFirst.add(header, secondOfDay, line, name, kind);
    }
    if (header.firstDigits === 4) return;
    this.#dayFirst.add(header, secondOfDay, line, name, kind);
    this.#monthFirst.add(header, secondOfDay, line, name, kind);
  }

  decide(yearDigits: 2 | 4): OrderDecision {
    if (this.#fourDigitsFirst || (yearDigits === 2 && this.#yearSeemsFirst())) {
      return decision(this.#yearFirst, true);
    }
    const day = this.#dayFirst;
    const month = this.#monthFirst;
    if (day.impossible !== month.impossible)
      return decision(day.impossible < month.impossible ? day : month, true);
    if (day.jumps !== month.jumps) return decision(day.jumps < month.jumps ? day : month, true);
    return decision(day, false);
  }

  #yearSeemsFirst(): boolean {
    const year = this.#yearFirst.impossible;
    const others = Math.min(this.#dayFirst.impossible, this.#monthFirst.impossible);
    // `24/03/05` over and over: no other reading has a year in which there was WhatsApp.
    if (others * 2 > this.#headers && year * 2 < others) return true;
    return year <= others && this.#firstChanges * 4 < this.#lastChanges;
  }
}

function decision(reading: Reading, decided: boolean): OrderDecision {
  return {
    order: reading.order,
    decided,
    impossibleLines: reading.impossibleLines,
    behindLines: reading.pasted,
  };
}
