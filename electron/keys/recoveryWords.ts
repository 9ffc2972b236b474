import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as portuguese } from '@scure/bip39/wordlists/portuguese.js';
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js';
import type { Locale } from '../../shared/domain/categories.ts';

const wordlistOf: Record<Locale, string[]> = { pt: portuguese, es: spanish, en: english };

/** 12 words (BIP-39: 128 bits and a 4-bit checksum) in the supervisor's language. `entropy` is 16 bytes. */
export function wordsOfRecoveryKey(entropy: Uint8Array, locale: Locale): string[] {
  // Precomposed accents: the lists are NFKD, which some printers and fonts set badly.
  return entropyToMnemonic(entropy, wordlistOf[locale]).normalize('NFC').split(' ');
}

/**
 * Every recovery key that the typed words can mean: usually one, none for a typing error, more when all twelve
 * words are in two lists and both checksums fit. Case, accents, numbering, commas and line breaks do not matter.
 */
export function recoveryKeysOf(typed: string): Uint8Array[] {
  const words = fold(typed)
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  if (words.length !== 12) return [];
  const keys: Uint8Array[] = [];
  for (const list of Object.values(wordlistOf)) {
    const canonical = words.map((word) => foldedWords(list).get(word));
    if (!canonical.every((word) => word !== undefined)) continue;
    try {
      keys.push(mnemonicToEntropy(canonical.join(' '), list));
    } catch {
      // The checksum does not fit in this language.
    }
  }
  return keys;
}

const foldedByList = new Map<string[], Map<string, string>>();

function foldedWords(list: string[]): Map<string, string> {
  let folded = foldedByList.get(list);
  if (folded === undefined) {
    folded = new Map(list.map((word) => [fold(word), word]));
    foldedByList.set(list, folded);
  }
  return folded;
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
