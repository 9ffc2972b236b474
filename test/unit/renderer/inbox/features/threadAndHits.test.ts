import { describe, expect, it } from 'vitest';
import type { SearchHit } from '../../../../../renderer/data/reader.ts';
import type { MessageRow } from '../../../../../renderer/data/rows.ts';
import { threadItems } from '../../../../../renderer/inbox/features/conversation/threadItems.ts';
import { groupHits } from '../../../../../renderer/inbox/features/search/groupHits.ts';

function message(id: string, sentAt: string, sender: string, kind: MessageRow['kind'] = 'text'): MessageRow {
  return {
    id: id as MessageRow['id'],
    conversation: 'c' as MessageRow['conversation'],
    sentAt: Date.parse(sentAt),
    orderInSecond: 0,
    kind,
    ...(kind === 'system' ? {} : { sender, side: 'contact' as const }),
    text: id,
    key: -Date.parse(sentAt),
  };
}

describe('the lines of a conversation', () => {
  it('separates days by the account’s zone, not by UTC', () => {
    const messages = [
      message('a', '2025-11-13T02:30:00Z', 'Ana'),
      message('b', '2025-11-13T03:30:00Z', 'Ana'),
    ];
    const kinds = (zone: string) => threadItems(messages, zone, false).map((item) => item.kind);
    expect(kinds('America/Sao_Paulo')).toEqual(['day', 'message', 'day', 'message']);
    expect(kinds('UTC')).toEqual(['day', 'message', 'message']);
  });

  it('names the sender once over several messages in a row, and again after a system line', () => {
    const items = threadItems(
      [
        message('a', '2025-11-13T12:00:00Z', 'Ana'),
        message('b', '2025-11-13T12:01:00Z', 'Ana'),
        message('s', '2025-11-13T12:02:00Z', '', 'system'),
        message('c', '2025-11-13T12:03:00Z', 'Ana'),
        message('d', '2025-11-13T12:04:00Z', 'Bia'),
      ],
      'UTC',
      true,
    );
    expect(items.flatMap((item) => (item.kind === 'message' ? [[item.id, item.showsSender]] : []))).toEqual([
      ['a', true],
      ['b', false],
      ['s', false],
      ['c', true],
      ['d', true],
    ]);
  });
});

describe('search results', () => {
  it('open a new heading only where the period changes', () => {
    const hits = ['a', 'b', 'c'].map(
      (id) =>
        ({ message: message(id, '2025-11-13T12:00:00Z', 'Ana'), account: { timeZone: 'UTC' } }) as SearchHit,
    );
    const titles = ['Hoje', 'Hoje', 'Outubro'];
    let asked = 0;
    const items = groupHits(hits, () => titles[asked++] ?? '');
    expect(items.map((item) => (item.kind === 'hit' ? item.hit.message.id : item.title))).toEqual([
      'Hoje',
      'a',
      'b',
      'Outubro',
      'c',
    ]);
  });
});
