import type { LedgerBodyOf } from '../../../shared/domain/ledgerRecord.ts';
import type { Projection } from './projection.ts';

/** Findings name the policy by its number, so two policies saved at once under one number do not share it. */
export const policyChanged: Projection<LedgerBodyOf<'policy.changed'>> = {
  project({ policy }, _sequence, draft) {
    const { version } = draft.policyInForce;
    draft.setPolicy({ ...policy, version: Math.max(policy.version, version + 1) });
    return undefined;
  },
};
