import { readCnpj } from './cnpj.ts';
import { readCpf } from './cpf.ts';
import { readPhone } from './phone.ts';

export type PixKeyKind = 'cpf' | 'cnpj' | 'phone' | 'email' | 'random';

export interface PixKey {
  readonly kind: PixKeyKind;
  /** Normal form: digits, upper-case CNPJ, E.164 phone, lower-case e-mail or UUID. */
  readonly key: string;
}

export const emailShape = /(?<![\w.+-])[\w][\w.+-]{0,63}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}(?![\w@])/g;

/** A random key is a version 4 UUID (DICT); older ones keep other versions, so only the shape is asked. */
export const randomKeyShape = /(?<![\w-])[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?![\w-])/gi;

/**
 * What kind of PIX key a text is (DICT of Banco Central), or undefined. Eleven digits may be a CPF and a mobile
 * at once; separators decide, else the valid check digits of the CPF.
 */
export function readPixKey(written: string): PixKey | undefined {
  const text = written.trim();
  if (/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)) {
    return { kind: 'random', key: text.toLowerCase() };
  }
  if (text.includes('@')) {
    return /^[\w][\w.+-]{0,63}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}$/.test(text)
      ? { kind: 'email', key: text.toLowerCase() }
      : undefined;
  }
  if (!text.startsWith('+') && !text.includes('(')) {
    const cpf = readCpf(text);
    if (cpf !== undefined) return { kind: 'cpf', key: cpf };
    const cnpj = readCnpj(text);
    if (cnpj !== undefined) return { kind: 'cnpj', key: cnpj };
  }
  const phone = readPhone(text, 'BR');
  return phone === undefined ? undefined : { kind: 'phone', key: phone };
}
