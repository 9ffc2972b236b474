import type { LedgerBodyOf } from '../../../shared/domain/ledgerRecord.ts';
import type { KeptMessage } from '../../data/keptRows.ts';
import { addCaptured } from './capturedMessage.ts';
import { insertMessage } from './insertMessage.ts';
import type { Projection } from './projection.ts';

/** A message known already (the same id) is put again with its newer content, and counted once. */
export const messageAdded: Projection<LedgerBodyOf<'message.added'>> = {
  needs({ message }, needs) {
    needs.incoming.push(message);
    const { capture } = message;
    if (capture === undefined) return;
    needs.lookups.add(capture.lookup);
    needs.doubles.add(message.id);
    if (capture.quoted !== undefined) needs.lookups.add(capture.quoted.lookup);
  },
  project({ message }, sequence, draft) {
    if (message.capture !== undefined) {
      addCaptured(draft, message, message.capture, sequence);
      return undefined;
    }
    const known = draft.messages.get(draft.placeOf(message));
    if (known === undefined) {
      insertMessage(draft, message, sequence);
      return undefined;
    }
    const row: KeptMessage = { ...known, message };
    draft.putMessage(row);
    const sameWords =
      known.message.text === message.text && known.message.attachment?.name === message.attachment?.name;
    if (!sameWords) draft.toIndex.set(row.k, { message: row, again: true });
    return undefined;
  },
};
