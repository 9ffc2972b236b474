import type { LedgerBody } from '../../shared/domain/ledgerRecord.ts';
import type { KeptParked } from '../data/keptRows.ts';
import type { Draft } from './draft.ts';
import { project } from './projections/index.ts';
import { flagIdOf } from './projections/findings.ts';

/** Ids that this record brings into being: what parked records may be waiting for. */
export function provides(body: LedgerBody): readonly string[] {
  if (body.type === 'message.added') {
    const { id, capture } = body.message;
    return capture === undefined ? [id] : [id, capture.lookup];
  }
  if (body.type === 'account.added') return [body.account];
  if (body.type !== 'findings') return [];
  return body.bursts.flatMap((finding) =>
    finding.signals.map((signal) => flagIdOf(finding.burst, signal.category)),
  );
}

/**
 * Applies the parked records that waited for what `body` has just brought, in ledger order. So a decision about
 * a flag whose finding was damaged comes back once that burst has been looked at again.
 */
export function applyWaiting(body: LedgerBody, draft: Draft): void {
  if (draft.counters.parked === 0) return;
  const brought = new Set(provides(body));
  const waiting: KeptParked[] = [...draft.parked.values()]
    .filter(({ ref }) => ref !== undefined && brought.has(ref))
    .sort((one, other) => one.sequence - other.sequence);
  for (const parked of waiting) {
    if (parked.body === undefined || project(parked.body, parked.sequence, draft) !== undefined) continue;
    draft.parked.remove(parked.sequence);
    draft.count({ parked: -1, ...(parked.reason === 'missing_target' ? { waitingChanges: -1 } : {}) });
  }
}
