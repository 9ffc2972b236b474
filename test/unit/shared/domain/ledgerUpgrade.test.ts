import { describe, expect, it } from 'vitest';
import { upgradeLedgerBody } from '../../../../shared/domain/ledgerUpgrade.ts';

describe('upgradeLedgerBody', () => {
  const steps = {
    'note 1': (body: Readonly<Record<string, unknown>>) => ({ ...body, v: 2, colour: 'none' }),
    'note 2': (body: Readonly<Record<string, unknown>>) => ({ ...body, v: 3, size: 1 }),
    'loop 1': (body: Readonly<Record<string, unknown>>) => ({ ...body }),
  };

  it('takes every step to the newest version, in order', () => {
    expect(upgradeLedgerBody({ type: 'note', v: 1 }, steps)).toEqual({
      type: 'note',
      v: 3,
      colour: 'none',
      size: 1,
    });
  });

  it('leaves what it does not know to the schema', () => {
    for (const body of [{ type: 'note', v: 9 }, { type: 'new' }, 'text', null, undefined]) {
      expect(upgradeLedgerBody(body, steps)).toEqual(body);
    }
  });

  it('does not go round for ever on a step that raises nothing', () => {
    expect(upgradeLedgerBody({ type: 'loop', v: 1 }, steps)).toEqual({ type: 'loop', v: 1 });
  });
});
