import type { FlagId } from '../../../shared/domain/identifiers.ts';
import type { LedgerBodyOf } from '../../../shared/domain/ledgerRecord.ts';
import type { KeptFlag } from '../../data/keptRows.ts';
import type { FlagEvent } from '../../data/rows.ts';
import { replaceFlag } from '../flagChanges.ts';
import type { Draft } from '../draft.ts';
import type { Parked, Projection } from './projection.ts';

/** What the four decisions about a flag share: the flag must be there, and its counters follow. */
function onFlag<Type extends `decision.${'verdict' | 'state' | 'tag' | 'note'}`>(
  change: (flag: KeptFlag, body: LedgerBodyOf<Type>, sequence: number, draft: Draft) => KeptFlag,
): Projection<LedgerBodyOf<Type>> {
  return {
    needs(body: { readonly flag: FlagId }, needs) {
      needs.flags.add(body.flag);
    },
    project(body: LedgerBodyOf<Type>, sequence, draft): Parked | undefined {
      const flag = draft.flags.get((body as { readonly flag: FlagId }).flag);
      // Its finding's record may be damaged: once the burst is looked at again, the decision is applied.
      if (flag === undefined) {
        return { reason: 'missing_flag', ref: (body as { readonly flag: FlagId }).flag };
      }
      replaceFlag(draft, flag, change(flag, body, sequence, draft));
      return undefined;
    },
  };
}

/** What happened is added and never taken back: an undo is an event of its own. */
function withEvent(flag: KeptFlag, event: FlagEvent): KeptFlag {
  return { ...flag, history: [...(flag.history ?? []), event] };
}

export const verdictGiven = onFlag<'decision.verdict'>((flag, { verdict, reason, text, at }) => {
  const why = { reason, at, ...(text === undefined ? {} : { text }) };
  const decided = { ...flag, state: verdict, verdict: why };
  return withEvent(decided, { kind: 'verdict', verdict, ...why });
});

/** No state but a verdict's has a verdict: going to any of them takes it back. */
export const stateChanged = onFlag<'decision.state'>((flag, { state, at }) => {
  const { verdict: _takenBack, ...rest } = flag;
  return withEvent({ ...rest, state }, { kind: 'state', at, state });
});

export const tagSet = onFlag<'decision.tag'>((flag, { tag, on, at }, sequence, draft) => {
  let known = [...draft.tags.values()].find((row) => row.tag === tag);
  if (known === undefined && on) {
    known = { id: sequence, flags: 0, tag };
    draft.tags.put(sequence, known);
  }
  const id = known?.id;
  if (id === undefined || flag.tags.includes(id) === on) return flag;
  const tags = on ? [...flag.tags, id] : flag.tags.filter((other) => other !== id);
  return withEvent({ ...flag, tags }, { kind: 'tag', at, tag, on });
});

export const noteWritten = onFlag<'decision.note'>((flag, { note, text, at }) => {
  const written = text.trim() !== '';
  const known = flag.notes.some((other) => other.id === note);
  const others = flag.notes.filter((other) => other.id !== note);
  const did = known ? 'edited' : 'written';
  if (!written) {
    return known
      ? withEvent({ ...flag, notes: others }, { kind: 'note', at, did: 'removed', text: '' })
      : flag;
  }
  const now = { id: note, text, at };
  const notes = known ? flag.notes.map((other) => (other.id === note ? now : other)) : [...flag.notes, now];
  return withEvent({ ...flag, notes }, { kind: 'note', at, did, text });
});
