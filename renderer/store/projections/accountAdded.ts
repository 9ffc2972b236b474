import type { LedgerBodyOf } from '../../../shared/domain/ledgerRecord.ts';
import type { Projection } from './projection.ts';

/** A second record of the same account renames it; what was counted stays. */
export const accountAdded: Projection<LedgerBodyOf<'account.added'>> = {
  project({ account, name, owner, phone, timeZone, notice, at }, _sequence, draft) {
    const known = draft.accounts.get(account);
    draft.accounts.put(account, {
      id: account,
      messages: known?.messages ?? 0,
      conversations: known?.conversations ?? 0,
      name,
      owner,
      timeZone,
      // A notice with its proof stands above the mere word of an import.
      notice: known?.notice?.acknowledgement === undefined ? notice : known.notice,
      addedAt: known?.addedAt ?? at,
      ...(phone === undefined ? {} : { phone }),
      ...(known?.changes === undefined ? {} : { changes: known.changes }),
    });
    return undefined;
  },
};
