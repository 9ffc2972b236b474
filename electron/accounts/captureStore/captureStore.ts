import type { CaptureChange } from './captureChange.ts';

/**
 * What one account needs to go on capturing, in memory and, sealed, in one append-only log: credentials, Signal
 * keys, the journal, message secrets. Never part of a backup: a restored profile links again.
 */
export interface CaptureStore {
  /** Undefined when there is none. The bytes are the store's own: do not change them. */
  get(kind: string, id: string): Uint8Array | undefined;
  /** Of a kind, in the order in which they were first put. A snapshot: commits may go on meanwhile. */
  entries(kind: string): readonly (readonly [id: string, value: Uint8Array])[];
  count(kind: string): number;
  /**
   * All changes or none, durable when it resolves (fdatasync). Concurrent calls share one write and keep their
   * order; readers see the changes at once. Throws CaptureWriteError when the disk refuses: from then on every
   * commit is refused until the store is opened again.
   */
  commit(changes: readonly CaptureChange[]): Promise<void>;
  /** The first refused write, undefined while the disk takes everything. */
  readonly failure: CaptureWriteError | undefined;
  /** Records that were hurt when the store was opened; what they held is lost. */
  readonly damagedRecords: number;
  /** Waits for running commits, then forgets everything. */
  close(): Promise<void>;
}

/** The disk refused a commit: nothing of it was acknowledged, everything before it is safe. */
export class CaptureWriteError extends Error {
  readonly code = 'capture_write_failed';
  /** The system's code, as ENOSPC or EPERM, or `closed` after close. */
  readonly reason: string;
  constructor(reason: string, options?: { cause?: unknown }) {
    super(`capture_write_failed: ${reason}`, options);
    this.name = 'CaptureWriteError';
    this.reason = reason;
  }
}
