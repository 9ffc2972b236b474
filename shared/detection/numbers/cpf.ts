import { cpf } from 'cpf-cnpj-validator';

/** Written with its separators, or as eleven digits; never a part of a longer run of digits. */
export const cpfShape = /(?<![\d.,/-])\d{3}\.?\d{3}\.?\d{3}[-.\s]?\d{2}(?![\d/-]|[.,]\d)/g;

/** The digits of a valid CPF (two mod 11 check digits, Receita Federal), or undefined. */
export function readCpf(written: string): string | undefined {
  const digits = written.replace(/\D/g, '');
  return digits.length === 11 && cpf.isValid(digits) ? digits : undefined;
}
