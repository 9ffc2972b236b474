import type { ImportProgress } from '../../shared/ipc/importMessages.ts';

const shortestPauseMs = 200;

/** Tells progress at most five times a second; a change of phase is told at once. */
export class ProgressTeller {
  #progress: ImportProgress;
  #toldAt = -Infinity;
  readonly #emit: (progress: ImportProgress) => void;

  constructor(importId: ImportProgress['import'], emit: (progress: ImportProgress) => void) {
    this.#emit = emit;
    this.#progress = {
      import: importId,
      phase: 'inspecting',
      done: 0,
      total: 0,
      added: 0,
      alreadyThere: 0,
      media: 0,
      mediaMissing: 0,
    };
  }

  get progress(): ImportProgress {
    return this.#progress;
  }

  tell(change: Partial<ImportProgress>): void {
    const newPhase = change.phase !== undefined && change.phase !== this.#progress.phase;
    this.#progress = { ...this.#progress, ...change };
    const now = performance.now();
    if (!newPhase && now - this.#toldAt < shortestPauseMs) return;
    this.#toldAt = now;
    this.#emit(this.#progress);
  }
}
