import { cnpj } from 'cpf-cnpj-validator';

/**
 * Twelve digits or letters and two check digits. The alphanumeric form is issued since July 2026 (Instrução
 * Normativa RFB 2.229/2024); a letter counts as its ASCII code minus 48 in the same mod 11 sum.
 */
export const cnpjShape =
  /(?<![\dA-Za-z.,/-])[\dA-Za-z]{2}\.?[\dA-Za-z]{3}\.?[\dA-Za-z]{3}\/?[\dA-Za-z]{4}-?\d{2}(?![\dA-Za-z/-]|[.,]\d)/g;

/** The CNPJ in upper case without separators when its check digits hold, or undefined. */
export function readCnpj(written: string): string | undefined {
  const plain = written.replace(/[^\dA-Za-z]/g, '').toUpperCase();
  if (plain.length !== 14 || !cnpj.isValid(plain)) return undefined;
  // Fourteen letters in a row are a word that chance made valid; a CNPJ has digits in its first twelve places.
  return (plain.slice(0, 12).match(/\d/g) ?? []).length >= 3 ? plain : undefined;
}
