import type { Burst } from '../../../../shared/domain/burst.ts';
import type { AccountId, ConversationId, MessageId } from '../../../../shared/domain/identifiers.ts';
import type { Side } from '../../../../shared/domain/message.ts';

/** 12 November 2025, 14:00 UTC: a Wednesday in working hours everywhere the tests look. */
export const wednesdayNoon = Date.UTC(2025, 10, 12, 14);

export function hex(number: number): string {
  return number.toString(16).padStart(24, '0');
}

/** A burst as the store makes one: a message a line. */
export function burstOf(
  text: string | readonly string[],
  side: Side,
  more: { before?: string; sentAt?: number; account?: number } = {},
): Burst {
  const texts = typeof text === 'string' ? [text] : text;
  return {
    id: hex(1) as MessageId,
    account: hex(more.account ?? 900) as AccountId,
    conversation: hex(901) as ConversationId,
    conversationKind: 'direct',
    side,
    sender: 'Alguém',
    messages: texts.map((one, index) => ({
      id: hex(index + 1) as MessageId,
      sentAt: (more.sentAt ?? wednesdayNoon) + index * 1000,
      text: one,
    })),
    ...(more.before === undefined ? {} : { before: more.before }),
  };
}
