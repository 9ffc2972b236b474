import { digitValue, isMark, isSpace } from './characters.ts';
import { dayHalfOf, hourOfDay, type DayHalf } from './dayHalves.ts';
import { scanPlainHeader, type HeaderNumbers } from './plainHeader.ts';
import type { HeaderShape } from './types.ts';

const slash = 0x2f;
const dot = 0x2e;
const hyphen = 0x2d;
const colon = 0x3a;
const comma = 0x2c;
const newline = 0x0a;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const letterH = 0x68;

/** Longest run between date and time ("a las", "klo", "г., "), and longest half of the day, in characters. */
const longestGap = 18;

/**
 * Reads a line's header by character codes, without cutting strings: the usual form by `scanPlainHeader`, all others
 * patiently. The same object is filled by every successful `scan`; copy what must outlive it.
 */
export class HeaderScanner implements HeaderNumbers {
  first = 0;
  middle = 0;
  last = 0;
  firstDigits = 0;
  lastDigits = 0;
  hour = 0;
  minute = 0;
  second = 0;
  hasSeconds = false;
  hasHalf = false;
  separator = 0;
  timeSeparator = 0;
  end: HeaderShape['end'] = 'dash';
  /** Where the name, or a system sentence, begins. */
  bodyStart = 0;

  #text = '';
  #at = 0;
  #digits = 0;

  /** Whether a header begins at `start`; the line must end before `stop`. */
  scan(text: string, start: number, stop: number): boolean {
    return scanPlainHeader(text, start, stop, this) || this.#scanAny(text, start, stop);
  }

  #scanAny(text: string, start: number, stop: number): boolean {
    this.#text = text;
    this.#at = start;
    this.#skipMarks();
    const bracket = this.#code() === openBracket;
    if (bracket) {
      this.#at += 1;
      this.#skipMarks();
    }
    if (!this.#scanDate()) return false;
    const before = this.#scanGap();
    if (before === undefined) return false;
    const hour = this.#scanTime();
    if (hour < 0) return false;
    const after = this.#scanHalf();
    if (after === undefined) return false;
    const half = before === 'none' ? after : before;
    this.hasHalf = half !== 'none';
    this.hour = hourOfDay(hour, half);
    if (this.hour < 0 || !this.#scanEnd(bracket) || this.#at > stop) return false;
    this.bodyStart = this.#at;
    return true;
  }

  #code(): number {
    return this.#text.charCodeAt(this.#at);
  }

  #skipMarks(): void {
    while (isMark(this.#code())) this.#at += 1;
  }

  #skipSpaces(): void {
    for (let code = this.#code(); isSpace(code) || isMark(code); code = this.#code()) this.#at += 1;
  }

  /** The number at the place, -1 when there is none or it has more digits. */
  #number(mostDigits: number): number {
    let value = 0;
    let digits = 0;
    for (;;) {
      const digit = digitValue(this.#code());
      if (digit < 0) break;
      if (digits === mostDigits) return -1;
      value = value * 10 + digit;
      digits += 1;
      this.#at += 1;
    }
    this.#digits = digits;
    return digits === 0 ? -1 : value;
  }

  #scanDate(): boolean {
    this.first = this.#number(4);
    this.firstDigits = this.#digits;
    if (this.first < 0 || this.firstDigits === 3) return false;
    this.#skipMarks();
    const separator = this.#code();
    // 年 and 년: the East Asian forms write 月/日 and 월/일 after the other two.
    const worded = separator === 0x5e74 || separator === 0xb144;
    if (!worded && separator !== slash && separator !== dot && separator !== hyphen) return false;
    this.separator = separator;
    this.#at += 1;
    this.#skipSpaces();
    this.middle = this.#number(2);
    if (this.middle < 0) return false;
    this.#skipMarks();
    const second = this.#code();
    if (worded ? second !== 0x6708 && second !== 0xc6d4 : second !== separator) return false;
    this.#at += 1;
    this.#skipSpaces();
    this.last = this.#number(4);
    this.lastDigits = this.#digits;
    if (this.last < 0 || this.lastDigits === 3) return false;
    if (this.firstDigits === 4) return this.lastDigits <= 2;
    return this.lastDigits === 4 || this.lastDigits === 2;
  }

  /** From date to time: the half of the day where it stands there, undefined when this is no header. */
  #scanGap(): DayHalf | undefined {
    const from = this.#at;
    let worded = false;
    for (;;) {
      const code = this.#code();
      if (digitValue(code) >= 0) break;
      if (this.#at - from === longestGap || Number.isNaN(code)) return undefined;
      if (code === newline || code === colon || code === openBracket || code === closeBracket)
        return undefined;
      if (code === slash || code === hyphen || code === 0x28) return undefined;
      if (!isSpace(code) && !isMark(code) && code !== comma) worded = true;
      this.#at += 1;
    }
    if (this.#at === from) return undefined;
    if (!worded) return 'none';
    const words = this.#text.slice(from, this.#at).replace(/[日일]/, '');
    return dayHalfOf(words) ?? 'none';
  }

  /** The hour as written, -1 when this is no time. */
  #scanTime(): number {
    const hour = this.#number(2);
    if (hour < 0) return -1;
    let code = this.#code();
    if (isSpace(code) && this.#text.charCodeAt(this.#at + 1) === letterH) {
      this.#at += 1;
      code = letterH;
    }
    // 時 and 시.
    if (code !== colon && code !== dot && code !== letterH && code !== 0x6642 && code !== 0xc2dc) return -1;
    this.timeSeparator = code;
    this.#at += 1;
    if (code !== colon && code !== dot) this.#skipSpaces();
    this.minute = this.#number(2);
    if (this.minute < 0 || this.minute > 59 || this.#digits !== 2) return -1;
    this.second = 0;
    this.hasSeconds = false;
    if ((code === colon || code === dot) && this.#code() === code) {
      if (digitValue(this.#text.charCodeAt(this.#at + 1)) >= 0) {
        this.#at += 1;
        this.second = this.#number(2);
        this.hasSeconds = true;
        if (this.second < 0 || this.second > 59 || this.#digits !== 2) return -1;
      }
    }
    return hour;
  }

  /** From time to the header's end: the half of the day, undefined when other words stand there. */
  #scanHalf(): DayHalf | undefined {
    const from = this.#at;
    let worded = false;
    for (;;) {
      const code = this.#code();
      if (code === closeBracket || code === hyphen || code === 0x2013 || code === 0x2014) break;
      if (code === comma || code === colon) break;
      if (code === newline || Number.isNaN(code) || this.#at - from === longestGap) return undefined;
      if (!isSpace(code) && !isMark(code)) worded = true;
      this.#at += 1;
    }
    if (!worded) return 'none';
    return dayHalfOf(this.#text.slice(from, this.#at).replace(/[分분]/, ''));
  }

  #scanEnd(bracket: boolean): boolean {
    const code = this.#code();
    const next = this.#text.charCodeAt(this.#at + 1);
    if (bracket) {
      if (code !== closeBracket) return false;
      this.end = 'bracket';
      this.#at += isSpace(next) ? 2 : 1;
      return true;
    }
    if (code === closeBracket || !isSpace(next)) return false;
    if (code === comma) this.end = 'comma';
    else if (code === colon) this.end = 'colon';
    else if (isSpace(this.#text.charCodeAt(this.#at - 1))) this.end = 'dash';
    else return false;
    this.#at += 2;
    return true;
  }
}
