import {
  categories as allCategories,
  severityRank,
  type Category,
} from '../../../shared/domain/categories.ts';
import { flagIdSchema, type FlagId, type MessageId } from '../../../shared/domain/identifiers.ts';
import type { LedgerBodyOf } from '../../../shared/domain/ledgerRecord.ts';
import type { BurstFinding, Signal } from '../../../shared/domain/signal.ts';
import type { KeptFlag, KeptMessage, KeptPending } from '../../data/keptRows.ts';
import type { Draft } from '../draft.ts';
import { queueOrder, replaceFlag } from '../flagChanges.ts';
import { lookOf } from '../look.ts';
import { endSeenBurst } from '../openBursts.ts';
import { snippetOf } from '../snippet.ts';
import type { Projection } from './projection.ts';

export function flagIdOf(burst: MessageId, category: Category): FlagId {
  return flagIdSchema.parse(`${burst}.${category}`);
}

/**
 * One flag for each burst and category with a signal. A second finding of the same burst (the model came, the
 * policy changed) brings new signals; what the supervisor did stays. The burst leaves the queue of the pending.
 */
export const findings: Projection<LedgerBodyOf<'findings'>> = {
  needs(body, needs) {
    for (const id of body.same ?? []) needs.bursts.add(id);
    for (const finding of body.bursts) {
      needs.bursts.add(finding.burst);
      for (const id of finding.messages) needs.pending.add(id);
      for (const signal of finding.signals) needs.flags.add(flagIdOf(finding.burst, signal.category));
      // A flag of an earlier pass may be one that this pass no longer sees.
      for (const category of allCategories) needs.flags.add(flagIdOf(finding.burst, category));
      if (finding.signals.length > 0) for (const id of finding.messages) needs.messages.add(id);
    }
  },
  project(body, _sequence, draft) {
    const look = lookOf(body.policy, body.detectors);
    for (const id of body.same ?? []) {
      const row = draft.bursts.get(id);
      if (row !== undefined) draft.putBurst({ ...row, p: look });
    }
    let applied = 0;
    for (const finding of body.bursts) {
      if (!draft.conversations.get(finding.conversation)) continue;
      applied += 1;
      const settled = settlePending(draft, finding, body);
      keepBurst(draft, finding, settled, look, body.model);
      applySignals(draft, finding, body.at);
    }
    const missing = body.bursts[0]?.conversation;
    return applied > 0 || missing === undefined
      ? undefined
      : { reason: 'missing_conversation', ref: missing };
  },
};

/** Any pending burst that shares a message with the finding was seen: a damaged record can shift their borders. */
function settlePending(
  draft: Draft,
  finding: BurstFinding,
  { model, upTo }: Pick<LedgerBodyOf<'findings'>, 'model' | 'upTo'>,
): readonly KeptPending[] {
  const byModel = model !== undefined;
  const settled: KeptPending[] = [];
  endSeenBurst(draft, finding.conversation, finding.messages);
  for (const id of finding.messages) {
    const waiting = draft.pending.get(id);
    // A message joined while the others were looked at: the whole thought is looked at once more.
    if (waiting === undefined || waiting.keys.length > finding.messages.length) continue;
    // Its words changed while they were looked at.
    if (waiting.e !== undefined && upTo !== undefined && waiting.e > upTo) continue;
    settled.push(waiting);
    if (waiting.s === 0) {
      draft.count({ pendingBursts: -1, pendingMessages: -waiting.keys.length, classified: 1 });
      if (!byModel) draft.count({ awaitingModel: 1 });
    } else if (byModel) {
      draft.count({ awaitingModel: -1 });
    }
    if (byModel) draft.pending.remove(id);
    else {
      const { open: _ended, e: _seen, ...seen } = waiting;
      draft.pending.put(id, { ...seen, s: 1 });
    }
  }
  return settled;
}

