import type { LedgerBodyOf } from '../../../shared/domain/ledgerRecord.ts';
import type { KeptAccount } from '../../data/keptRows.ts';
import type { AccountChange } from '../../data/rows.ts';
import type { Projection } from './projection.ts';

/** Corrects a number and keeps what it was called before. A change to what it is already is no change. */
export const accountChanged: Projection<LedgerBodyOf<'account.changed'>> = {
  project({ account, name, phone, timeZone, at }, _sequence, draft) {
    const known = draft.accounts.get(account);
    if (known === undefined) return { reason: 'missing_account', ref: account };
    const change: AccountChange = {
      at,
      ...became('name', known.name, name),
      ...became('phone', known.phone ?? '', phone),
      ...became('timeZone', known.timeZone, timeZone),
    };
    if (Object.keys(change).length === 1) return undefined;
    const { phone: _before, ...rest } = known;
    const number = phone ?? known.phone ?? '';
    const next: KeptAccount = {
      ...rest,
      ...(name === undefined ? {} : { name }),
      ...(timeZone === undefined ? {} : { timeZone }),
      ...(number === '' ? {} : { phone: number }),
      changes: [...(known.changes ?? []), change],
    };
    draft.accounts.put(account, next);
    return undefined;
  },
};

function became<Field extends string>(
  field: Field,
  from: string,
  to: string | undefined,
): { readonly [Name in Field]?: { readonly from: string; readonly to: string } } {
  // The key is the given field's name, which the compiler widens to any text.
  return to === undefined || to === from
    ? {}
    : ({ [field]: { from, to } } as Record<Field, { from: string; to: string }>);
}
