import { describe, expect, it } from 'vitest';
import {
  createBurstGrouping,
  groupIntoBursts,
  type GroupedMessage,
} from '../../../../shared/domain/burstGrouping.ts';
import type { ConversationId, MessageId } from '../../../../shared/domain/identifiers.ts';

let count = 0;
const said = (atSeconds: number, more: Partial<GroupedMessage> = {}): GroupedMessage => ({
  id: `m${(count += 1)}` as MessageId,
  conversation: 'c' as ConversationId,
  sentAt: atSeconds * 1000,
  kind: 'text',
  sender: 'Ana',
  ...more,
});
const sizes = (...messages: GroupedMessage[]) => groupIntoBursts(messages).map((burst) => burst.length);

describe('bursts', () => {
  it('join messages of one sender with less than 90 s between neighbours', () => {
    expect(sizes(said(0), said(89), said(178))).toEqual([3]);
    expect(sizes(said(0), said(90))).toEqual([1, 1]);
  });
  it('work on times of minute resolution: the next minute joins, the one after does not', () => {
    expect(sizes(said(0), said(0), said(60), said(180))).toEqual([3, 1]);
  });
  it('end with another sender and have six messages at most', () => {
    expect(sizes(said(0), said(1, { sender: 'Bia' }), said(2))).toEqual([1, 1, 1]);
    expect(sizes(...Array.from({ length: 8 }, (_, index) => said(index)))).toEqual([6, 2]);
  });
  it('are not broken by system messages, which are no part of them', () => {
    const system: GroupedMessage = { ...said(1), kind: 'system' };
    expect(sizes(said(0), system, said(2))).toEqual([2]);
    expect(sizes(system)).toEqual([]);
  });
  it('do not reach over conversations, nor back in time', () => {
    const other = said(1, { conversation: 'd' as ConversationId });
    expect(sizes(said(0), other, said(2)).sort()).toEqual([1, 2]);
    expect(sizes(said(100), said(50))).toEqual([1, 1]);
  });
  it('go on after a restart with the messages that were open', () => {
    const first = said(0);
    const grouping = createBurstGrouping([first]);
    const second = said(30);
    expect(grouping.push(second)).toBeUndefined();
    expect(grouping.close()).toEqual([first, second]);
    expect(grouping.close()).toBeUndefined();
  });
});
