import { falseAlarmReasons, verdictReasons, type Decision } from '../../../../shared/domain/ledgerRecord.ts';
import type { FlagId } from '../../../../shared/domain/identifiers.ts';
import type { FlagRow, FlagState } from '../../../data/rows.ts';

export type Verdict = 'confirmed' | 'false_alarm';
export type VerdictReason = (typeof verdictReasons)[number] | (typeof falseAlarmReasons)[number];

/** A verdict being chosen, before it is saved. */
export interface VerdictDraft {
  readonly flag: FlagId;
  readonly verdict: Verdict;
  readonly reason: VerdictReason;
  readonly text: string;
}

/** The reasons of a verdict, in the order of the keys 1 to 4. */
export function reasonsOf(verdict: Verdict): readonly VerdictReason[] {
  return verdict === 'confirmed' ? verdictReasons : falseAlarmReasons;
}

/** Begins with what was decided before, else with the first reason. */
export function draftFor(flag: FlagRow, verdict: Verdict): VerdictDraft {
  const reasons = reasonsOf(verdict);
  const before =
    flag.state === verdict ? reasons.find((reason) => reason === flag.verdict?.reason) : undefined;
  const reason = before ?? reasons[0] ?? 'other';
  return { flag: flag.id, verdict, reason, text: before === undefined ? '' : (flag.verdict?.text ?? '') };
}

export function verdictDecision(draft: VerdictDraft, at: number): Decision {
  const text = draft.text.trim();
  return {
    type: 'decision.verdict',
    v: 1,
    at,
    flag: draft.flag,
    verdict: draft.verdict,
    reason: draft.reason,
    ...(text === '' ? {} : { text }),
  };
}

/** What brings a flag back to how it was: its old verdict again, or its old state. */
export function undoDecision(before: FlagRow, at: number): Decision {
  const { id: flag, state, verdict } = before;
  if (isVerdict(state)) {
    const reason = reasonsOf(state).find((each) => each === verdict?.reason) ?? 'other';
    return verdictDecision({ flag, verdict: state, reason, text: verdict?.text ?? '' }, at);
  }
  return { type: 'decision.state', v: 1, at, flag, state };
}

export function isVerdict(state: FlagState): state is Verdict {
  return state === 'confirmed' || state === 'false_alarm';
}
