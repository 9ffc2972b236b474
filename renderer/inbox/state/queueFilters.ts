import { create } from 'zustand';
import type { Category, Severity } from '../../../shared/domain/categories.ts';
import type { AccountId } from '../../../shared/domain/identifiers.ts';
import type { FlagState } from '../../data/rows.ts';

/** The queue's tabs, in their order. */
export const queueTabs = ['toSee', 'later', 'inReview', 'decided'] as const;
export type QueueTab = (typeof queueTabs)[number];

export const statesOfTab: Readonly<Record<QueueTab, readonly FlagState[]>> = {
  toSee: ['new'],
  later: ['later'],
  inReview: ['in_review'],
  decided: ['confirmed', 'false_alarm'],
};

export function tabOfState(state: FlagState): QueueTab {
  switch (state) {
    case 'new':
      return 'toSee';
    case 'later':
      return 'later';
    case 'in_review':
      return 'inReview';
    case 'confirmed':
    case 'false_alarm':
      return 'decided';
  }
}

export interface QueueNarrowing {
  readonly account?: AccountId;
  readonly category?: Category;
  readonly severity?: Severity;
  readonly tag?: string;
}

interface QueueFilters {
  readonly tab: QueueTab;
  readonly narrowing: QueueNarrowing;
  showTab(tab: QueueTab): void;
  narrow(narrowing: QueueNarrowing): void;
  forget(): void;
}

export const useQueueFilters = create<QueueFilters>()((set) => ({
  tab: 'toSee',
  narrowing: {},
  showTab: (tab) => set({ tab }),
  narrow: (narrowing) => set({ narrowing }),
  forget: () => set({ tab: 'toSee', narrowing: {} }),
}));
