import { describe, expect, it } from 'vitest';
import { threadItems } from '../../../../../renderer/inbox/features/conversation/threadItems.ts';
import type { CoverageRow, MessageRow } from '../../../../../renderer/data/rows.ts';

const message = (sentAt: number) =>
  ({ id: String(sentAt), sentAt, kind: 'text', sender: 'Ana' }) as unknown as MessageRow;
const gap = (id: number, from: number, to: number, kind: CoverageRow['kind'] = 'offline'): CoverageRow => ({
  id,
  kind,
  from,
  to,
});
const day = 86_400_000;

describe('gaps in a conversation', () => {
  it('stand where nothing was seen, between the messages around them', () => {
    const gaps = [
      gap(1, -9, -5),
      gap(2, 150, 180),
      gap(3, 190, 195),
      gap(4, 900, 950),
      gap(5, 160, 161, 'undecryptable'),
    ];
    const items = threadItems([message(100), message(200)], 'UTC', false, gaps);
    expect(items.map(({ kind, id }) => (kind === 'day' ? 'day' : id))).toEqual([
      'day',
      '100',
      'gap 2',
      'gap 3',
      '200',
    ]);
  });

  it('that began before the first message and reached it come first', () => {
    const items = threadItems([message(day)], 'UTC', false, [gap(1, 5, day + 5)]);
    expect(items.map(({ kind }) => kind)).toEqual(['gap', 'day', 'message']);
  });
});
