import { describe, expect, it } from 'vitest';
import { SecondOrder } from '../../../../shared/chatExport/secondOrder.ts';

describe('the order within a second', () => {
  it('agrees with counting all earlier items', () => {
    const order = new SecondOrder();
    const counts = new Map<number, number>();
    let second = 1_700_000_000;
    let random = 7;
    for (let at = 0; at < 20_000; at += 1) {
      random = (random * 1_103_515_245 + 12_345) % 2_147_483_648;
      second += random % 3 === 0 ? random % 5 : 0;
      // Some come late, to seconds that were there and to seconds that were not.
      const asked = random % 17 === 0 ? second - (random % 900) : second;
      const before = counts.get(asked) ?? 0;
      counts.set(asked, before + 1);
      expect(order.next(asked * 1000 + 1)).toBe(before);
    }
  });
});
