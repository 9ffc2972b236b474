import type { LedgerBodyOf } from '../../../shared/domain/ledgerRecord.ts';
import type { KeptConversation, KeptMessage } from '../../data/keptRows.ts';
import { compactId } from '../../data/messageKey.ts';
import type { Message } from '../../../shared/domain/message.ts';
import { pushToBurst } from '../openBursts.ts';
import { lostConversation } from './lostConversation.ts';
import type { Projection } from './projection.ts';

/** A message known already (the same id) is put again with its newer content, and counted once. */
export const messageAdded: Projection<LedgerBodyOf<'message.added'>> = {
  needs(body, needs) {
    needs.incoming.push(body.message);
  },
  project({ message }, sequence, draft) {
    const conversation =
      draft.conversations.get(message.conversation) ?? lostConversation(draft, message, sequence);
    const key = draft.placeOf(message);
    const known = draft.messages.get(key);
    const row: KeptMessage = {
      k: key,
      c: conversation.c,
      i: compactId(message.id),
      message,
      ...(known?.media === undefined ? {} : { media: known.media }),
    };
    draft.putMessage(row);
    if (known !== undefined) {
      const sameWords =
        known.message.text === message.text && known.message.attachment?.name === message.attachment?.name;
      if (!sameWords) draft.toIndex.set(key, { message: row, again: true });
      return undefined;
    }
    draft.toIndex.set(key, { message: row, again: false });
    draft.count({ messages: 1 });
    draft.conversations.put(message.conversation, withMessage(conversation, message));
    const account = draft.accounts.get(conversation.account);
    if (account !== undefined) {
      draft.accounts.put(account.id, { ...account, messages: account.messages + 1 });
    }
    pushToBurst(draft, {
      id: message.id,
      key,
      conversation: message.conversation,
      sentAt: message.sentAt,
      kind: message.kind,
      ...(message.sender === undefined ? {} : { sender: message.sender }),
    });
    return undefined;
  },
};

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
