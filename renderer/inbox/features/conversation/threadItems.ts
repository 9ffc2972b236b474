import { dayOf } from '../../../../shared/text/when.ts';
import type { CoverageRow, MessageRow } from '../../../data/rows.ts';

/** A line of the conversation as it is drawn. */
export type ThreadItem =
  | { readonly kind: 'gap'; readonly id: string; readonly gap: CoverageRow }
  | { readonly kind: 'day'; readonly id: string; readonly at: number }
  | {
      readonly kind: 'message';
      readonly id: string;
      readonly message: MessageRow;
      /** Groups name the sender over the first of several messages in a row. */
      readonly showsSender: boolean;
    };

/**
 * Puts a separator wherever the account's calendar day changes, and what was not captured in its place. Messages and
 * gaps come oldest first; gaps before the first message or after the last belong to what is not shown.
 */
export function threadItems(
  messages: readonly MessageRow[],
  timeZone: string,
  group: boolean,
  gaps: readonly CoverageRow[] = [],
): readonly ThreadItem[] {
  const items: ThreadItem[] = [];
  let day: string | undefined;
  let previous: MessageRow | undefined;
  const first = messages[0]?.sentAt ?? 0;
  const waiting = gaps.filter((gap) => saysGap(gap) && gap.to >= first);
  for (const message of messages) {
    while (waiting[0] !== undefined && waiting[0].from <= message.sentAt) {
      const gap = waiting.shift();
      if (gap !== undefined) items.push({ kind: 'gap', id: `gap ${String(gap.id)}`, gap });
    }
    const ofMessage = dayOf(message.sentAt, timeZone);
    const newDay = ofMessage !== day;
    if (newDay) items.push({ kind: 'day', id: `day ${message.id}`, at: message.sentAt });
    const continues =
      !newDay &&
      previous?.kind !== 'system' &&
      previous?.sender === message.sender &&
      previous?.side === message.side;
    items.push({
      kind: 'message',
      id: message.id,
      message,
      showsSender: group && message.kind !== 'system' && !continues,
    });
    day = ofMessage;
    previous = message;
  }
  return items;
}

/** Single messages without content or file speak for themselves. */
function saysGap({ kind }: CoverageRow): boolean {
  return kind === 'offline' || kind === 'history' || kind === 'not_stored';
}
