import { create } from 'zustand';
import type { Category } from '../../../shared/domain/categories.ts';
import type { AccountId, MessageId } from '../../../shared/domain/identifiers.ts';
import type { FlagState } from '../../data/rows.ts';

export const searchPeriods = ['all', 'week', 'month', 'quarter', 'own'] as const;
export type SearchPeriod = (typeof searchPeriods)[number];

/** What narrows the search, as the user set it. Days are `YYYY-MM-DD` and count in the account's zone. */
export interface SearchTerms {
  readonly text: string;
  readonly period: SearchPeriod;
  readonly fromDay?: string;
  readonly toDay?: string;
  readonly account?: AccountId;
  readonly side?: 'company' | 'contact';
  readonly flaggedOnly: boolean;
  readonly withAttachment: boolean;
  readonly category?: Category;
  readonly state?: FlagState;
  readonly tag?: string;
}

export const noTerms: SearchTerms = { text: '', period: 'all', flaggedOnly: false, withAttachment: false };

interface SearchState {
  readonly terms: SearchTerms;
  /** The hit whose surroundings are shown. */
  readonly hit: MessageId | undefined;
  change(terms: SearchTerms): void;
  selectHit(hit: MessageId | undefined): void;
  forget(): void;
}

export const useSearchTerms = create<SearchState>()((set) => ({
  terms: noTerms,
  hit: undefined,
  change: (terms) => set({ terms }),
  selectHit: (hit) => set({ hit }),
  forget: () => set({ terms: noTerms, hit: undefined }),
}));
