import { describe, expect, it } from 'vitest';
import {
  defaultPolicy,
  findPayments,
  findSignals,
  normalisePayeeKey,
} from '../../../../../shared/detection/index.ts';
import type { Side } from '../../../../../shared/domain/message.ts';
import type { Payee, Policy } from '../../../../../shared/domain/policy.ts';
import { burstOf } from '../burstOf.ts';
import { cnpj, pixCode, randomKey } from '../madeNumbers.ts';

const fresh = defaultPolicy('pt');
const company: Payee = { name: 'Aroeira Móveis Ltda.', kind: 'cnpj', key: '11.222.333/0001-81' };
const listed: Policy = { ...fresh, payees: [company] };
const codes = (text: string | string[], side: Side, policy: Policy, before?: string) =>
  findSignals(burstOf(text, side, before === undefined ? {} : { before }), policy)
    .filter(({ layer }) => layer === 'detector')
    .map(({ category, severity, reason }) => `${category} ${severity} ${reason.code}`);

describe('payee guard with a list', () => {
  it('flags a PIX code whose key is not on it, with the facts of the card', () => {
    const code = pixCode({ key: randomKey, amount: '9200.00' });
    const [signal] = findSignals(burstOf(`Manda nesse PIX aqui ${code}`, 'company'), listed);
    expect(signal).toMatchObject({ category: 'fraud', severity: 'high', layer: 'detector', score: 1 });
    expect(signal?.reason).toEqual({
      code: 'pix_code_unlisted',
      facts: {
        kind: 'pix_code',
        key: randomKey,
        keyKind: 'random',
        receiver: 'R ANTUNES',
        city: 'CIDADE',
        amount: 9200,
        crcOk: 1,
      },
    });
    expect(signal?.marks).toMatchObject([{ start: 21, end: 21 + code.length }]);
  });

  it('never flags the company’s own key, as text or in a code', () => {
    expect(codes('nosso pix é 11.222.333/0001-81', 'company', listed)).toEqual([]);
    expect(codes(pixCode({ key: cnpj }), 'company', listed)).toEqual([]);
    expect(codes('chave pix 11222333000181, comprovante no (11) 98765-4321', 'company', listed)).toEqual([]);
  });

  it('flags keys of every kind that are given as keys', () => {
    for (const key of ['111.444.777-35', '(11) 98765-4321', 'rafa@exemplo.com', randomKey]) {
      expect(codes(`faz no pix ${key}`, 'company', listed), key).toEqual(['fraud high pix_key_unlisted']);
    }
    expect(codes('11987654321', 'company', listed, 'Fechado! Me passa o PIX da entrada?')).toEqual([
      'fraud high pix_key_unlisted',
    ]);
  });

  it('leaves numbers alone that are not given as keys', () => {
    expect(codes('meu telefone é (11) 98765-4321', 'company', listed)).toEqual([]);
    expect(codes('manda o comprovante do pix no email loja@exemplo.com', 'company', listed)).toEqual([]);
    expect(codes('cpf para a nota: 111.444.777-35?', 'company', listed)).toEqual([]);
  });

  it('leaves refunds to the customer’s key alone', () => {
    expect(codes('confirma seu pix 111.444.777-35 pro estorno', 'company', listed)).toEqual([]);
    expect(
      codes('vou mandar pix pra 111.444.777-35', 'company', listed, 'minha chave é 11144477735'),
    ).toEqual([]);
  });

  it('compares accounts of other countries', () => {
    expect(codes('transfiere a la clabe 032180000118359719', 'company', listed)).toEqual([
      'fraud high account_unlisted',
    ]);
    const own: Policy = {
      ...fresh,
      payees: [{ name: 'Nosotros', kind: 'bank_account', key: '032180000118359719' }],
    };
    expect(codes('transfiere a la clabe 032 180 00011835971 9', 'company', own)).toEqual([]);
    const iban: Policy = {
      ...fresh,
      payees: [{ name: 'SL', kind: 'iban', key: 'ES91 2100 0418 4502 0005 1332' }],
    };
    expect(codes('paga a la cuenta ES9121000418450200051332', 'company', iban)).toEqual([]);
    expect(codes('paga al cbu 2850590940090418135201', 'company', iban)).toEqual([
      'fraud high account_unlisted',
    ]);
  });

  it('compares agency and account, with or without the bank and the check digits', () => {
    const own: Policy = {
      ...fresh,
      payees: [{ name: 'Nós', kind: 'bank_account', key: '341/1234/56789-0' }],
    };
    expect(codes('deposita na ag 1234 cc 56789-0', 'company', own)).toEqual([]);
    expect(codes('banco itaú, agência: 1234-5, conta corrente: 56.789-0', 'company', own)).toEqual([]);
    expect(codes('deposita na ag 1234 cc 56780-0', 'company', own)).toEqual(['fraud high account_unlisted']);
    expect(codes('pode pagar na minha conta: ag 1234 cc 56780-0', 'company', fresh)).toEqual([
      'fraud moderate account_personal',
    ]);
    expect(codes('agora 1234 contas a pagar', 'company', own)).toEqual([]);
  });

  it('tells a boleto of a bank where the company has no account', () => {
    const bb = '00190.50095 40144.816069 06809.350314 3 37370000000100';
    const own: Policy = {
      ...fresh,
      payees: [{ name: 'Nós', kind: 'bank_account', key: '341/1234/56789-0' }],
    };
    expect(codes(bb, 'company', own)).toEqual(['fraud moderate boleto_other_bank']);
    const there: Policy = {
      ...fresh,
      payees: [{ name: 'Nós', kind: 'bank_account', key: '001/1234/56789-0' }],
    };
    expect(codes(bb, 'company', there)).toEqual([]);
    expect(codes(bb, 'company', listed)).toEqual([]);
  });

  it('knows a dynamic code by its receiver’s name', () => {
    const url = 'pix.example.com/qr/v2/1';
    expect(codes(pixCode({ url, receiver: 'AROEIRA MOVEIS LTDA' }), 'company', listed)).toEqual([]);
    expect(codes(pixCode({ url, receiver: 'R ANTUNES' }), 'company', listed)).toEqual([
      'fraud moderate pix_code_unlisted',
    ]);
  });
});

