import { describe, expect, it } from 'vitest';
import {
  defaultPolicy,
  describeRule,
  findSignals,
  shippedRules,
} from '../../../../../shared/detection/index.ts';
import { checkRule } from '../../../../../shared/detection/rules/rehearse.ts';
import { categories, locales, modelCategories } from '../../../../../shared/domain/categories.ts';
import { keywordRuleSchema, type Policy, policySchema } from '../../../../../shared/domain/policy.ts';
import { burstOf } from '../burstOf.ts';
import { englishExamples } from './en.ts';
import { portugueseExamples } from './pt.ts';
import { spanishExamples } from './es.ts';

interface Example {
  readonly rule: string;
  readonly fires: readonly string[];
  readonly quiet: readonly string[];
}

function readExamples(text: string): Example[] {
  return text
    .trim()
    .split(/\n(?=[a-z]{2}\.)/)
    .map((block) => {
      const [rule = '', ...lines] = block.split('\n');
      const after = (sign: string) =>
        lines.filter((line) => line.startsWith(sign)).map((line) => line.slice(2));
      return { rule, fires: after('+'), quiet: after('-') };
    });
}

const examples = { pt: portugueseExamples, es: spanishExamples, en: englishExamples };
const everything: Policy = {
  ...defaultPolicy('pt'),
  shippedRulesOff: [],
  categories: Object.fromEntries(
    categories.map((category) => [category, { on: true }]),
  ) as Policy['categories'],
};

describe.each(locales)('shipped rules in %s', (locale) => {
  const rules = shippedRules(locale);
  const read = readExamples(examples[locale]);

  it('are at least forty, well formed, with unlike ids and names, in every category', () => {
    expect(rules.length).toBeGreaterThanOrEqual(40);
    for (const rule of rules) {
      expect(keywordRuleSchema.parse(rule)).toEqual(rule);
      expect(checkRule(rule).ok, rule.id).toBe(true);
      expect(rule.language).toBe(locale);
    }
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
    const covered = new Set(rules.map(({ category }) => category));
    for (const category of [...modelCategories, 'forbidden_topic'] as const)
      expect(covered).toContain(category);
  });

  it('have an example that fires and one that does not, each', () => {
    expect(read.map(({ rule }) => rule).sort()).toEqual(rules.map(({ id }) => id).sort());
    for (const { rule, fires, quiet } of read) {
      expect(fires.length, rule).toBeGreaterThan(0);
      expect(quiet.length, rule).toBeGreaterThan(0);
    }
  });

  it.each(read)('$rule finds its example and stays quiet beside it', ({ rule: id, fires, quiet }) => {
    const rule = rules.find((one) => one.id === id);
    if (rule === undefined) throw new Error(`no rule ${id}`);
    const side = rule.side === 'any' ? 'company' : rule.side;
    const found = (text: string) => findSignals(burstOf(text, side), everything);
    for (const text of fires) {
      const signal = found(text).find(({ reason }) => reason.facts['rule_id'] === id);
      expect(signal, text).toBeDefined();
      expect(signal?.marks.length).toBeGreaterThan(0);
      expect(signal?.severity).toBe(rule.severity);
    }
    for (const text of quiet) {
      expect(
        found(text).filter(({ category }) => category === rule.category),
        text,
      ).toEqual([]);
    }
  });

  it('fire without accents and in capitals as well', () => {
    for (const { rule: id, fires } of read) {
      const rule = rules.find((one) => one.id === id);
      const side = rule?.side === 'contact' ? 'contact' : 'company';
      const bare =
        fires[0]
          ?.normalize('NFD')
          .replace(/\p{Mn}/gu, '')
          .toUpperCase() ?? '';
      const ids = findSignals(burstOf(bare, side), everything).map(({ reason }) => reason.facts['rule_id']);
      expect(ids, bare).toContain(id);
    }
  });

  it('can be described in every language', () => {
    for (const rule of rules) {
      for (const reader of locales) expect(describeRule(rule, reader)).toMatch(/^(Se|Si|If) .+\.$/);
    }
  });
});

describe('the policy of a fresh installation', () => {
  it.each(locales)(
    'is a valid policy in %s, with only that language’s forbidden topics waiting',
    (locale) => {
      const policy = defaultPolicy(locale);
      expect(policySchema.parse(policy)).toEqual(policy);
      expect(policy.categories.forbidden_topic.on).toBe(false);
      expect(policy.shippedRulesOff.some((id) => id.startsWith(`${locale}.`))).toBe(false);
    },
  );

  it('says what a rule does in plain words', () => {
    const [rule] = shippedRules('pt').filter(({ id }) => id === 'pt.fraud.off_books');
    if (rule === undefined) throw new Error('the rule is gone');
    expect(describeRule(rule, 'pt')).toBe(
      'Se alguém da empresa escrever “por fora”, “por baixo dos panos”, “por debaixo dos panos” ou “por baixo do pano”, a até 6 palavras de “pagar”, “pago”, “paga”, “pagamento” e mais 19, sem “pintar”, “pintura”, “limpar”, “limpeza” e mais 9, sinalizar como fraude, gravidade alta.',
    );
  });

  it('leaves out what the supervisor switched off', () => {
    const text = 'porra, fechamos a venda!';
    expect(findSignals(burstOf(text, 'company'), defaultPolicy('pt'))).toHaveLength(1);
    const ruleOff = { ...defaultPolicy('pt'), shippedRulesOff: ['pt.profanity.strong'] };
    expect(findSignals(burstOf(text, 'company'), ruleOff)).toEqual([]);
    const base = defaultPolicy('pt');
    const categoryOff = { ...base, categories: { ...base.categories, profanity: { on: false } } };
    expect(findSignals(burstOf(text, 'company'), categoryOff)).toEqual([]);
  });
});
