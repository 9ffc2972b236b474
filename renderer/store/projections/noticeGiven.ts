import type { LedgerBodyOf } from '../../../shared/domain/ledgerRecord.ts';
import { lostAccount } from './lostAccount.ts';
import type { Projection } from './projection.ts';

/** The newest notice of an account; who uses the number is who was told last. */
export const noticeGiven: Projection<LedgerBodyOf<'notice.given'>> = {
  project({ account, employee, confirmedBy, givenOn, acknowledgement }, _sequence, draft) {
    const known = draft.accounts.get(account) ?? lostAccount(account);
    const notice = { confirmedBy, givenOn, acknowledgement };
    draft.accounts.put(account, { ...known, owner: employee, notice });
    return undefined;
  },
};
