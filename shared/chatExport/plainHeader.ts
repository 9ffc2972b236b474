import type { HeaderShape } from './types.ts';

/** What a header says, as numbers: filled anew by every line, so that none of it costs an object. */
export interface HeaderNumbers {
  first: number;
  middle: number;
  last: number;
  firstDigits: number;
  lastDigits: number;
  hour: number;
  minute: number;
  second: number;
  hasSeconds: boolean;
  hasHalf: boolean;
  separator: number;
  timeSeparator: number;
  end: HeaderShape['end'];
  bodyStart: number;
}

const leftToRight = 0x200e;
const slash = 0x2f;
const dot = 0x2e;
const hyphen = 0x2d;
const colon = 0x3a;
const comma = 0x2c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const space = 0x20;
const zero = 0x30;
const nine = 0x39;

/**
 * Reads the form that nearly all lines have: ASCII digits, the year last, 24 hours, single spaces (`[d/m/y, H:MM:SS] `,
 * `d/m/y, H:MM - `, with or without the comma). Into locals, which takes a third of the patient reading's time; false
 * says nothing but that the patient reading must decide.
 */
export function scanPlainHeader(text: string, start: number, stop: number, into: HeaderNumbers): boolean {
  let at = start;
  let code = text.charCodeAt(at);
  if (code === leftToRight) code = text.charCodeAt(++at);
  const bracket = code === openBracket;
  if (bracket) code = text.charCodeAt(++at);

  let first = code - zero;
  if (!(first >= 0 && first <= 9)) return false;
  code = text.charCodeAt(++at);
  let firstDigits = 1;
  if (code >= zero && code <= nine) {
    first = first * 10 + code - zero;
    firstDigits = 2;
    code = text.charCodeAt(++at);
  }
  const separator = code;
  if (separator !== slash && separator !== dot && separator !== hyphen) return false;
  code = text.charCodeAt(++at);
  let middle = code - zero;
  if (!(middle >= 0 && middle <= 9)) return false;
  code = text.charCodeAt(++at);
  if (code >= zero && code <= nine) {
    middle = middle * 10 + code - zero;
    code = text.charCodeAt(++at);
  }
  if (code !== separator) return false;
  let last = 0;
  const lastFrom = at + 1;
  for (code = text.charCodeAt(++at); code >= zero && code <= nine; code = text.charCodeAt(++at)) {
    last = last * 10 + code - zero;
  }
  const lastDigits = at - lastFrom;
  if (lastDigits !== 4 && lastDigits !== 2) return false;

  if (code === comma) code = text.charCodeAt(++at);
  if (code !== space) return false;
  let hour = text.charCodeAt(++at) - zero;
  if (!(hour >= 0 && hour <= 9)) return false;
  code = text.charCodeAt(++at);
  if (code >= zero && code <= nine) {
    hour = hour * 10 + code - zero;
    code = text.charCodeAt(++at);
  }
  if (code !== colon || hour > 23) return false;
  const minute = twoDigits(text.charCodeAt(at + 1), text.charCodeAt(at + 2));
  code = text.charCodeAt((at += 3));
  let second = 0;
  const hasSeconds = code === colon;
  if (hasSeconds) {
    second = twoDigits(text.charCodeAt(at + 1), text.charCodeAt(at + 2));
    code = text.charCodeAt((at += 3));
  }
  if (minute < 0 || second < 0) return false;

  if (bracket) {
    if (code !== closeBracket || text.charCodeAt(at + 1) !== space) return false;
    at += 2;
  } else {
    if (code !== space || text.charCodeAt(at + 1) !== hyphen || text.charCodeAt(at + 2) !== space)
      return false;
    at += 3;
  }
  if (at > stop) return false;
  into.first = first;
  into.middle = middle;
  into.last = last;
  into.firstDigits = firstDigits;
  into.lastDigits = lastDigits;
  into.hour = hour;
  into.minute = minute;
  into.second = second;
  into.hasSeconds = hasSeconds;
  into.hasHalf = false;
  into.separator = separator;
  into.timeSeparator = colon;
  into.end = bracket ? 'bracket' : 'dash';
  into.bodyStart = at;
  return true;
}

/** 0 to 59, -1 where the two characters are no such number. */
function twoDigits(tens: number, ones: number): number {
  const value = (tens - zero) * 10 + ones - zero;
  return tens >= zero && tens <= 0x35 && ones >= zero && ones <= nine ? value : -1;
}