describe('payee guard without a list', () => {
  it('is quiet on ordinary keys and codes', () => {
    expect(codes('chave pix 11222333000181', 'company', fresh)).toEqual([]);
    expect(codes(pixCode({ key: randomKey }), 'company', fresh)).toEqual([]);
    expect(codes('pix: 11987654321', 'company', fresh)).toEqual([]);
  });

  it.each([
    [['Manda nesse PIX aqui que é meu pessoal', 'rafa.antunes@exemplo.com']],
    [['faz no pix q eu te mando, que é o meu', '111.444.777-35']],
    [['mandame el pix aca que es mio', 'rafa@exemplo.com']],
    [['send the zelle here, that’s mine', 'rafa@exemplo.com']],
  ])('is moderate where the key is said to be the writer’s own: %j', (text) => {
    expect(codes(text, 'company', fresh)).toEqual(['fraud moderate pix_key_personal']);
  });

  it.each([
    [['Manda nesse PIX aqui que é da loja', 'loja@exemplo.com']],
    [['meu pessoal entrega amanhã, o pix da loja é', 'loja@exemplo.com']],
    [['qualquer dúvida chama, esse é meu e-mail', 'rafa@exemplo.com']],
  ])('stays quiet where it is the company’s, or no key: %j', (text) => {
    expect(codes(text, 'company', fresh)).toEqual([]);
  });

  it('stays quiet where the customer gives the own key', () => {
    expect(codes(['Manda nesse PIX aqui que é meu pessoal', 'ana@exemplo.com'], 'contact', fresh)).toEqual(
      [],
    );
  });

  it('is moderate where the writer calls the key personal', () => {
    expect(codes('faz na minha chave: 11987654321', 'company', fresh)).toEqual([
      'fraud moderate pix_key_personal',
    ]);
    expect(codes('45 no pix da minha mãe, neide@exemplo.com', 'company', fresh)).toEqual([
      'fraud moderate pix_key_personal',
    ]);
    expect(codes('depositame en mi cuenta 2850590940090418135201', 'company', fresh)).toEqual([
      'fraud moderate account_personal',
    ]);
    expect(codes('no meu pix 11222333000181', 'company', fresh)).toEqual([]);
  });

  it('says nothing of keys that contacts give', () => {
    expect(codes('meu pix é 11987654321', 'contact', fresh)).toEqual([]);
    expect(codes('meu pix é 11987654321', 'contact', listed)).toEqual([]);
  });
});

describe('payments of a contact', () => {
  const boleto = '00190.50095 40144.816069 06809.350314 3 37370000000100';

  it('flags a PIX code that was changed and a boleto with a wrong digit', () => {
    const code = pixCode({ key: randomKey, amount: '10.00' });
    expect(codes(code, 'contact', fresh)).toEqual([]);
    expect(codes(code.replace('10.00', '90.00'), 'contact', fresh)).toEqual([
      'scam_inbound moderate pix_code_broken',
    ]);
    expect(codes(boleto, 'contact', fresh)).toEqual([]);
    expect(codes(boleto.replace('40144', '40145'), 'contact', fresh)).toEqual([
      'scam_inbound moderate boleto_broken',
    ]);
  });

  it('flags payment details that come with the news that they changed', () => {
    expect(codes(`segue o boleto atualizado: ${boleto}`, 'contact', fresh)).toEqual([
      'scam_inbound moderate boleto_changed',
    ]);
    expect(codes('mudamos de banco, o pix agora é 11987654321', 'contact', fresh)).toEqual([
      'scam_inbound moderate payee_changed',
    ]);
    expect(codes(`segue o boleto do mês: ${boleto}`, 'contact', fresh)).toEqual([]);
  });
});

describe('normal form of a payee’s key', () => {
  it('is one for all spellings, and refuses what is no key of the kind', () => {
    expect(normalisePayeeKey('cnpj', '11.222.333/0001-81')).toEqual({ ok: true, value: cnpj });
    expect(normalisePayeeKey('phone', '(11) 98765-4321')).toEqual({ ok: true, value: '+5511987654321' });
    expect(normalisePayeeKey('email', ' Caixa@Exemplo.com ')).toEqual({
      ok: true,
      value: 'caixa@exemplo.com',
    });
    expect(normalisePayeeKey('bank_account', '341 / 1234 / 56789-0')).toEqual({
      ok: true,
      value: '3411234567890',
    });
    expect(normalisePayeeKey('cpf', '111.444.777-36').ok).toBe(false);
    expect(normalisePayeeKey('iban', 'ES92 2100 0418 4502 0005 1332').ok).toBe(false);
    expect(normalisePayeeKey('random', 'not-a-key').ok).toBe(false);
  });
});

describe('payments for the guard’s card', () => {
  it('are given listed or not, flagged or not', () => {
    const text = `pix 11222333000181 ou ${pixCode({ key: randomKey })}`;
    expect(findPayments(burstOf(text, 'company'), listed).map(({ listed: known }) => known)).toEqual([
      true,
      false,
    ]);
    expect(findPayments(burstOf('liga no (11) 98765-4321', 'contact'), listed)).toEqual([]);
  });
});
