import type { MessageId } from '../../../shared/domain/identifiers.ts';
import type { LedgerBodyOf } from '../../../shared/domain/ledgerRecord.ts';
import type { KeptMessage } from '../../data/keptRows.ts';
import type { Draft } from '../draft.ts';
import type { Projection } from './projection.ts';

/** The row of a message, also where the archive shows it under another sighting's id. */
function rowOf(draft: Draft, id: MessageId): KeptMessage | undefined {
  const double = draft.doubles.get(id);
  return draft.messageById(double?.of ?? id);
}

/** The file's key stays in the ledger: the row names the record that holds it. */
export const mediaStored: Projection<LedgerBodyOf<'media.stored'>> = {
  needs(body, needs) {
    needs.messages.add(body.message);
    needs.doubles.add(body.message);
  },
  project(body, sequence, draft) {
    const row = rowOf(draft, body.message);
    if (row === undefined) return { reason: 'missing_message', ref: body.message };
    draft.putMessage({ ...row, media: { record: sequence, mime: body.mime, bytes: body.bytes } });
    return undefined;
  },
};

export const mediaMissing: Projection<LedgerBodyOf<'media.missing'>> = {
  needs(body, needs) {
    needs.messages.add(body.message);
    needs.doubles.add(body.message);
  },
  project({ message: id, reason }, _sequence, draft) {
    const row = rowOf(draft, id);
    if (row === undefined) return { reason: 'missing_message', ref: id };
    const { attachment } = row.message;
    if (row.media !== undefined || attachment === undefined) return undefined;
    draft.putMessage({ ...row, message: { ...row.message, attachment: { ...attachment, missing: reason } } });
    return undefined;
  },
};