/** Remembers the burst for the day on which the policy changes. One that a damaged record has cost is not there. */
function keepBurst(
  draft: Draft,
  finding: BurstFinding,
  settled: readonly KeptPending[],
  look: string,
  model: string | undefined,
): void {
  const known = draft.bursts.get(finding.burst);
  // Descending keys are oldest first.
  const keys =
    settled.length === 0
      ? known?.keys
      : [...new Set(settled.flatMap((row) => [...row.keys]))].sort((one, other) => other - one);
  const newest = keys?.at(-1);
  if (keys === undefined || newest === undefined) return;
  // Looked at anew without the model (new words, or an edit): what it once said is of other words.
  const anew = model === undefined && settled.some(({ s }) => s === 0);
  const version = anew ? undefined : (model ?? known?.model);
  const scored = finding.scored ?? (known?.model === version ? known?.scored : undefined);
  const modelFailed = finding.modelFailed ?? (known?.model === version ? known?.modelFailed : undefined);
  draft.putBurst({
    id: finding.burst,
    p: look,
    k: newest,
    conversation: finding.conversation,
    keys,
    found: finding.signals.length > 0,
    ...(version === undefined ? {} : { model: version }),
    ...(scored === undefined ? {} : { scored }),
    ...(modelFailed === undefined ? {} : { modelFailed }),
  });
}

function applySignals(draft: Draft, finding: BurstFinding, at: number): void {
  const byCategory = new Map<Category, Signal[]>();
  for (const signal of finding.signals) {
    byCategory.set(signal.category, [...(byCategory.get(signal.category) ?? []), signal]);
  }
  for (const category of allCategories) {
    const known = draft.flags.get(flagIdOf(finding.burst, category));
    const signals = byCategory.get(category);
    if (signals !== undefined) {
      const flag = flagOf(draft, finding, category, signals, known, at);
      if (flag !== undefined) replaceFlag(draft, known, flag);
    } else if (known !== undefined && untouched(known)) {
      // Seen by an older pass only, and nobody has touched it: it was a mistake of that pass.
      replaceFlag(draft, known, undefined);
    }
  }
}

function untouched(flag: KeptFlag): boolean {
  return (
    flag.state === 'new' &&
    flag.tags.length === 0 &&
    flag.notes.length === 0 &&
    flag.earlier === undefined &&
    // A verdict that was taken back is part of the record too.
    (flag.history ?? []).every(({ kind }) => kind === 'flagged')
  );
}

function flagOf(
  draft: Draft,
  finding: BurstFinding,
  category: Category,
  signals: readonly Signal[],
  known: KeptFlag | undefined,
  foundAt: number,
): KeptFlag | undefined {
  const rows: KeptMessage[] = [];
  for (const id of finding.messages) {
    const row = draft.messageById(id);
    if (row !== undefined) rows.push(row);
  }
  const last = rows.at(-1);
  const conversation = draft.conversations.get(finding.conversation);
  if (last === undefined || conversation === undefined) return undefined;
  // The gravest signal speaks first, in the queue and in the panel; equal ones keep their order.
  const ordered = [...signals].sort(
    (one, other) => severityRank(other.severity) - severityRank(one.severity) || other.score - one.score,
  );
  const rank = Math.max(...ordered.map((signal) => severityRank(signal.severity)));
  const { sender, side } = last.message;
  return {
    id: flagIdOf(finding.burst, category),
    burst: finding.burst,
    c: conversation.c,
    conversation: conversation.id,
    account: conversation.account,
    category,
    rank,
    state: known?.state ?? 'new',
    o: queueOrder(rank, last.message.sentAt),
    at: last.message.sentAt,
    keys: rows.map((row) => row.k),
    tags: known?.tags ?? [],
    messages: rows.map((row) => row.message.id),
    signals: ordered,
    snippet: snippetOf(
      rows,
      ordered.flatMap((signal) => signal.marks),
    ),
    ...(sender === undefined ? {} : { sender }),
    ...(side === undefined ? {} : { side }),
    ...(known?.earlier === undefined ? {} : { earlier: true as const }),
    notes: known?.notes ?? [],
    history: known?.history ?? [{ kind: 'flagged', at: foundAt }],
    ...(known?.verdict === undefined ? {} : { verdict: known.verdict }),
  };
}
