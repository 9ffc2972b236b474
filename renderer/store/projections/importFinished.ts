import type { LedgerBodyOf } from '../../../shared/domain/ledgerRecord.ts';
import { closeBurst } from '../openBursts.ts';
import type { Projection } from './projection.ts';

/** Nothing of this file can follow, so the conversation's last thought is complete. */
export const importFinished: Projection<LedgerBodyOf<'import.finished'>> = {
  needs(body, needs) {
    needs.imports.add(body.import);
  },
  project(body, _sequence, draft) {
    // Where the record of the start is damaged, the burst still ends.
    closeBurst(draft, body.conversation);
    const started = draft.imports.get(body.import);
    if (started === undefined) return { reason: 'missing_import', ref: body.import };
    draft.imports.put(body.import, {
      ...started,
      outcome: body.outcome,
      added: body.added,
      alreadyThere: body.alreadyThere,
      media: body.media,
      mediaMissing: body.mediaMissing,
      unreadableLines: body.unreadableLines,
    });
    return undefined;
  },
};
