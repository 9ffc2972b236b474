/** 0 nothing typed, 1 weak, 2 fair, 3 good, 4 excellent. From 3 on it may seal an archive. */
export type Strength = 0 | 1 | 2 | 3 | 4;
export const leastStrength: Strength = 3;

/** What guessers try first, without accents. A word among these counts almost nothing. */
const guessedFirst = new Set(
  (
    'senha senhas password passwd passphrase contrasena clave admin zelo whatsapp empresa loja minha mais teste test ' +
    'brasil deus jesus amor familia flamengo corinthians palmeiras qwerty asdf abcd abc teclado letmein welcome iloveyou'
  ).split(' '),
);

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Letters or digits in a row of the alphabet, the keyboard's top or one and the same: `1234`, `aaaa`. */
function isRun(text: string): boolean {
  const codes = Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, place) => code - (codes[place] ?? 0)));
  return codes.length > 2 && steps.size === 1 && [-1, 0, 1].includes([...steps][0] ?? 9);
}

/**
 * Bits that a guesser who knows how people choose would need, roughly: 11 for a word of one's own (diceware words
 * have 12.9), two thirds of the random value for a single token of mixed signs. `known` are words that anyone
 * would try here: the company, the person.
 */
export function estimateBits(passphrase: string, known: readonly string[] = []): number {
  const tried = new Set([...guessedFirst, ...known.flatMap((one) => fold(one).split(/\s+/))]);
  const tokens = [
    ...new Set(
      fold(passphrase)
        .split(/[\s,;.]+/)
        .filter((token) => token !== ''),
    ),
  ];
  let bits = 0;
  for (const token of tokens) {
    const plainWord = token.replace(/[\d\W_]+$/u, '');
    if (tried.has(token) || tried.has(plainWord) || isRun(token)) bits += 2;
    else if (/^\p{L}+$/u.test(token) && tokens.length > 1) bits += token.length >= 3 ? 11 : token.length * 2;
    else bits += Math.min(signBits(token, passphrase), 60);
  }
  return bits;
}

function signBits(token: string, typed: string): number {
  const kinds =
    (/\p{Ll}/u.test(typed) ? 26 : 0) +
    (/\p{Lu}/u.test(typed) ? 26 : 0) +
    (/\d/.test(token) ? 10 : 0) +
    (/[^\p{L}\d\s]/u.test(typed) ? 30 : 0);
  const different = new Set(token).size;
  const length = Math.min(Array.from(token).length, different * 1.5);
  return length * Math.log2(Math.max(kinds, 10)) * 0.66;
}

export function passphraseStrength(passphrase: string, known: readonly string[] = []): Strength {
  if (passphrase === '') return 0;
  const bits = estimateBits(passphrase, known);
  if (bits < 30) return 1;
  if (bits < 42) return 2;
  return bits < 54 ? 3 : 4;
}
