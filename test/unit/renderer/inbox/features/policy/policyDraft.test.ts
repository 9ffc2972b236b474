import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../../../../shared/detection/index.ts';
import { policySchema } from '../../../../../../shared/domain/policy.ts';
import { readPayeeKey } from '../../../../../../renderer/inbox/features/policy/payeeKey.ts';
import { findInTrial } from '../../../../../../renderer/inbox/features/policy/findInTrial.ts';
import {
  countChanges,
  withCategoryOn,
  withHours,
  withoutRule,
  withPayee,
  withRule,
  withSensitivity,
  withShippedRule,
} from '../../../../../../renderer/inbox/features/policy/policyDraft.ts';
import { freshRule, tidyRule } from '../../../../../../renderer/inbox/features/policy/ruleDraft.ts';
import {
  stepOfThreshold,
  thresholdOfStep,
} from '../../../../../../renderer/inbox/features/policy/sensitivity.ts';
import {
  repeatMonday,
  spansOf,
  usualWeek,
  withFreeDay,
  withSpans,
} from '../../../../../../renderer/inbox/features/policy/workingWeek.ts';

const policy = defaultPolicy('pt');
const rule = { ...freshRule('abc'), name: 'Por fora', anyOf: ['por fora'] };

describe('the draft of a policy', () => {
  test('counts each thing that differs once, and nothing when it was put back', () => {
    let draft = withCategoryOn(policy, 'fraud', false);
    draft = withSensitivity(draft, 'fraud', 4);
    draft = withRule(draft, rule);
    draft = withPayee(draft, { name: 'Loja', kind: 'email', key: 'loja@exemplo.com.br' });
    draft = withHours(draft, 'default', usualWeek('America/Sao_Paulo', 'BR'));
    expect(countChanges(policy, draft)).toBe(4);
    draft = withCategoryOn(withSensitivity(draft, 'fraud', 2), 'fraud', true);
    draft = withHours(withoutRule(draft, rule.id), 'default', undefined);
    expect(countChanges(policy, draft)).toBe(1);
    expect(policySchema.safeParse(draft).success).toBe(true);
  });

  test('a shipped rule switched off and on again is no change', () => {
    const off = withShippedRule(policy, 'pt.fraud.x', false);
    expect(countChanges(policy, off)).toBe(1);
    expect(countChanges(policy, withShippedRule(off, 'pt.fraud.x', true))).toBe(0);
  });

  test('an edited rule keeps its place', () => {
    const two = withRule(withRule(policy, rule), { ...rule, id: 'own.def' });
    expect(withRule(two, { ...rule, name: 'Novo' }).rules.map(({ name }) => name)).toEqual([
      'Novo',
      'Por fora',
    ]);
  });

  test('a step to the right never asks for a higher score, wherever training put the middle', () => {
    for (const own of [0.15, 0.5, 0.9]) {
      const asked = [0, 1, 2, 3, 4].map((step) => thresholdOfStep(step) ?? own);
      expect(asked).toEqual([...asked].sort((a, b) => b - a));
    }
  });

  test('each step is found again from its threshold', () => {
    for (const step of [0, 1, 2, 3, 4]) expect(stepOfThreshold(thresholdOfStep(step))).toBe(step);
  });
});

describe('a rule that is tried', () => {
  test('fires without accents and case, and marks the words as typed', () => {
    const text = 'Se fizer POR FÓRA sai mais barato';
    expect(findInTrial(rule, text).map(({ start, end }) => text.slice(start, end))).toEqual(['POR FÓRA']);
  });

  test('hears both sides: a rule about customers is tried as one', () => {
    expect(findInTrial({ ...rule, side: 'contact' }, 'por fora')).toHaveLength(1);
    expect(findInTrial({ ...rule, side: 'company' }, 'por fora')).toHaveLength(1);
  });

  test('stays silent on other words and on an expression that is refused', () => {
    expect(findInTrial(rule, 'a porta de fora')).toEqual([]);
    expect(findInTrial(tidyRule({ ...rule, pattern: '(' }), 'por fora')).toEqual([]);
  });

  test('is kept without empty parts', () => {
    expect(tidyRule({ ...rule, near: [], unless: [], accounts: [], within: 3 })).toEqual(rule);
    expect(tidyRule({ ...rule, near: ['pix'] })).toMatchObject({ near: ['pix'], within: 8 });
    expect(tidyRule({ ...rule, pattern: 'a+b' })).toMatchObject({ pattern: 'a+b', anyOf: [] });
  });
});

describe('a payee’s key', () => {
  test.each([
    ['529.982.247-25', 'cpf', '52998224725'],
    ['11.222.333/0001-81', 'cnpj', '11222333000181'],
    ['Loja@Exemplo.com.BR', 'email', 'loja@exemplo.com.br'],
    ['+55 11 98765-4321', 'phone', '+5511987654321'],
    ['GB82 WEST 1234 5698 7654 32', 'iban', 'GB82WEST12345698765432'],
    ['001/1234-5 12345-6', 'bank_account', '001/1234-5 12345-6'],
  ] as const)('%s is a %s', (written, kind, key) => {
    expect(readPayeeKey(written)).toEqual({ kind, key });
  });

  test.each(['529.982.247-26', '11.222.333/0001-82', '12345', 'minha chave', ''])('%s is none', (written) => {
    expect(readPayeeKey(written)).toBeUndefined();
  });
});

describe('the working week', () => {
  const week = usualWeek('America/Sao_Paulo', 'BR');

  test('Monday’s spans, lunch break included, repeat until Friday and leave the weekend alone', () => {
    const split = withSpans(week, 1, [
      { from: '13:00', to: '18:00' },
      { from: '08:00', to: '12:00' },
    ]);
    const repeated = repeatMonday(withSpans(split, 6, [{ from: '08:00', to: '12:00' }]));
    for (const weekday of [1, 2, 3, 4, 5]) {
      expect(spansOf(repeated, weekday).map(({ from }) => from)).toEqual(['08:00', '13:00']);
    }
    expect(spansOf(repeated, 6)).toHaveLength(1);
    expect(spansOf(repeated, 7)).toHaveLength(0);
  });

  test('a free day is kept once and in order', () => {
    const days = ['2026-12-24', '2026-12-01', '2026-12-24'].reduce(
      (hours, day) => withFreeDay(hours, day, true),
      week,
    );
    expect(days.holidays).toEqual(['2026-12-01', '2026-12-24']);
    expect(withFreeDay(days, '2026-12-01', false).holidays).toEqual(['2026-12-24']);
  });
});
