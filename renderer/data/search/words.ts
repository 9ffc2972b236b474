/** One word of a text, folded, with its half-open range of UTF-16 units in the original. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Longer runs (links, base64) are cut in the index; the same cut on both sides keeps them findable. */
const wordMost = 64;
const accents = /[\u0300-\u036f]/g;
const wordUnit = /[\p{L}\p{N}\p{M}]/u;

const folded = new Map<string, string>();

/**
 * A character as search sees it: compatibility forms and accents gone, lower case, '' for what ends a word.
 * NFKD by character equals NFKC of the whole and then taking accents off, and keeps each place in the text.
 */
function fold(character: string): string {
  let known = folded.get(character);
  if (known === undefined) {
    const plain = character.normalize('NFKD').replace(accents, '').toLowerCase().replace(accents, '');
    known = [...plain].every((part) => wordUnit.test(part)) ? plain : '';
    folded.set(character, known);
  }
  return known;
}

const combining = /^[\u0300-\u036f]$/;

/** All words in order. "Reunião" in one character or two, in capitals or not, gives `reuniao`. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let word = '';
  let start = 0;
  let place = 0;
  const end = (at: number) => {
    if (word !== '') words.push({ word: word.slice(0, wordMost), start, end: at });
    word = '';
  };
  for (const character of text) {
    const plain = fold(character);
    if (plain !== '') {
      if (word === '') start = place;
      word += plain;
    } else if (!combining.test(character)) {
      // An accent written apart belongs to the word that it stands in.
      end(place);
    }
    place += character.length;
  }
  end(text.length);
  return words;
}
