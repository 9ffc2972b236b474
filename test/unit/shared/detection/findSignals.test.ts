import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultPolicy, detectorsVersion, findSignals } from '../../../../shared/detection/index.ts';
import type { Burst } from '../../../../shared/domain/burst.ts';
import type { Side } from '../../../../shared/domain/message.ts';
import type { Policy } from '../../../../shared/domain/policy.ts';
import { signalSchema } from '../../../../shared/domain/signal.ts';
import { reasonCodes } from '../../../../shared/text/reasons.ts';
import { burstOf } from './burstOf.ts';
import { cpfs, pixCode, randomKey } from './madeNumbers.ts';

const policy = defaultPolicy('pt');
const guarded: Policy = { ...policy, payees: [{ name: 'Loja', kind: 'cnpj', key: '11222333000181' }] };

interface OrdinaryLine {
  readonly chat: string;
  readonly side: Side;
  readonly sender: string;
  readonly text: string;
}

/** Three hundred messages of invented ordinary days, as bursts: a sender's messages in a row. */
function ordinaryBursts(): { bursts: Burst[]; messages: number } {
  const lines = readFileSync(new URL('../../../fixtures/ordinaryTalk.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as OrdinaryLine);
  const rows: (OrdinaryLine & { texts: string[] })[] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    if (last?.chat === line.chat && last.sender === line.sender && last.texts.length < 6)
      last.texts.push(line.text);
    else rows.push({ ...line, texts: [line.text] });
  }
  const bursts = rows.map(({ texts, side, chat }, index) => {
    const before = rows[index - 1];
    return burstOf(texts, side, before?.chat === chat ? { before: before.texts.at(-1) ?? '' } : {});
  });
  return { bursts, messages: lines.length };
}

/** A small deterministic generator, so that a failure can be repeated. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

describe('ordinary days', () => {
  it('are flagged in at most one message of a hundred', () => {
    const { bursts, messages } = ordinaryBursts();
    expect(messages).toBeGreaterThanOrEqual(300);
    const flagged = bursts.filter((burst) => findSignals(burst, policy).length > 0);
    const share = flagged.reduce((sum, burst) => sum + burst.messages.length, 0) / messages;
    expect(share).toBeLessThanOrEqual(0.01);
  });

  it('are read in well under a millisecond a burst', () => {
    const { bursts } = ordinaryBursts();
    for (const burst of bursts) findSignals(burst, policy);
    const started = performance.now();
    for (let round = 0; round < 5; round += 1) for (const burst of bursts) findSignals(burst, policy);
    // The aim is 0.2 ms; the limit leaves room for a busy machine.
    expect((performance.now() - started) / (5 * bursts.length)).toBeLessThan(1);
  });
});

describe('signals', () => {
  it('are valid, name a known reason, and mark only inside the text', () => {
    const texts = [
      `Manda nesse PIX aqui, é mais rápido ${pixCode({ key: randomKey, amount: '9200.00' })}`,
      `senha: Loja@2020 e cartão 4111 1111 1111 1111 cvv 123, ${cpfs.join(' ')}`,
      'porra, me paga por fora no meu pix 11987654321 e apaga essa conversa',
    ];
    for (const text of texts) {
      const signals = findSignals(burstOf(text, 'company'), guarded);
      expect(signals.length).toBeGreaterThan(0);
      for (const signal of signals) {
        expect(signalSchema.parse(signal)).toEqual(signal);
        expect(reasonCodes).toContain(signal.reason.code);
        for (const { start, end } of signal.marks) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }
    }
  });

  it('of one kind are one, with the marks of all', () => {
    const text = ['faz no pix 111.444.777-35', `ou no pix ${randomKey}`];
    const signals = findSignals(burstOf(text, 'company'), guarded).filter(
      ({ layer }) => layer === 'detector',
    );
    expect(signals).toHaveLength(1);
    expect(signals[0]?.marks).toHaveLength(2);
    expect(new Set(signals[0]?.marks.map(({ message }) => message)).size).toBe(2);
  });

  it('are the same each time, and for the same policy said twice', () => {
    const burst = burstOf('porra, me paga por fora', 'company');
    expect(findSignals(burst, policy)).toEqual(findSignals(burst, structuredClone(policy)));
    expect(detectorsVersion).toBeGreaterThan(0);
  });

  it('are none for words in quotation marks that a house rule forbids', () => {
    expect(
      findSignals(burstOf('regra da casa: nada de “porra” nem "merda" no grupo', 'company'), policy),
    ).toEqual([]);
  });
});

describe('any text', () => {
  it('is read without a fault', () => {
    const random = numbers(20_251_112);
    const pieces = [
      '000201',
      '26580014br.gov.bcb.pix0136',
      '6304',
      '0014br.gov.bcb.pix',
      '4111 1111 1111 1111',
      'xn--',
      '.com',
      '@',
      'pix',
      'chave',
      'senha é ',
      'código',
      'sms',
      '111.444.777-35',
      '\u200d',
      '\u0301',
      '😀',
      '\ud83d',
      'İ',
      'ﷺ',
      '8',
      '00190.50095',
      ' ',
      '\n',
      '-',
      '/',
      '"',
      'ES91',
      'http://',
      '12.ABC.345/01DE-35',
      '+55',
      '(',
      ')',
      '*',
      '\u0000',
    ];
    for (let round = 0; round < 1500; round += 1) {
      let text = '';
      const length = Math.floor(random() * 40);
      for (let at = 0; at < length; at += 1) {
        text +=
          random() < 0.7
            ? (pieces[Math.floor(random() * pieces.length)] ?? '')
            : String.fromCharCode(Math.floor(random() * 65_536));
      }
      const side = random() < 0.5 ? 'company' : 'contact';
      const burst = burstOf([text, text.slice(0, 10)], side, { before: text.slice(5) });
      for (const signal of findSignals(burst, guarded)) {
        expect(signalSchema.safeParse(signal).success, JSON.stringify(text)).toBe(true);
        for (const mark of signal.marks) {
          const marked = burst.messages.find(({ id }) => id === mark.message);
          expect(mark.end, JSON.stringify(text)).toBeLessThanOrEqual(marked?.text.length ?? 0);
        }
      }
    }
  });

  it.each([
    ['digits', '1'],
    ['digits and spaces', '1 '],
    ['digits and stops', '1.'],
    ['letters', 'a'],
    ['labels of a host', 'a.'],
    ['words', 'pix '],
    ['stems', 'transfere me paga por fora '],
    ['PIX heads', '0002010014br.gov.bcb.pix'],
    ['e-mail signs', 'a@'],
    ['passwords', 'senha do sistema '],
    ['accents', 'a\u0301'],
    ['emoji', '😀'],
    ['hyphens', 'a-'],
    ['brackets', '(1) '],
    ['IBANs', 'ES91 '],
    ['quotes', '"'],
  ])('a hundred thousand characters of %s are quick', (_name, piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000);
    const started = performance.now();
    findSignals(burstOf([text, text, text, text, text, text], 'company'), guarded);
    findSignals(burstOf(text, 'contact'), guarded);
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
