import { create } from 'zustand';
import type { FlagId } from '../../../shared/domain/identifiers.ts';

/** The ids of the queue in the order shown, for J, K and "1 de 14". Ids only: rows live in the store. */
interface QueueOrder {
  readonly order: readonly FlagId[];
  show(order: readonly FlagId[]): void;
  forget(): void;
}

export const useQueueOrder = create<QueueOrder>()((set) => ({
  order: [],
  show: (order) => set({ order }),
  forget: () => set({ order: [] }),
}));
