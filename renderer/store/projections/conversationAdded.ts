import type { LedgerBodyOf } from '../../../shared/domain/ledgerRecord.ts';
import type { Projection } from './projection.ts';

/** A second record of the same conversation renames it; its number and what was counted stay. */
export const conversationAdded: Projection<LedgerBodyOf<'conversation.added'>> = {
  project({ conversation, account, kind, title }, sequence, draft) {
    const known = draft.conversations.get(conversation);
    if (known !== undefined) {
      draft.conversations.put(conversation, { ...known, kind, title });
      return undefined;
    }
    // The account's own record may be damaged: that costs its name, not its conversations.
    const owner = draft.accounts.get(account) ?? {
      id: account,
      messages: 0,
      conversations: 0,
      name: '',
      owner: '',
      timeZone: 'UTC',
    };
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
