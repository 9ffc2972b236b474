import { create } from 'zustand';
import type { AccountId, ConversationId, FlagId, MessageId } from '../../../shared/domain/identifiers.ts';

/** What the supervisor points at. Which message is only set when a search hit was opened. */
interface Selection {
  readonly flag: FlagId | undefined;
  readonly conversation: ConversationId | undefined;
  readonly message: MessageId | undefined;
  readonly account: AccountId | undefined;
  selectFlag(flag: FlagId | undefined): void;
  selectConversation(conversation: ConversationId | undefined, message?: MessageId): void;
  selectAccount(account: AccountId | undefined): void;
  forget(): void;
}

const nothing = { flag: undefined, conversation: undefined, message: undefined, account: undefined };

export const useSelection = create<Selection>()((set) => ({
  ...nothing,
  selectFlag: (flag) => set({ flag }),
  selectConversation: (conversation, message) => set({ conversation, message }),
  selectAccount: (account) => set({ account }),
  forget: () => set(nothing),
}));
