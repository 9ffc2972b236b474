import { accountIdSchema } from '../../../shared/domain/identifiers.ts';
import type { Message } from '../../../shared/domain/message.ts';
import type { KeptConversation } from '../../data/keptRows.ts';
import type { Draft } from '../draft.ts';

/** Whose number it was stands in the damaged record only. */
const lostAccount = accountIdSchema.parse('0'.repeat(24));
const unknownName = '?';

/**
 * A message whose conversation.added record cannot be read still belongs somewhere: a damaged record costs what it
 * said (title, account), not the messages behind it. The title becomes the first sender's name.
 */
export function lostConversation(draft: Draft, message: Message, sequence: number): KeptConversation {
  const account = draft.accounts.get(lostAccount) ?? {
    id: lostAccount,
    messages: 0,
    conversations: 0,
    name: unknownName,
    owner: unknownName,
    timeZone: 'UTC',
  };
  draft.accounts.put(lostAccount, { ...account, conversations: account.conversations + 1 });
  const conversation: KeptConversation = {
    id: message.conversation,
    c: sequence,
    account: lostAccount,
    kind: 'direct',
    messages: 0,
    openFlags: 0,
    title: message.sender ?? unknownName,
    participants: [],
  };
  draft.conversations.put(message.conversation, conversation);
  return conversation;
}
