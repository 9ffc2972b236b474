import type { LedgerBodyOf } from '../../../shared/domain/ledgerRecord.ts';
import { lostAccount } from './lostAccount.ts';
import type { Projection } from './projection.ts';

/** A second record of the same conversation renames it; its number and what was counted stay. */
export const conversationAdded: Projection<LedgerBodyOf<'conversation.added'>> = {
  project({ conversation, account, kind, title }, sequence, draft) {
    const known = draft.conversations.get(conversation);
    if (known !== undefined) {
      draft.conversations.put(conversation, { ...known, kind, title });
      return undefined;
    }
    const owner = draft.accounts.get(account) ?? lostAccount(account);
    draft.accounts.put(account, { ...owner, conversations: owner.conversations + 1 });
    draft.conversations.put(conversation, {
      id: conversation,
      c: sequence,
      account,
      kind,
      messages: 0,
      openFlags: 0,
      title,
      participants: [],
    });
    return undefined;
  },
};
