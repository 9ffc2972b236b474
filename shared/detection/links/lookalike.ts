import { parse } from 'tldts';
import { type Brand, brands } from './brands.ts';
import { decodeHost } from './punycode.ts';

export type LinkFault = 'mixed_scripts' | 'lookalike_letters' | 'brand_elsewhere' | 'misspelt_brand';

export interface Lookalike {
  readonly fault: LinkFault;
  /** The decoded host. */
  readonly host: string;
  readonly brand?: string;
}

/** Letters of other alphabets that look like Latin ones (a part of Unicode's confusables). */
const latinOf: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['а', 'a'],
    ['ɑ', 'a'],
    ['α', 'a'],
    ['в', 'b'],
    ['с', 'c'],
    ['ϲ', 'c'],
    ['ԁ', 'd'],
    ['е', 'e'],
    ['ё', 'e'],
    ['ɡ', 'g'],
    ['һ', 'h'],
    ['і', 'i'],
    ['ı', 'i'],
    ['ι', 'i'],
    ['ј', 'j'],
    ['к', 'k'],
    ['κ', 'k'],
    ['ӏ', 'l'],
    ['м', 'm'],
    ['п', 'n'],
    ['ո', 'n'],
    ['о', 'o'],
    ['ο', 'o'],
    ['օ', 'o'],
    ['σ', 'o'],
    ['р', 'p'],
    ['ρ', 'p'],
    ['ԛ', 'q'],
    ['г', 'r'],
    ['ѕ', 's'],
    ['т', 't'],
    ['τ', 't'],
    ['υ', 'u'],
    ['ս', 'u'],
    ['ν', 'v'],
    ['ѵ', 'v'],
    ['ԝ', 'w'],
    ['ω', 'w'],
    ['х', 'x'],
    ['χ', 'x'],
    ['у', 'y'],
    ['γ', 'y'],
    ['ᴢ', 'z'],
  ].map(([from, to]) => [from, to]),
) as Record<string, string>;

const isLatin = /\p{Script=Latin}/u;
const isOther = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;

/** What a label looks like to the eye: confusable letters as Latin, accents off. */
function latinLook(label: string): string {
  return [...label.normalize('NFD').replace(/\p{Mn}/gu, '')]
    .map((letter) => latinOf[letter] ?? letter)
    .join('');
}

/** Digits and pairs that stand for letters: `bradesc0`, `rnercadolivre`. */
function plainSpelling(label: string): string {
  return label
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/0/g, 'o')
    .replace(/[1!|]/g, 'l')
    .replace(/3/g, 'e')
    .replace(/4/g, 'a')
    .replace(/5/g, 's');
}

const byLabel = new Map<string, Brand>(
  brands.flatMap((one) => one.labels.map((label) => [label, one] as const)),
);
const longLabels = [...byLabel.keys()].filter(({ length }) => length >= 6);
const ownDomains = new Set(brands.flatMap(({ domains }) => domains));

/** Whether one insertion, deletion, change or swap of neighbours turns one word into the other. */
export function oneSlipApart(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [restOne, restOther] = [one.slice(at), other.slice(at)];
  if (restOne.slice(1) === restOther.slice(1)) return true;
  if (restOne.slice(1) === restOther || restOne === restOther.slice(1)) return true;
  return (
    restOne[0] === restOther[1] && restOne[1] === restOther[0] && restOne.slice(2) === restOther.slice(2)
  );
}

/** The brand's name under a country's own ending (`santander.com.mx`, `bbva.pe`) is likely the brand itself. */
function isBrandsOwn(brand: Brand, name: string, suffix: string): boolean {
  return brand.labels.includes(name) && (suffix === 'com' || /(?:^|\.)[a-z]{2}$/.test(suffix));
}

/**
 * Whether a link's host pretends to be another: letters of several alphabets in one name, letters that imitate
 * Latin ones, a brand's name at a registrable domain that is not the brand's, or a brand one slip away.
 */
export function findLookalike(written: string): Lookalike | undefined {
  const host = decodeHost(written);
  const labels = host.split('.');
  const mixed = labels.some((label) => isLatin.test(label) && isOther.test(label));
  const looks = labels.map(latinLook);
  const look = looks.join('.');
  const { domain, publicSuffix, domainWithoutSuffix } = parse(look, { allowPrivateDomains: true });
  const suffix = publicSuffix ?? '';
  const name = domainWithoutSuffix ?? labels[0] ?? '';
  const brand = brandIn(looks, name, suffix, domain ?? look);
  if (mixed) return { fault: 'mixed_scripts', host, ...named(imitated(looks) ?? brand?.brand) };
  const replaced = labels.some((label, index) => isOther.test(label) && !isOther.test(looks[index] ?? ''));
  if (replaced) return { fault: 'lookalike_letters', host, ...named(imitated(looks) ?? brand?.brand) };
  return brand === undefined ? undefined : { fault: brand.fault, host, ...named(brand.brand) };
}

function named(brand: Brand | undefined): { readonly brand?: string } {
  return brand === undefined ? {} : { brand: brand.name };
}

/** The brand that a host shows to the eye, whatever its domain. */
function imitated(labels: readonly string[]): Brand | undefined {
  return labels
    .flatMap((label) => label.split('-'))
    .map((token) => byLabel.get(token))
    .find((found) => found);
}

function brandIn(
  labels: readonly string[],
  name: string,
  suffix: string,
  domain: string,
): { readonly brand: Brand; readonly fault: LinkFault } | undefined {
  if (ownDomains.has(domain) || ownDomains.has(labels.join('.')) || suffix.startsWith('gov.'))
    return undefined;
  if (/^(?:gov|gob|edu)(?:\.|$)/.test(suffix)) return undefined;
  const suffixLabels = suffix === '' ? 0 : suffix.split('.').length;
  const own = labels.slice(0, labels.length - suffixLabels);
  for (const label of own) {
    for (const token of [label, ...label.split('-')]) {
      const brand = byLabel.get(token);
      if (brand !== undefined) {
        return isBrandsOwn(brand, name, suffix) ? undefined : { brand, fault: 'brand_elsewhere' };
      }
    }
  }
  for (const long of longLabels) {
    const brand = byLabel.get(long);
    if (brand === undefined) continue;
    if (name.includes(long)) return { brand, fault: 'brand_elsewhere' };
    for (const token of name.split('-')) {
      if (token !== long && plainSpelling(token) === plainSpelling(long))
        return { brand, fault: 'misspelt_brand' };
      if (oneSlipApart(token, long)) return { brand, fault: 'misspelt_brand' };
    }
  }
  return undefined;
}
