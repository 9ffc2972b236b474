import { create } from 'zustand';
import type { ImportId } from '../../../shared/domain/identifiers.ts';
import type { ImportProgress } from '../../../shared/ipc/importMessages.ts';

export function hasEnded({ phase }: ImportProgress): boolean {
  return phase === 'done' || phase === 'cancelled' || phase === 'failed';
}

/** The imports of this session that have not ended, in the order in which they run; main does the work. */
interface Imports {
  readonly running: readonly ImportProgress[];
  /** Asked to stop, until its end is told. */
  readonly stopping: ReadonlySet<ImportId>;
  /** The one that the wizard shows: its end needs no toast. */
  readonly watched: ImportId | undefined;
  hear(progress: ImportProgress): void;
  askedToStop(id: ImportId): void;
  watch(id: ImportId | undefined): void;
  forget(): void;
}

const nothing = { running: [], stopping: new Set<ImportId>(), watched: undefined };

export const useImports = create<Imports>()((set) => ({
  ...nothing,
  hear: (progress) =>
    set(({ running, stopping }) => {
      if (hasEnded(progress)) {
        return {
          running: running.filter((one) => one.import !== progress.import),
          stopping: new Set([...stopping].filter((id) => id !== progress.import)),
        };
      }
      const known = running.some((one) => one.import === progress.import);
      return {
        running: known
          ? running.map((one) => (one.import === progress.import ? progress : one))
          : [...running, progress],
      };
    }),
  askedToStop: (id) => set(({ stopping }) => ({ stopping: new Set(stopping).add(id) })),
  watch: (watched) => set({ watched }),
  forget: () => set(nothing),
}));
