import type { CaptureSource } from '../../../shared/domain/capture.ts';
import type { LedgerBody } from '../../../shared/domain/ledgerRecord.ts';
import type { CaptureChange } from '../captureStore/index.ts';

/** What something that came became: bodies for the ledger, and what is kept with the capture store. */
export interface Delivered {
  readonly bodies: readonly LedgerBody[];
  readonly keep: readonly CaptureChange[];
}

/** Turns what Baileys gives into ledger bodies, for one account. Never throws on what WhatsApp may send. */
export interface Normalising {
  message(message: unknown, source: CaptureSource): Delivered;
  event(name: string, event: unknown): Delivered;
  /** One part of the phone's history; its last body says that it is whole. */
  history(set: unknown): Delivered;
}

/**
 * Appends to the ledger. `stored` when it is durable there; `later` while the archive is sealed. Throws
 * LedgerWriteError when the disk refuses.
 */
export type Deliver = (bodies: readonly LedgerBody[]) => Promise<'stored' | 'later'>;
