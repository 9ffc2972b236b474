import { SliceReader } from '../../shared/evidence/readSlice.ts';
import type { EvidenceSlice } from '../../shared/evidence/slice.ts';
import type { ExportProgress, ExportRequest } from '../../shared/ipc/exportMessages.ts';
import type { Ledger } from '../ledger/index.ts';

const readAtOnce = 2000;

/**
 * Reads a conversation out of the ledger; IndexedDB is never asked, its rows could be behind or damaged. Undefined when
 * there is no message. Throws the signal's reason between two pages.
 */
export async function readConversation(
  ledger: Ledger,
  request: ExportRequest,
  emit: (progress: ExportProgress) => void,
  signal: AbortSignal,
): Promise<EvidenceSlice | undefined> {
  const reader = new SliceReader(request.conversation);
  const { head } = ledger;
  let unreadable = 0;
  for (let after = 0; after < head;) {
    signal.throwIfAborted();
    const page = await ledger.read({ after, max: readAtOnce });
    for (const entry of page.entries) reader.take(entry);
    unreadable += page.unreadable.length;
    const seen = [...page.entries, ...page.unknown].map(({ sequence }) => sequence);
    const next = Math.max(after, ...seen, ...page.unreadable);
    if (next === after) break;
    after = next;
    emit({ phase: 'reading', done: after, total: head });
  }
  signal.throwIfAborted();
  const range = {
    ...(request.from === undefined ? {} : { from: request.from }),
    ...(request.to === undefined ? {} : { to: request.to }),
  };
  return reader.finish(range, { unreadable, head });
}
