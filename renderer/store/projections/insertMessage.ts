import type { Message } from '../../../shared/domain/message.ts';
import type { KeptConversation, KeptMessage } from '../../data/keptRows.ts';
import { compactId } from '../../data/messageKey.ts';
import type { Draft } from '../draft.ts';
import { pushToBurst } from '../openBursts.ts';
import { lostConversation } from './lostConversation.ts';

/** A row for a message that has none, counted, found by search, in its burst. */
export function insertMessage(
  draft: Draft,
  message: Message,
  sequence: number,
  more: Partial<KeptMessage> = {},
): KeptMessage {
  const conversation =
    draft.conversations.get(message.conversation) ?? lostConversation(draft, message, sequence);
  const key = draft.placeOf(message);
  const row: KeptMessage = { ...more, k: key, c: conversation.c, i: compactId(message.id), message };
  draft.putMessage(row);
  draft.toIndex.set(key, { message: row, again: false });
  draft.conversations.put(message.conversation, withMessage(conversation, message));
  countMessages(draft, conversation, 1);
  return joinBurst(draft, row);
}

/** The row's message joins the open burst or begins one; a captured one remembers which. */
export function joinBurst(draft: Draft, row: KeptMessage): KeptMessage {
  const { id, conversation, sentAt, kind, sender } = row.message;
  const keys = pushToBurst(draft, {
    id,
    key: row.k,
    conversation,
    sentAt,
    kind,
    ...(sender === undefined ? {} : { sender }),
  });
  if (row.message.capture === undefined || keys.length < 2) return row;
  const joined = { ...row, g: keys };
  draft.putMessage(joined);
  return joined;
}

/** All but the conversation's own row, which is put with its new count by the caller or here. */
function countMessages(draft: Draft, conversation: KeptConversation, by: 1 | -1): void {
  draft.count({ messages: by });
  const account = draft.accounts.get(conversation.account);
  if (account !== undefined) draft.accounts.put(account.id, { ...account, messages: account.messages + by });
}

/** Takes a row away: another row turned out to be the same message. */
export function takeMessageAway(draft: Draft, row: KeptMessage): void {
  draft.removeMessage(row);
  draft.toIndex.delete(row.k);
  const conversation = draft.conversations.get(row.message.conversation);
  if (conversation === undefined) return;
  draft.conversations.put(conversation.id, { ...conversation, messages: conversation.messages - 1 });
  countMessages(draft, conversation, -1);
}

function withMessage(conversation: KeptConversation, message: Message): KeptConversation {
  const { sender, side, sentAt } = message;
  const seen =
    sender === undefined ||
    side === undefined ||
    conversation.participants.some((person) => person.name === sender && person.side === side);
  return {
    ...conversation,
    messages: conversation.messages + 1,
    firstAt: Math.min(conversation.firstAt ?? sentAt, sentAt),
    lastAt: Math.max(conversation.lastAt ?? sentAt, sentAt),
    participants: seen ? conversation.participants : [...conversation.participants, { name: sender, side }],
  };
}
