import { describe, expect, it } from 'vitest';
import type { MessageId } from '../../../../../shared/domain/identifiers.ts';
import type { Signal } from '../../../../../shared/domain/signal.ts';
import { paymentsByMessage } from '../../../../../renderer/inbox/features/conversation/paymentDetails.ts';
import { marksByMessage, numberSignals } from '../../../../../renderer/inbox/state/numberedSignals.ts';

const message = 'b'.repeat(24) as MessageId;

function signal(part: Partial<Signal> & { code?: string; facts?: Signal['reason']['facts'] }): Signal {
  const { code = 'rule_keyword', facts = {}, ...others } = part;
  return {
    category: 'fraud',
    layer: 'rule',
    severity: 'moderate',
    score: 1,
    reason: { code, facts },
    marks: [{ message, start: 0, end: 3 }],
    ...others,
  };
}

describe('numbered signals', () => {
  it('put what is certain first, and the graver before the lighter', () => {
    const numbered = numberSignals([
      signal({ layer: 'model', severity: 'high', score: 0.9 }),
      signal({ layer: 'rule', severity: 'high' }),
      signal({ layer: 'detector', severity: 'low' }),
      signal({ layer: 'detector', severity: 'high' }),
    ]);
    expect(numbered.map(({ number, signal: { layer, severity } }) => [number, layer, severity])).toEqual([
      [1, 'detector', 'high'],
      [2, 'detector', 'low'],
      [3, 'rule', 'high'],
      [4, 'model', 'high'],
    ]);
  });

  it('give each message its own marks, in the panel’s numbers', () => {
    const other = 'c'.repeat(24) as MessageId;
    const marks = marksByMessage(
      numberSignals([
        signal({ layer: 'model', marks: [{ message: other, start: 1, end: 2 }] }),
        signal({ layer: 'rule' }),
      ]),
    );
    expect(marks.get(message)).toEqual([{ start: 0, end: 3, number: 1, severity: 'moderate' }]);
    expect(marks.get(other)).toEqual([{ start: 1, end: 2, number: 2, severity: 'moderate' }]);
  });
});

describe('the payment guard', () => {
  const facts = {
    kind: 'pix_code',
    key: 'rafael@exemplo.com',
    keyKind: 'email',
    receiver: 'R ANTUNES',
    amount: '9200.00',
    crcOk: 1,
  };

  it('reads the facts of a code that is not on the list', () => {
    const found = paymentsByMessage(
      numberSignals([signal({ layer: 'detector', severity: 'high', code: 'pix_code_unlisted', facts })]),
    );
    expect(found.get(message)).toEqual([
      {
        number: 1,
        message,
        severity: 'high',
        standing: 'outside',
        isCode: true,
        intact: true,
        receiver: 'R ANTUNES',
        key: 'rafael@exemplo.com',
        keyKind: 'email',
        amount: 9200,
      },
    ]);
  });

  it('says when the arithmetic fails', () => {
    const found = paymentsByMessage(
      numberSignals([
        signal({
          layer: 'detector',
          code: 'boleto_broken',
          facts: { kind: 'boleto', bank: '001', crcOk: 0 },
        }),
      ]),
    );
    expect(found.get(message)?.[0]).toMatchObject({ standing: 'broken', intact: false, bank: '001' });
  });

  it('draws one card for a payment that two signals name, and none for a card number or a rule', () => {
    const found = paymentsByMessage(
      numberSignals([
        signal({ layer: 'detector', code: 'pix_code_unlisted', facts }),
        signal({ layer: 'detector', code: 'payee_changed', facts }),
        signal({ layer: 'detector', code: 'card_number', facts: { kind: 'card', crcOk: 1 } }),
        signal({}),
      ]),
    );
    expect(found.get(message)).toHaveLength(1);
  });
});
