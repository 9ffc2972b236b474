/** Check digits that several of the numbers share. All take and give decimal digits as text. */

/** Luhn (ISO/IEC 7812-1): true when the last digit completes the rest. */
export function passesLuhn(digits: string): boolean {
  return modTen(digits.slice(0, -1)) === Number(digits.slice(-1));
}

/** Mod 10 with weights 2, 1 from the right and digit sums: Luhn, and the fields of a boleto. */
export function modTen(digits: string): number {
  let sum = 0;
  let weight = 2;
  for (let at = digits.length - 1; at >= 0; at -= 1) {
    const product = Number(digits[at]) * weight;
    sum += product > 9 ? product - 9 : product;
    weight = 3 - weight;
  }
  return (10 - (sum % 10)) % 10;
}

/** Sum with weights 2 to 9 from the right, repeated, mod 11: the remainder, before each bank's own reading. */
export function modElevenRemainder(digits: string): number {
  let sum = 0;
  let weight = 2;
  for (let at = digits.length - 1; at >= 0; at -= 1) {
    sum += Number(digits[at]) * weight;
    weight = weight === 9 ? 2 : weight + 1;
  }
  return sum % 11;
}

/** Sum of digits times the weights, which repeat. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1)
    sum += Number(digits[at]) * (weights[at % weights.length] ?? 0);
  return sum;
}
