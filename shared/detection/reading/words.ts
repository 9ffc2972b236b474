/** One word of folded text: its letters and its range in the folded text. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const letterOrDigit = /[\p{L}\p{N}]/u;
const knownLetters = new Map<number, boolean>();

function isWordUnit(unit: number): boolean {
  if (unit < 0x80) {
    return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90);
  }
  const seen = knownLetters.get(unit);
  if (seen !== undefined) return seen;
  // Half of a surrogate pair is no letter: emoji separate words, and the few astral letters are no loss here.
  const is = letterOrDigit.test(String.fromCharCode(unit));
  knownLetters.set(unit, is);
  return is;
}

/** "don't" and "dont", "d'água" and "dagua" are the same word to people in a hurry. */
function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x60;
}

/** Splits folded text into words: runs of letters and digits; an apostrophe between letters is left out. */
export function splitWords(folded: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < folded.length) {
    if (!isWordUnit(folded.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const start = at;
    let hasApostrophe = false;
    while (at < folded.length) {
      const unit = folded.charCodeAt(at);
      if (isWordUnit(unit)) at += 1;
      else if (isApostrophe(unit) && at + 1 < folded.length && isWordUnit(folded.charCodeAt(at + 1))) {
        hasApostrophe = true;
        at += 1;
      } else break;
    }
    const raw = folded.slice(start, at);
    words.push({ text: hasApostrophe ? raw.replace(/['\u2019`]/g, '') : raw, start, end: at });
  }
  return words;
}
