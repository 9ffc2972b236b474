import { crc16 } from '../../../../shared/detection/numbers/pixCode.ts';

/** One field of an EMV payload. */
export function field(id: string, value: string): string {
  return `${id}${String(value.length).padStart(2, '0')}${value}`;
}

/** A PIX payload with a true check, as a bank would make it. All data are invented. */
export function pixCode(given: {
  key?: string;
  url?: string;
  receiver?: string;
  city?: string;
  amount?: string;
}): string {
  const account = [
    field('00', 'br.gov.bcb.pix'),
    ...(given.key === undefined ? [] : [field('01', given.key)]),
    ...(given.url === undefined ? [] : [field('25', given.url)]),
  ].join('');
  const body = [
    field('00', '01'),
    field('26', account),
    field('52', '0000'),
    field('53', '986'),
    ...(given.amount === undefined ? [] : [field('54', given.amount)]),
    field('58', 'BR'),
    field('59', given.receiver ?? 'R ANTUNES'),
    field('60', given.city ?? 'CIDADE'),
    field('62', field('05', '***')),
    '6304',
  ].join('');
  return body + crc16(body);
}

export const randomKey = '0f3a0000-0000-4000-8000-00000000c0de';
/** Valid CPFs of nobody: runs of digits with their check digits. */
export const cpfs = ['11144477735', '39053344705', '86288366757', '52998224725', '16899535009'] as const;
export const cnpj = '11222333000181';
