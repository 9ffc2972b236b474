import { describe, expect, it } from 'vitest';
import { decisionSchema } from '../../../../../shared/domain/ledgerRecord.ts';
import type { FlagRow } from '../../../../../renderer/data/rows.ts';
import {
  draftFor,
  reasonsOf,
  undoDecision,
  verdictDecision,
} from '../../../../../renderer/inbox/features/why/verdictDraft.ts';
import { tagSuggestions } from '../../../../../renderer/inbox/features/why/tagSuggestions.ts';

const id = 'a'.repeat(24);
const flag: FlagRow = {
  id: `${id}.fraud` as FlagRow['id'],
  burst: id as FlagRow['burst'],
  conversation: id as FlagRow['conversation'],
  account: id as FlagRow['account'],
  category: 'fraud',
  severity: 'high',
  state: 'later',
  at: 1,
  title: 'Camila',
  messages: [],
  signals: [],
  snippet: { text: '', start: 0, end: 0 },
  tags: [],
  notes: [],
};

describe('a verdict', () => {
  it('offers exactly the reasons that the ledger takes', () => {
    for (const verdict of ['confirmed', 'false_alarm'] as const) {
      for (const reason of reasonsOf(verdict)) {
        const decision = verdictDecision({ flag: flag.id, verdict, reason, text: ' por quê ' }, 5);
        expect(decisionSchema.parse(decision)).toMatchObject({ verdict, reason, text: 'por quê' });
      }
      expect(reasonsOf(verdict)).toHaveLength(4);
    }
  });

  it('leaves an empty sentence out', () => {
    expect(verdictDecision(draftFor(flag, 'confirmed'), 5)).not.toHaveProperty('text');
  });

  it('is undone to the state the flag had', () => {
    expect(decisionSchema.parse(undoDecision(flag, 9))).toMatchObject({
      type: 'decision.state',
      state: 'later',
    });
  });

  it('is undone to the verdict that stood before', () => {
    const decided: FlagRow = {
      ...flag,
      state: 'false_alarm',
      verdict: { reason: 'private_joke', text: 'riram', at: 2 },
    };
    expect(decisionSchema.parse(undoDecision(decided, 9))).toEqual({
      type: 'decision.verdict',
      v: 1,
      at: 9,
      flag: flag.id,
      verdict: 'false_alarm',
      reason: 'private_joke',
      text: 'riram',
    });
  });

  it('begins again with the reason that was given, but not with the other verdict’s', () => {
    const decided: FlagRow = {
      ...flag,
      state: 'false_alarm',
      verdict: { reason: 'other', text: 'x', at: 2 },
    };
    expect(draftFor(decided, 'false_alarm')).toMatchObject({ reason: 'other', text: 'x' });
    expect(draftFor(decided, 'confirmed')).toMatchObject({ reason: 'as_described', text: '' });
  });
});

describe('tag suggestions', () => {
  const inUse = [
    { tag: 'Pedido 2208', flags: 1 },
    { tag: 'Falar com Rafael', flags: 7 },
    { tag: 'Orçamento', flags: 2 },
  ];
  it('leave out what is on the flag and put the most used first', () => {
    expect(tagSuggestions('', inUse, ['Pedido 2208'])).toEqual(['Falar com Rafael', 'Orçamento']);
  });
  it('find a word without its accents', () => {
    expect(tagSuggestions('orcam', inUse, [])).toEqual(['Orçamento']);
  });
});
