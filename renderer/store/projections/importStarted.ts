import type { LedgerBodyOf } from '../../../shared/domain/ledgerRecord.ts';
import type { Projection } from './projection.ts';

export const importStarted: Projection<LedgerBodyOf<'import.started'>> = {
  project(body, _sequence, draft) {
    draft.imports.put(body.import, {
      id: body.import,
      conversation: body.conversation,
      startedAt: body.at,
      added: 0,
      alreadyThere: 0,
      media: 0,
      mediaMissing: 0,
      unreadableLines: 0,
      fileName: body.fileName,
    });
    return undefined;
  },
};
