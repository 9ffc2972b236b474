export type { Ledger, LedgerFault, LedgerFaultKind, LedgerPage } from './ledger.ts';
export { LedgerWriteError } from './ledger.ts';
export { openLedger } from './openLedger.ts';
export { verifyLedger } from './verifyLedger.ts';
export type { LedgerVerification } from './verifyLedger.ts';
