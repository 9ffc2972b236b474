import { describe, expect, it } from 'vitest';
import { categories, layers, locales, severities } from '../../../../shared/domain/categories.ts';
import { categoryWords } from '../../../../shared/text/categories.ts';
import { reasonCodes, reasonWords, sayReason } from '../../../../shared/text/reasons.ts';

describe('words of the reasons', () => {
  it('say every code in three languages, with the sender named and nothing left unsaid', () => {
    const facts = {
      rule: 'Regra',
      words: 'por fora',
      host: 'x.example',
      bank: '341',
      count: 4,
      time: '22:40',
    };
    for (const locale of locales) {
      for (const code of reasonCodes) {
        const { title, sentence } = sayReason(locale, { code, facts }, { sender: 'Rafael', to: 'Camila' });
        expect(title, `${locale} ${code}`).toMatch(/^\S.{2,78}\S$/u);
        expect(sentence, `${locale} ${code}`).toContain('Rafael');
        expect(sentence, `${locale} ${code}`).toMatch(/\.$/);
        expect(`${title} ${sentence}`).not.toMatch(/undefined|NaN|\s{2}|!/);
      }
    }
  });

  it('speak differently in each language', () => {
    for (const code of reasonCodes) {
      const said = locales.map((locale) => sayReason(locale, { code, facts: {} }, { sender: 'A' }).sentence);
      expect(new Set(said).size, code).toBe(3);
    }
  });

  it('say the headline of the mock-up', () => {
    const people = { sender: 'Rafael', to: 'Camila Prates' };
    const { title, sentence } = sayReason('pt', { code: 'pix_key_unlisted', facts: {} }, people);
    expect(title).toBe('PIX fora da lista de pagamentos');
    expect(sentence).toBe('Rafael passou para Camila Prates um PIX que não está na sua lista.');
  });

  it('leave the receiver out in a group', () => {
    const group = { sender: 'Rafael' };
    const { sentence } = sayReason('en', { code: 'pix_code_unlisted', facts: {} }, group);
    expect(sentence).toBe('Rafael gave a PIX code that is not on your list.');
  });

  it('still name a reason that a newer version wrote', () => {
    const { title } = sayReason('pt', { code: 'from_the_future', facts: {} }, { sender: 'Rafael' });
    expect(title).toBe('Sinal de outra versão do Zelo');
    expect(Object.keys(reasonWords.pt)).not.toContain('from_the_future');
  });
});

describe('names of categories, severities and layers', () => {
  it('exist in three languages and are not shared by two categories', () => {
    for (const locale of locales) {
      const words = categoryWords[locale];
      const names = categories.map((category) => words.category[category].name);
      expect(new Set(names).size).toBe(categories.length);
      for (const severity of severities) expect(words.severity[severity]).not.toBe('');
      for (const layer of layers) expect(words.layer[layer]).not.toBe('');
    }
    expect(categoryWords.pt.category.profanity.name).toBe('Linguagem ofensiva');
  });
});
