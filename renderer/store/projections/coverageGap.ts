import type { LedgerBodyOf } from '../../../shared/domain/ledgerRecord.ts';
import type { Projection } from './projection.ts';

export const coverageGap: Projection<LedgerBodyOf<'coverage.gap'>> = {
  project({ type: _type, v: _v, at: _at, ...gap }, sequence, draft) {
    draft.coverage.put(sequence, { id: sequence, account: gap.account, gap });
    return undefined;
  },
};
