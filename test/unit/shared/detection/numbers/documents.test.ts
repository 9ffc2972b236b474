import { describe, expect, it } from 'vitest';
import { cnpjShape, readCnpj } from '../../../../../shared/detection/numbers/cnpj.ts';
import { cpfShape, readCpf } from '../../../../../shared/detection/numbers/cpf.ts';
import { readCard, cardShape } from '../../../../../shared/detection/numbers/card.ts';
import {
  ibanShape,
  readCbu,
  readClabe,
  readIban,
} from '../../../../../shared/detection/numbers/bankAccounts.ts';
import { cpfs } from '../madeNumbers.ts';

const found = (shape: RegExp, text: string) => [...text.matchAll(shape)].map(([written]) => written);

describe('CPF', () => {
  it('knows true check digits with and without separators', () => {
    for (const cpf of cpfs) expect(readCpf(cpf)).toBe(cpf);
    expect(readCpf('111.444.777-35')).toBe('11144477735');
  });

  it('refuses every single changed digit', () => {
    for (let at = 0; at < 11; at += 1) {
      const changed = [...'11144477735'];
      changed[at] = String((Number(changed[at]) + 1) % 10);
      expect(readCpf(changed.join('')), `digit ${String(at)}`).toBeUndefined();
    }
    expect(readCpf('11111111111')).toBeUndefined();
  });

  it('is not found inside longer digits', () => {
    expect(found(cpfShape, 'cpf 111.444.777-35.')).toEqual(['111.444.777-35']);
    expect(found(cpfShape, '9911144477735')).toEqual([]);
    expect(found(cpfShape, '11.144.477/735-00')).toEqual([]);
  });
});

describe('CNPJ', () => {
  it('knows the numeric and the alphanumeric form (example of the Receita)', () => {
    expect(readCnpj('11.222.333/0001-81')).toBe('11222333000181');
    expect(readCnpj('12.ABC.345/01DE-35')).toBe('12ABC34501DE35');
    expect(readCnpj('12abc34501de35')).toBe('12ABC34501DE35');
  });

  it('refuses wrong check digits and words', () => {
    expect(readCnpj('11222333000182')).toBeUndefined();
    expect(readCnpj('12ABC34501DE36')).toBeUndefined();
    for (const written of found(cnpjShape, 'fornecedores12 desenvolvedor99'))
      expect(readCnpj(written)).toBeUndefined();
    expect(found(cnpjShape, 'nota 35111222333000181 5500')).toEqual([]);
  });
});

describe('card', () => {
  it('knows schemes by prefix, length and Luhn', () => {
    expect(readCard('4111 1111 1111 1111')?.brand).toBe('visa');
    expect(readCard('5555555555554444')?.brand).toBe('mastercard');
    expect(readCard('2223003122003222')?.brand).toBe('mastercard');
    expect(readCard('378282246310005')?.brand).toBe('amex');
    expect(readCard('6062826786276634')?.brand).toBe('hipercard');
    expect(readCard('6362970000457013')?.brand).toBe('elo');
    expect(readCard('30569309025904')?.brand).toBe('diners');
  });

  it('refuses a wrong Luhn digit, an unknown prefix and one digit repeated', () => {
    expect(readCard('4111111111111112')).toBeUndefined();
    expect(readCard('9111111111111111')).toBeUndefined();
    expect(readCard('0000000000000000')).toBeUndefined();
  });

  it('is not found inside longer digits', () => {
    expect(found(cardShape, 'cartão 4111 1111 1111 1111, val')).toHaveLength(1);
    expect(found(cardShape, '34191.79001 01043.510047 91020.150008 8 91070026000')).toEqual([]);
    expect(found(cardShape, '41111111111111111111111')).toEqual([]);
  });
});

describe('bank accounts', () => {
  it('knows an IBAN, and one whose check digits are wrong', () => {
    expect(readIban('ES91 2100 0418 4502 0005 1332')).toEqual({
      key: 'ES9121000418450200051332',
      valid: true,
    });
    expect(readIban('ES92 2100 0418 4502 0005 1332')).toEqual({
      key: 'ES9221000418450200051332',
      valid: false,
    });
    expect(readIban('ABCD12345678')).toBeUndefined();
  });

  it('reads an IBAN out of a sentence', () => {
    const [written] = found(ibanShape, 'pague no IBAN ES91 2100 0418 4502 0005 1332 hoje sem falta');
    expect(readIban(written ?? '')?.key).toBe('ES9121000418450200051332');
  });

  it('knows CBU and CLABE by their own check digits', () => {
    expect(readCbu('2850590940090418135201')).toBe('2850590940090418135201');
    expect(readCbu('2850590940090418135202')).toBeUndefined();
    expect(readCbu('2850590840090418135201')).toBeUndefined();
    expect(readClabe('032180000118359719')).toBe('032180000118359719');
    expect(readClabe('032180000118359710')).toBeUndefined();
  });
});
