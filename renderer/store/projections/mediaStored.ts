import type { LedgerBodyOf } from '../../../shared/domain/ledgerRecord.ts';
import type { Projection } from './projection.ts';

/** The file's key stays in the ledger: the row names the record that holds it. */
export const mediaStored: Projection<LedgerBodyOf<'media.stored'>> = {
  needs(body, needs) {
    needs.messages.add(body.message);
  },
  project(body, sequence, draft) {
    const row = draft.messageById(body.message);
    if (row === undefined) return { reason: 'missing_message', ref: body.message };
    draft.putMessage({ ...row, media: { record: sequence, mime: body.mime, bytes: body.bytes } });
    return undefined;
  },
};
