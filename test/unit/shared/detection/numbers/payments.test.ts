import { describe, expect, it } from 'vitest';
import { dueDate, readBoleto } from '../../../../../shared/detection/numbers/boleto.ts';
import { modElevenRemainder, modTen } from '../../../../../shared/detection/numbers/checkDigits.ts';
import { crc16, readPixCode } from '../../../../../shared/detection/numbers/pixCode.ts';
import { readPixKey } from '../../../../../shared/detection/numbers/pixKey.ts';
import { wednesdayNoon } from '../burstOf.ts';
import { cnpj, pixCode, randomKey } from '../madeNumbers.ts';

/** A bank boleto's digit line from its parts, with every check digit made here a second way. */
function bankLine(bank: string, factor: string, cents: string, free: string): string {
  const bar = `${bank}9${factor}${cents}${free}`;
  const general = 11 - modElevenRemainder(bar);
  const first = `${bank}9${free.slice(0, 5)}`;
  const second = free.slice(5, 15);
  const third = free.slice(15, 25);
  const checked = [first, second, third].map((one) => one + String(modTen(one))).join('');
  return `${checked}${String(general > 9 || general < 2 ? 1 : general)}${factor}${cents}`;
}

describe('PIX code', () => {
  it('has the check value of the standard', () => {
    expect(crc16('123456789')).toBe('29B1');
    // Example of the Banco Central's manual.
    const manual =
      '00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***63041D3D';
    expect(readPixCode(manual, 0)).toMatchObject({
      crcOk: true,
      key: '123e4567-e12b-12d1-a456-426655440000',
      receiver: 'Fulano de Tal',
      city: 'BRASILIA',
    });
  });

  it('gives key, receiver, city and amount, and ends where the code ends', () => {
    const code = pixCode({ key: randomKey, amount: '9200.00' });
    const read = readPixCode(`paga ${code} hoje`, 5);
    expect(read).toMatchObject({ crcOk: true, key: randomKey, receiver: 'R ANTUNES', amount: 9200 });
    expect(read?.text).toBe(code);
  });

  it('reads a dynamic code with its address', () => {
    const read = readPixCode(pixCode({ url: 'pix.example.com/qr/v2/9d36b84f' }), 0);
    expect(read).toMatchObject({ crcOk: true, url: 'pix.example.com/qr/v2/9d36b84f' });
    expect(read?.key).toBeUndefined();
  });

  it('notices one changed character, a cut code, and codes that are none of PIX', () => {
    const code = pixCode({ key: randomKey, amount: '9200.00' });
    expect(readPixCode(code.replace('9200.00', '9300.00'), 0)?.crcOk).toBe(false);
    expect(readPixCode(code.slice(0, -10), 0)?.crcOk).toBe(false);
    expect(readPixCode('00020101021129370016A000000677010111', 0)).toBeUndefined();
  });
});

describe('PIX key', () => {
  it('tells the kinds apart and gives one normal form', () => {
    expect(readPixKey('111.444.777-35')).toEqual({ kind: 'cpf', key: '11144477735' });
    expect(readPixKey('11.222.333/0001-81')).toEqual({ kind: 'cnpj', key: cnpj });
    expect(readPixKey('(11) 98765-4321')).toEqual({ kind: 'phone', key: '+5511987654321' });
    expect(readPixKey('+5511987654321')).toEqual({ kind: 'phone', key: '+5511987654321' });
    expect(readPixKey('Vendas@Exemplo.com')).toEqual({ kind: 'email', key: 'vendas@exemplo.com' });
    expect(readPixKey(randomKey.toUpperCase())).toEqual({ kind: 'random', key: randomKey });
    expect(readPixKey('qualquer coisa')).toBeUndefined();
  });
});

describe('boleto', () => {
  const line = bankLine('341', '1234', '0000026000', '1790010104351004791020150');

  it('reads bank, amount and due date, with any punctuation', () => {
    const dotted = `${line.slice(0, 5)}.${line.slice(5, 10)} ${line.slice(10, 15)}.${line.slice(15, 21)} ${line.slice(21, 26)}.${line.slice(26, 32)} ${line.slice(32, 33)} ${line.slice(33)}`;
    for (const written of [line, dotted]) {
      expect(readBoleto(written, wednesdayNoon)).toMatchObject({
        kind: 'bank',
        valid: true,
        bank: '341',
        amount: 260,
        due: '2025-10-14',
      });
    }
  });

  it('knows a line printed before, made by a bank', () => {
    const printed = '00190.50095 40144.816069 06809.350314 3 37370000000100';
    expect(readBoleto(printed, Date.UTC(2008, 0, 2))).toMatchObject({
      valid: true,
      bank: '001',
      amount: 1,
      due: '2007-12-31',
    });
  });

  it('refuses every single changed digit', () => {
    for (let at = 0; at < 47; at += 1) {
      const changed = [...line];
      changed[at] = String((Number(changed[at]) + 1) % 10);
      expect(readBoleto(changed.join(''), wednesdayNoon)?.valid ?? false, `digit ${String(at)}`).toBe(false);
    }
  });

  it('reads the due date on both sides of the factor that began again in 2025', () => {
    expect(dueDate(9999, Date.UTC(2025, 1, 1))).toBe('2025-02-21');
    expect(dueDate(1000, Date.UTC(2025, 1, 1))).toBe('2025-02-22');
    expect(dueDate(1000, Date.UTC(2000, 6, 1))).toBe('2000-07-03');
    expect(dueDate(0, Date.UTC(2025, 1, 1))).toBeUndefined();
  });

  it('checks utility lines with mod 10 and with mod 11', () => {
    const light = '836400000011331201380002812884627116080136181551';
    expect(readBoleto(light, wednesdayNoon)).toMatchObject({ kind: 'utility', valid: true, amount: 133.12 });
    const tax = '858900000204000003281833240720183105618666712531';
    expect(readBoleto(tax, wednesdayNoon)).toMatchObject({ kind: 'utility', valid: true, amount: 2000 });
    expect(readBoleto(`${light.slice(0, 20)}9${light.slice(21)}`, wednesdayNoon)?.valid).toBe(false);
  });

  it('takes other long numbers for what they are', () => {
    expect(readBoleto('1'.repeat(47), wednesdayNoon)).toBeUndefined();
    expect(readBoleto('1'.repeat(44), wednesdayNoon)).toBeUndefined();
  });
});
