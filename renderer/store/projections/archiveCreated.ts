import type { LedgerBodyOf } from '../../../shared/domain/ledgerRecord.ts';
import type { Projection } from './projection.ts';

export const archiveCreated: Projection<LedgerBodyOf<'archive.created'>> = {
  project({ company, operator, locale }, _sequence, draft) {
    draft.setArchive({ company, operator, locale });
    return undefined;
  },
};
