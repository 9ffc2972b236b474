import { create } from 'zustand';
import type { AccountId, ConversationId } from '../../../shared/domain/identifiers.ts';

/** The sections of the rail: only those that exist. */
export const sections = ['triage', 'search', 'numbers', 'rules', 'settings'] as const;
export type Section = (typeof sections)[number];

/** Texts that come with the program and can be read in it. */
export type DocumentName = 'licence' | 'notices' | 'model';

/** At most one dialog is open. Each feature renders its own kind. */
export type OpenDialog =
  | { readonly kind: 'import' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'document'; readonly document: DocumentName }
  | { readonly kind: 'save_copy'; readonly record: number; readonly name: string }
  | { readonly kind: 'open_conversation'; readonly conversation: ConversationId }
  | {
      readonly kind: 'export';
      readonly conversation: ConversationId;
      readonly from?: number;
      readonly to?: number;
    };

interface Shell {
  readonly section: Section;
  readonly dialog: OpenDialog | undefined;
  /** A number is being linked, in place of the list of numbers; with an account: linked again. */
  readonly linking: { readonly account?: AccountId } | undefined;
  /** Counts how often the search was asked for: its field takes the focus each time. */
  readonly searchAsked: number;
  /** The rules open on the working hours: of this account, asked from its own page. */
  readonly hoursOf: AccountId | undefined;
  goTo(section: Section): void;
  goToHours(account: AccountId): void;
  goToSearch(): void;
  link(account?: AccountId): void;
  endLinking(): void;
  open(dialog: OpenDialog): void;
  close(): void;
  /** At locking: nothing of the last session may show in the next. */
  forget(): void;
}

export const useShell = create<Shell>()((set) => ({
  section: 'triage',
  dialog: undefined,
  linking: undefined,
  searchAsked: 0,
  hoursOf: undefined,
  goTo: (section) => set({ section, hoursOf: undefined }),
  goToHours: (account) => set({ section: 'rules', hoursOf: account }),
  goToSearch: () => set((shell) => ({ section: 'search', searchAsked: shell.searchAsked + 1 })),
  link: (account) => set({ section: 'numbers', linking: account === undefined ? {} : { account } }),
  endLinking: () => set({ linking: undefined }),
  open: (dialog) => set({ dialog }),
  close: () => set({ dialog: undefined }),
  forget: () => set({ section: 'triage', dialog: undefined, hoursOf: undefined, linking: undefined }),
}));
