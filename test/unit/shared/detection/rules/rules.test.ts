import { describe, expect, it } from 'vitest';
import { checkRule, compilePattern, rehearseRule } from '../../../../../shared/detection/index.ts';
import type { AccountId } from '../../../../../shared/domain/identifiers.ts';
import { type KeywordRule, keywordRuleSchema } from '../../../../../shared/domain/policy.ts';
import type { Side } from '../../../../../shared/domain/message.ts';
import { burstOf, hex } from '../burstOf.ts';

function rule(words: Partial<KeywordRule>): KeywordRule {
  return keywordRuleSchema.parse({
    id: 'own.1',
    name: 'Minha regra',
    language: 'any',
    category: 'fraud',
    severity: 'moderate',
    side: 'any',
    anyOf: [],
    ...words,
  });
}

/** The marked pieces of the original text. */
function marked(words: Partial<KeywordRule>, text: string | string[], side: Side = 'company'): string[] {
  const burst = burstOf(text, side);
  return rehearseRule(rule(words))(burst).flatMap(({ marks }) =>
    marks.map(
      ({ message, start, end }) =>
        burst.messages.find(({ id }) => id === message)?.text.slice(start, end) ?? '',
    ),
  );
}

describe('keyword rules', () => {
  it('ignore case, accents and invisible characters, and mark the original', () => {
    expect(marked({ anyOf: ['comissão'] }, 'Quero COMISSAO ou comissa\u0303o')).toEqual([
      'COMISSAO',
      'comissa\u0303o',
    ]);
    expect(marked({ anyOf: ['por fora'] }, 'me paga p\u200bor\u200d fo\u00adra 😀')).toEqual([
      'p\u200bor\u200d fo\u00adra',
    ]);
    expect(marked({ anyOf: ['propina'] }, 'ﬁ ㎏ ½ 😀 a ｐｒｏｐｉｎａ.')).toEqual(['ｐｒｏｐｉｎａ']);
    expect(marked({ anyOf: ["don't"] }, "dont, don’t, don't")).toEqual(['dont', 'don’t', "don't"]);
  });

  it('take whole words, stems where asked, any word where asked', () => {
    expect(marked({ anyOf: ['nota'] }, 'notas e anota, nota')).toEqual(['nota']);
    expect(marked({ anyOf: ['transfer*'] }, 'transfere, transferência')).toEqual([
      'transfere',
      'transferência',
    ]);
    expect(marked({ anyOf: ['pix do meu *'] }, 'no pix do meu irmão')).toEqual(['pix do meu']);
    expect(marked({ anyOf: ['pix da * mãe'] }, 'no pix da minha mãe')).toEqual(['pix da minha mãe']);
  });

  it('do not let a phrase run over two messages, but look near across them', () => {
    expect(marked({ anyOf: ['por fora'] }, ['faço por', 'fora do horário'])).toEqual([]);
    expect(
      marked({ anyOf: ['por fora'], near: ['dinheiro'], within: 4 }, ['por fora', 'em dinheiro']),
    ).toEqual(['por fora', 'dinheiro']);
  });

  it('keep the distance', () => {
    const words = { anyOf: ['pix'], near: ['meu'], within: 2 };
    expect(marked(words, 'meu um dois pix')).toHaveLength(2);
    expect(marked(words, 'meu um dois três pix')).toEqual([]);
  });

  it('respect exceptions, side and account', () => {
    expect(marked({ anyOf: ['fogo'], unless: ['churrasq*'] }, 'fogo na churrasqueira')).toEqual([]);
    expect(marked({ anyOf: ['fogo'], side: 'contact' }, 'fogo')).toEqual([]);
    expect(marked({ anyOf: ['fogo'], side: 'contact' }, 'fogo', 'contact')).toEqual(['fogo']);
    expect(marked({ anyOf: ['fogo'], accounts: [hex(900) as AccountId] }, 'fogo')).toEqual(['fogo']);
    expect(marked({ anyOf: ['fogo'], accounts: [hex(1) as AccountId] }, 'fogo')).toEqual([]);
  });

  it('name overlapping finds once', () => {
    const words = { anyOf: ['me chama no meu', 'chama no meu', 'no meu particular'] };
    expect(marked(words, 'me chama no meu particular')).toEqual(['me chama no meu particular']);
  });

  it('say which words were written', () => {
    const [signal] = rehearseRule(rule({ anyOf: ['por fora'] }))(burstOf('Pago Por  Fora', 'company'));
    expect(signal?.reason).toEqual({
      code: 'rule_keyword',
      facts: { rule: 'Minha regra', rule_id: 'own.1', words: 'Por Fora' },
    });
  });
});

describe('regular expressions', () => {
  it('are compared without accents and case, and marked in the original', () => {
    expect(marked({ pattern: 'comissão de \\d+' }, 'Quero COMISSÃO de 300 já')).toEqual(['COMISSÃO de 300']);
    expect(marked({ pattern: 'r\\$ ?\\d+', unless: ['nota'] }, 'R$ 300 com nota')).toEqual([]);
  });

  it('find nothing when the engine refuses them, even where words stand beside them', () => {
    expect(marked({ pattern: '(', anyOf: ['comissão'] }, 'quero comissão')).toEqual([]);
    expect(marked({ pattern: 'quero', anyOf: ['comissão'] }, 'quero comissão')).toEqual(['quero']);
  });

  it('are refused with a reason when they cannot work', () => {
    const refused = (pattern: string) => {
      const result = compilePattern(pattern);
      return result.ok ? 'taken' : result.error.code;
    };
    expect(refused('(')).toBe('pattern_not_understood');
    expect(refused('(a)\\1')).toBe('pattern_not_understood');
    expect(refused('(?=a)a')).toBe('pattern_not_understood');
    expect(refused('a*')).toBe('pattern_matches_everything');
    expect(refused('a'.repeat(401))).toBe('pattern_too_long');
    expect(refused('((a{100}){100}){100}')).toBe('pattern_not_understood');
    expect(refused('pix .* meu')).toBe('taken');
  });

  it('cannot be made slow', () => {
    const started = performance.now();
    expect(marked({ pattern: '(a+)+b' }, 'a'.repeat(100_000))).toEqual([]);
    expect(marked({ pattern: '(x|xx)*y' }, 'x'.repeat(100_000))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('the check of a rule', () => {
  it('names what is wrong', () => {
    const fault = (words: Partial<KeywordRule>) => {
      const result = checkRule(rule(words));
      return result.ok ? 'fine' : result.error.code;
    };
    expect(fault({ anyOf: ['pix'] })).toBe('fine');
    expect(fault({})).toBe('rule_without_words');
    expect(fault({ anyOf: ['*'] })).toBe('phrase_without_letters');
    expect(fault({ anyOf: ['pix'], near: ['...'] })).toBe('phrase_without_letters');
    expect(fault({ pattern: '[' })).toBe('pattern_not_understood');
  });
});
