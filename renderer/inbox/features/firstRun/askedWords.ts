/** Two different places among `count`, in order. `random` gives numbers from 0 up to but not including 1. */
export function chooseAskedWords(
  count: number,
  random: () => number = Math.random,
): readonly [number, number] {
  const first = Math.floor(random() * count);
  const second = (first + 1 + Math.floor(random() * (count - 1))) % count;
  return first < second ? [first, second] : [second, first];
}

/** Capitals, accents and spaces around do not matter: the words are told apart by their first four letters. */
export function isSameWord(typed: string, word: string): boolean {
  const fold = (text: string) => text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return fold(typed) === fold(word);
}
