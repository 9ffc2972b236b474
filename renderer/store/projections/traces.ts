import type { LedgerBody } from '../../../shared/domain/ledgerRecord.ts';
import type { Projection } from './projection.ts';

/** Records that are a trace of what was done and change no row: they are read in the ledger itself. */
export const trace: Projection<LedgerBody> = {
  project: () => undefined,
};
