import { dayOf } from '../../../../shared/text/when.ts';
import type { MessageRow } from '../../../data/rows.ts';

/** A line of the conversation as it is drawn. */
export type ThreadItem =
  | { readonly kind: 'day'; readonly id: string; readonly at: number }
  | {
      readonly kind: 'message';
      readonly id: string;
      readonly message: MessageRow;
      /** Groups name the sender over the first of several messages in a row. */
      readonly showsSender: boolean;
    };

/** Puts a separator wherever the account's calendar day changes. Messages come oldest first. */
export function threadItems(
  messages: readonly MessageRow[],
  timeZone: string,
  group: boolean,
): readonly ThreadItem[] {
  const items: ThreadItem[] = [];
  let day: string | undefined;
  let previous: MessageRow | undefined;
  for (const message of messages) {
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
