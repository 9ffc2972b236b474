import { describe, expect, it } from 'vitest';
import { defaultPolicy, findSignals } from '../../../../../shared/detection/index.ts';
import { findHosts } from '../../../../../shared/detection/links/hosts.ts';
import { findLookalike, oneSlipApart } from '../../../../../shared/detection/links/lookalike.ts';
import { decodeHost } from '../../../../../shared/detection/links/punycode.ts';
import { burstOf } from '../burstOf.ts';

const policy = defaultPolicy('pt');
const codes = (text: string) =>
  findSignals(burstOf(text, 'contact'), policy)
    .filter(({ layer }) => layer === 'detector')
    .map(({ severity, reason }) =>
      `${severity} ${reason.code} ${String(reason.facts['brand'] ?? '')}`.trim(),
    );

describe('look-alike links', () => {
  it.each([
    ['itau-seguro.xyz', 'brand_elsewhere', 'Itaú'],
    ['itau.com.br.acesso-conta.top', 'brand_elsewhere', 'Itaú'],
    ['bradesc0.com', 'misspelt_brand', 'Bradesco'],
    ['mercadolivrre.com.br', 'misspelt_brand', 'Mercado Livre'],
    ['rnercadopago.com', 'misspelt_brand', 'Mercado Pago'],
    ['correios-taxa.online', 'brand_elsewhere', 'Correios'],
    ['santander.xyz', 'brand_elsewhere', 'Santander'],
    ['pаypal.com', 'mixed_scripts', 'PayPal'],
    ['раураl.com', 'mixed_scripts', 'PayPal'],
    ['xn--80ak6aa92e.com', 'lookalike_letters', undefined],
  ])('%s: %s', (host, fault, brand) => {
    const found = findLookalike(host);
    expect(found?.fault).toBe(fault);
    expect(found?.brand).toBe(brand);
  });

  it.each([
    'itau.com.br',
    'www.bradesco.com.br',
    'internetbanking.caixa.gov.br',
    'santander.com.mx',
    'bbva.pe',
    'api.whatsapp.com',
    'wa.me',
    'correios.com.br',
    'rastreamento.correios.com.br',
    'mercadopago.com.ar',
    'pagseguro.uol.com.br',
    's3.amazonaws.com',
    'padariadojose.com.br',
    'xn--po-sia.com.br',
    'receita.fazenda.gov.br',
    'banco.bradesco',
  ])('%s is nobody’s double', (host) => {
    expect(findLookalike(host)).toBeUndefined();
  });

  it('are found in talk, with or without a scheme, and marked', () => {
    expect(codes('regularize em itau-seguro.xyz/conta hoje')).toEqual(['high lookalike_link Itaú']);
    expect(codes('https://correios-taxa.online/pagar?id=1')).toEqual(['high lookalike_link Correios']);
    const text = 'veja itau-seguro.xyz/x';
    const [signal] = findSignals(burstOf(text, 'contact'), policy);
    expect(signal?.marks.map(({ start, end }) => text.slice(start, end))).toEqual(['itau-seguro.xyz']);
  });

  it('to bare numbers are moderate, shortened ones low, both only from contacts', () => {
    expect(codes('http://185.22.10.4/boleto.pdf')).toEqual(['moderate address_link']);
    expect(codes('http://192.168.0.1 é o roteador')).toEqual([]);
    expect(codes('olha bit.ly/3abc')).toEqual(['low short_link']);
    expect(findSignals(burstOf('olha bit.ly/3abc itau-seguro.xyz', 'company'), policy)).toEqual([]);
  });

  it('are not made of sentences without a space after the full stop', () => {
    expect(findHosts('chego às 9.Depois te ligo.beleza.tchau 12.500,00 e 10.11.2025')).toEqual([]);
    expect(findHosts('loja@itau-seguro.xyz')).toEqual([]);
  });

  it('decode international names', () => {
    expect(decodeHost('xn--80ak6aa92e.com')).toBe('аррӏе.com');
    expect(decodeHost('xn--po-sia.com.br')).toBe('pão.com.br');
    expect(decodeHost('xn--!!!.com')).toBe('xn--!!!.com');
  });

  it('tell one slip from two', () => {
    expect(oneSlipApart('bradesco', 'bradseco')).toBe(true);
    expect(oneSlipApart('bradesco', 'bradescos')).toBe(true);
    expect(oneSlipApart('bradesco', 'bradsecos')).toBe(false);
    expect(oneSlipApart('bradesco', 'bradesco')).toBe(false);
  });
});
