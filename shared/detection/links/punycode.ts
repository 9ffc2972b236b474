/** Decoding of internationalised host names: RFC 3492, the parameters of IDNA. */
const base = 36;
const lowest = 1;
const highest = 26;
const skew = 38;
const damp = 700;

function adapt(delta: number, points: number, first: boolean): number {
  let rest = first ? Math.floor(delta / damp) : delta >> 1;
  rest += Math.floor(rest / points);
  let k = 0;
  while (rest > ((base - lowest) * highest) >> 1) {
    rest = Math.floor(rest / (base - lowest));
    k += base;
  }
  return k + Math.floor(((base - lowest + 1) * rest) / (rest + skew));
}

function digitOf(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 22;
  if (unit >= 97 && unit <= 122) return unit - 97;
  return base;
}

/** The label behind `xn--`, or undefined when it is not well formed. Labels have at most 63 characters. */
function decodeLabel(encoded: string): string | undefined {
  const split = encoded.lastIndexOf('-');
  const output = split > 0 ? [...encoded.slice(0, split)].map((letter) => letter.charCodeAt(0)) : [];
  let at = split > 0 ? split + 1 : 0;
  let code = 128;
  let index = 0;
  let bias = 72;
  while (at < encoded.length) {
    const before = index;
    let weight = 1;
    for (let k = base; ; k += base) {
      const digit = digitOf(encoded.charCodeAt(at));
      if (digit >= base) return undefined;
      at += 1;
      index += digit * weight;
      const threshold = k <= bias ? lowest : k >= bias + highest ? highest : k - bias;
      if (digit < threshold) break;
      weight *= base - threshold;
      if (index > 0x7fffffff || at >= encoded.length) return undefined;
    }
    const points = output.length + 1;
    bias = adapt(index - before, points, before === 0);
    code += Math.floor(index / points);
    index %= points;
    if (code > 0x10ffff) return undefined;
    output.splice(index, 0, code);
    index += 1;
  }
  return String.fromCodePoint(...output);
}

/** A host in lower case with its `xn--` labels decoded; a label that cannot be decoded stays as it is. */
export function decodeHost(host: string): string {
  return host
    .toLowerCase()
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decodeLabel(label.slice(4)) ?? label) : label))
    .join('.');
}
