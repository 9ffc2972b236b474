import type { LedgerBodyOf } from '../../../shared/domain/ledgerRecord.ts';
import type { Projection } from './projection.ts';

/**
 * A start ends what the program before it left running: an import without an end was broken off, by a power cut or a
 * crash, and says so until the same file is imported again.
 */
export const sessionChanged: Projection<LedgerBodyOf<'session'>> = {
  needs(body, needs) {
    if (body.begins === true) needs.unfinishedImports = true;
  },
  project(body, _sequence, draft) {
    if (body.begins !== true) return undefined;
    for (const row of [...draft.imports.values()]) {
      if (row.outcome === undefined) draft.imports.put(row.id, { ...row, outcome: 'interrupted' });
    }
    return undefined;
  },
};
