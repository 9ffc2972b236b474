import { describe, expect, it } from 'vitest';
import { cutSnippet } from '../../../../../renderer/inbox/features/triage/cutSnippet.ts';
import {
  flagsInOrder,
  groupByDecision,
  groupBySeverity,
} from '../../../../../renderer/inbox/features/triage/groupQueue.ts';
import { selectionAfter, step } from '../../../../../renderer/inbox/features/triage/selectionAfter.ts';
import type { FlagRow } from '../../../../../renderer/data/rows.ts';

function flag(id: string, severity: FlagRow['severity'], at: number, decidedAt?: number): FlagRow {
  return {
    id: id as FlagRow['id'],
    burst: id as FlagRow['burst'],
    conversation: id as FlagRow['conversation'],
    account: id as FlagRow['account'],
    category: 'fraud',
    severity,
    state: decidedAt === undefined ? 'new' : 'confirmed',
    at,
    title: id,
    messages: [],
    signals: [],
    snippet: { text: '', start: 0, end: 0 },
    tags: [],
    notes: [],
    ...(decidedAt === undefined ? {} : { verdict: { reason: 'other', at: decidedAt } }),
  };
}

describe('the queue', () => {
  it('puts what is grave first and counts each group', () => {
    const items = groupBySeverity([flag('a', 'low', 3), flag('b', 'high', 2), flag('c', 'low', 1)]);
    expect(items.map((item) => (item.kind === 'flag' ? item.flag.title : item))).toEqual([
      { kind: 'severity', severity: 'high', count: 1 },
      'b',
      { kind: 'severity', severity: 'low', count: 2 },
      'a',
      'c',
    ]);
  });

  it('numbers the places as they are shown', () => {
    const items = groupBySeverity([flag('a', 'low', 3), flag('b', 'high', 2)]);
    expect(flagsInOrder(items).map((one) => one.title)).toEqual(['b', 'a']);
    expect(items.flatMap((item) => (item.kind === 'flag' ? [item.place] : []))).toEqual([0, 1]);
  });

  it('lists what is decided by the time of the decision, not of the message', () => {
    const items = groupByDecision([flag('old', 'high', 9, 10), flag('new', 'low', 1, 20)], (at) =>
      at > 15 ? 'Hoje' : 'Outubro',
    );
    expect(
      items.map((item) => (item.kind === 'flag' ? item.flag.title : 'title' in item ? item.title : '')),
    ).toEqual(['Hoje', 'new', 'Outubro', 'old']);
  });
});

describe('the selection after a change', () => {
  it('keeps the selected flag while it is there', () => {
    expect(selectionAfter(['a', 'b', 'c'], ['c', 'b'], 'b')).toBe('b');
  });
  it('goes to the next when a verdict took the selected one away', () => {
    expect(selectionAfter(['a', 'b', 'c'], ['a', 'c'], 'b')).toBe('c');
  });
  it('goes to the one before when the last one left', () => {
    expect(selectionAfter(['a', 'b', 'c'], ['a', 'b'], 'c')).toBe('b');
  });
  it('skips neighbours that left at the same time', () => {
    expect(selectionAfter(['a', 'b', 'c', 'd'], ['a', 'd'], 'b')).toBe('d');
  });
  it('is empty when nothing is left', () => {
    expect(selectionAfter(['a'], [], 'a')).toBeUndefined();
  });
  it('waits for a flag that an undo selected before the store brought it back', () => {
    expect(selectionAfter(['b'], ['b'], 'a')).toBe('a');
    expect(selectionAfter([], [], 'a')).toBe('a');
  });
  it('begins at the first', () => {
    expect(selectionAfter([], ['a', 'b'], undefined)).toBe('a');
  });
  it('steps and stays at both ends', () => {
    expect(step(['a', 'b'], 'a', 1)).toBe('b');
    expect(step(['a', 'b'], 'b', 1)).toBe('b');
    expect(step(['a', 'b'], 'a', -1)).toBe('a');
    expect(step([], 'a', 1)).toBeUndefined();
  });
});

describe('a row’s snippet', () => {
  it('keeps the marked words in sight when much stands before them', () => {
    const text = 'Bom dia, tudo bem com você? Então, manda nesse PIX aqui, é mais rápido, tá';
    const start = text.indexOf('é mais');
    const cut = cutSnippet({ text, start, end: start + 13 });
    expect(cut.marked).toBe('é mais rápido');
    expect(cut.before).toBe('…nesse PIX aqui, ');
    expect(cut.after).toBe(', tá');
  });
  it('leaves a short beginning alone', () => {
    expect(cutSnippet({ text: 'seu chato', start: 4, end: 9 })).toEqual({
      before: 'seu ',
      marked: 'chato',
      after: '',
    });
  });
  it('lays several lines on one', () => {
    expect(cutSnippet({ text: 'um\ndois\n\ntrês', start: 3, end: 7 })).toEqual({
      before: 'um ',
      marked: 'dois',
      after: ' três',
    });
  });
  it('survives a range outside the text', () => {
    expect(cutSnippet({ text: 'abc', start: 9, end: 4 })).toEqual({ before: 'abc', marked: '', after: '' });
  });
});
