import { LedgerWriteError } from '../ledger/index.ts';

/** Ends a running import for an expected reason: cancelled, or a code of shared/text/importErrors.ts. */
export class ImportStop extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Whether an import met an archive that was closed or sealed under it: the ledger then throws these. */
export function isArchiveClosed(error: unknown): boolean {
  if (error instanceof LedgerWriteError) return error.reason === 'closed';
  return error instanceof Error && (error.message === 'ledger_closed' || error.message === 'keys_wiped');
}
