import type { FlagId } from '../../../shared/domain/identifiers.ts';
import type { LedgerBodyOf } from '../../../shared/domain/ledgerRecord.ts';
import type { KeptFlag } from '../../data/keptRows.ts';
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

export const verdictGiven = onFlag<'decision.verdict'>((flag, { verdict, reason, text, at }) => ({
  ...flag,
  state: verdict,
  verdict: { reason, at, ...(text === undefined ? {} : { text }) },
}));

/** No state but a verdict's has a verdict: going to any of them takes it back. */
export const stateChanged = onFlag<'decision.state'>((flag, { state }) => {
  const { verdict: _takenBack, ...rest } = flag;
  return { ...rest, state };
});

export const tagSet = onFlag<'decision.tag'>((flag, { tag, on }, sequence, draft) => {
  let known = [...draft.tags.values()].find((row) => row.tag === tag);
  if (known === undefined && on) {
    known = { id: sequence, flags: 0, tag };
    draft.tags.put(sequence, known);
  }
  const id = known?.id;
  if (id === undefined || flag.tags.includes(id) === on) return flag;
  return { ...flag, tags: on ? [...flag.tags, id] : flag.tags.filter((other) => other !== id) };
});

export const noteWritten = onFlag<'decision.note'>((flag, { note, text, at }) => {
  const written = text.trim() !== '';
  const known = flag.notes.some((other) => other.id === note);
  const others = flag.notes.filter((other) => other.id !== note);
  if (!written) return { ...flag, notes: others };
  const now = { id: note, text, at };
  return {
    ...flag,
    notes: known ? flag.notes.map((other) => (other.id === note ? now : other)) : [...flag.notes, now],
  };
});
