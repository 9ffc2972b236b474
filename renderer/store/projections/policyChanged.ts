import type { LedgerBodyOf } from '../../../shared/domain/ledgerRecord.ts';
import type { Projection } from './projection.ts';

export const policyChanged: Projection<LedgerBodyOf<'policy.changed'>> = {
  project({ policy }, _sequence, draft) {
    draft.setPolicy(policy);
    return undefined;
  },
};
