import { describe, expect, it } from 'vitest';
import { defaultPolicy, findSignals } from '../../../../../shared/detection/index.ts';
import type { Side } from '../../../../../shared/domain/message.ts';
import { burstOf } from '../burstOf.ts';
import { cpfs } from '../madeNumbers.ts';

const policy = defaultPolicy('pt');
const found = (text: string | string[], side: Side, before?: string) =>
  findSignals(burstOf(text, side, before === undefined ? {} : { before }), policy).filter(
    ({ layer }) => layer === 'detector',
  );
const codes = (...given: Parameters<typeof found>) =>
  found(...given).map(({ category, severity, reason }) => `${category} ${severity} ${reason.code}`);

describe('cards', () => {
  it('that leave with their code are high, without it moderate', () => {
    expect(codes('cartão 4111 1111 1111 1111 val 09/28 cod 471', 'company')).toEqual([
      'data_leak high card_with_code',
    ]);
    expect(codes('cartão 4111 1111 1111 1111', 'company')).toEqual(['data_leak moderate card_number']);
    expect(codes(['card 4111111111111111', 'cvv: 123'], 'company')).toEqual([
      'data_leak high card_with_code',
    ]);
  });

  it('are not seen in order numbers, nor flagged when a customer writes one', () => {
    expect(codes('pedido 4111111111111111 saiu', 'company')).toEqual([]);
    expect(codes('meu cartão 4111 1111 1111 1111', 'contact')).toEqual([]);
  });

  it('are named by their last four digits only', () => {
    const [signal] = found('cartão 4111 1111 1111 1111', 'company');
    expect(signal?.reason.facts).toEqual({ kind: 'card', brand: 'visa', lastDigits: '1111' });
  });
});

describe('people', () => {
  it('are a list from three CPFs on, high from five', () => {
    expect(codes(cpfs.slice(0, 2).join(' e '), 'company')).toEqual([]);
    expect(codes(cpfs.slice(0, 3).join('\n'), 'company')).toEqual(['data_leak moderate people_list']);
    expect(codes(cpfs.join(' ; '), 'company')).toEqual(['data_leak high people_list']);
    expect(codes(cpfs.join(' ; '), 'contact')).toEqual([]);
  });

  it('are counted once each', () => {
    expect(codes([cpfs[0], '111.444.777-35', cpfs[0]], 'company')).toEqual([]);
  });
});

describe('passwords', () => {
  it('are flagged when given', () => {
    for (const text of [
      'a senha do sistema é Loja@2020',
      'senha: moraes22',
      'la clave es Taller#99',
      'password is Shamrock!44',
      'login e senha: ronan / Shamrock!44',
    ]) {
      expect(codes(text, 'company'), text).toEqual(['data_leak high password_given']);
    }
  });

  it('are not when mentioned, asked for, of the wifi, or written by a contact', () => {
    for (const text of [
      'esqueci a senha do sistema',
      'qual é a senha?',
      'a senha do wifi é cafe2024',
      'la clave es paciencia',
      'a senha é pessoal',
      'muda a senha hoje às 15h',
    ]) {
      expect(codes(text, 'company'), text).toEqual([]);
    }
    expect(codes('minha senha é gato123', 'contact')).toEqual([]);
  });
});

describe('one-time codes', () => {
  it('that are passed on are high', () => {
    expect(codes('482 913', 'company', 'me passa o código que chegou por sms')).toEqual([
      'data_leak high code_given',
    ]);
    expect(codes('o código do whatsapp é 123-456', 'company')).toEqual(['data_leak high code_given']);
    expect(codes('the otp code is 448201', 'company')).toEqual(['data_leak high code_given']);
  });

  it('are not seen in parcels, products and prices', () => {
    expect(codes('código de rastreio 48291345', 'company')).toEqual([]);
    expect(codes('o código do produto é 4829', 'company')).toEqual([]);
    expect(codes('fica 1500', 'company', 'qual o código?')).toEqual([]);
  });

  it('that a contact asks for are high', () => {
    for (const text of [
      'me passa o código que chegou por sms',
      'vai chegar 6 dígitos por sms, me passa o código rapidinho',
      'me lê o número, digo, o código de verificação',
      'pásame el código que te llegó por mensaje',
      'reply with the 6 digit code we just texted',
      'can you send the code you just got by text',
    ]) {
      expect(codes(text, 'contact'), text).toEqual(['scam_inbound high code_asked']);
    }
  });

  it('are not asked for in warnings, deliveries or promotions', () => {
    for (const text of [
      'nunca passe o código que chegou por sms',
      'me passa o código de rastreio que chegou por sms?',
      'me manda o código do produto',
      'never share the code you received by text',
    ]) {
      expect(codes(text, 'contact'), text).toEqual([]);
    }
  });
});

describe('a changed number', () => {
  it('is high with money or family, moderate as a first word, low in a talk', () => {
    expect(codes('Oi, troquei de número. Paga um boleto pra mim?', 'contact')).toEqual([
      'scam_inbound high new_number',
    ]);
    expect(codes('mudei de número, salva aí', 'contact')).toEqual(['scam_inbound moderate new_number']);
    expect(codes('mudei de número, salva aí', 'contact', 'bom dia')).toEqual(['scam_inbound low new_number']);
  });

  it('is known in three languages', () => {
    for (const text of [
      'esse é meu novo número',
      'Oi! salva esse numero',
      'cambié de número, este es mi nuevo número',
      'guarda este número porfa',
      'this is my new number',
      'changed my number pls save',
    ]) {
      expect(
        found(text, 'contact').map(({ reason }) => reason.code),
        text,
      ).toEqual(['new_number']);
    }
  });

  it('is not seen in shoes, nor from the company', () => {
    expect(codes('troquei o número do sapato, 38 ficou pequeno', 'contact')).toEqual([]);
    expect(codes('gente, troquei de número', 'company')).toEqual([]);
    expect(codes('qual o número do pedido?', 'contact')).toEqual([]);
  });

  it('gives the telephone as a fact', () => {
    const [signal] = found('troquei de número: (11) 98765-4321', 'contact');
    expect(signal?.reason.facts).toEqual({ phone: '+5511987654321' });
  });
});
