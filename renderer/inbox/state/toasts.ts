import { create } from 'zustand';

/** A short word at the lower right. With `undo` it stays longer and binds `Z`. */
export interface ToastMessage {
  readonly id: number;
  readonly text: string;
  readonly detail?: string;
  readonly tone: 'done' | 'failed';
  readonly undo?: () => void;
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface Toasts {
  readonly toasts: readonly ToastMessage[];
  /** Says it and returns its id. */
  say(toast: Omit<ToastMessage, 'id'>): number;
  dismiss(id: number): void;
  forget(): void;
}

let lastId = 0;

/** The newest three: older ones have been read or do not matter any more. */
const shownAtMost = 3;

export const useToasts = create<Toasts>()((set) => ({
  toasts: [],
  say(toast) {
    const id = ++lastId;
    set((state) => ({ toasts: [...state.toasts, { ...toast, id }].slice(-shownAtMost) }));
    return id;
  },
  dismiss: (id) => set((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) })),
  forget: () => set({ toasts: [] }),
}));
