import { create } from 'zustand';
import type { ConversationId } from '../../../shared/domain/identifiers.ts';

/** A conversation opened with a reason closes by itself after this long (mockup 01b). */
export const openedForMs = 30 * 60_000;

/** The one conversation that lies wholly open, and until when. All others show their flagged passage only. */
interface OpenedConversation {
  readonly conversation: ConversationId | undefined;
  readonly until: number;
  open(conversation: ConversationId, now: number): void;
  close(): void;
}

export const useOpenedConversation = create<OpenedConversation>()((set) => ({
  conversation: undefined,
  until: 0,
  open: (conversation, now) => set({ conversation, until: now + openedForMs }),
  close: () => set({ conversation: undefined, until: 0 }),
}));
