import type { LedgerBodyOf } from '../../../shared/domain/ledgerRecord.ts';
import { compareSightings, seenBefore } from '../../../shared/domain/seenBefore.ts';
import type { KeptMessage } from '../../data/keptRows.ts';
import type { Draft } from '../draft.ts';
import { replaceFlag } from '../flagChanges.ts';
import { closeBurst } from '../openBursts.ts';
import { capturedRow } from './capturedMessage.ts';
import { insertMessage, takeMessageAway } from './insertMessage.ts';
import type { Projection } from './projection.ts';
import { sightAgain } from './sightAgain.ts';

/** A link of LID and phone settles what was unresolved; taking one back parts again what it had made one. */
export const identityLinked: Projection<LedgerBodyOf<'identity.linked'>> = {
  needs({ linked }, needs) {
    if (!linked) needs.links = 'undone';
    else needs.links ??= 'made';
  },
  project({ lid, phone, linked }, sequence, draft) {
    if (!draft.linkPeople(lid, phone, linked)) return undefined;
    if (!linked) partAgain(draft);
    settleUnresolved(draft, sequence);
    return undefined;
  },
};

/** Ledger order decides which sighting stays: the first. */
function settleUnresolved(draft: Draft, sequence: number): void {
  const open = [...draft.messages.values()]
    .filter((row) => row.u === 1)
    .sort((one, other) => (one.q ?? 0) - (other.q ?? 0));
  for (const { k } of open) {
    const row = draft.messages.get(k);
    const capture = row?.message.capture;
    if (row === undefined || capture === undefined) continue;
    const others = draft.messagesByLookup(capture.lookup).filter((other) => other.k !== k);
    const sightings = others.flatMap(({ message }) => message.capture ?? []);
    const seen = seenBefore(capture, sightings, draft.links);
    if (seen.is === 'unresolved') continue;
    const known =
      seen.is === 'seen' ? others.find(({ message }) => message.capture === seen.known) : undefined;
    if (known === undefined) {
      const { u: _settled, ...settled } = row;
      draft.putMessage(settled);
    } else if ((known.q ?? 0) < (row.q ?? 0)) mergeRows(draft, known, row, sequence);
    else mergeRows(draft, row, known, sequence);
  }
}

function mergeRows(draft: Draft, stays: KeptMessage, goes: KeptMessage, sequence: number): void {
  const { message, media } = goes;
  // The open burst may hold the row that goes.
  closeBurst(draft, message.conversation);
  draft.doubles.put(message.id, {
    id: message.id,
    of: stays.message.id,
    q: goes.q ?? sequence,
    message,
    ...(media === undefined ? {} : { media }),
  });
  takeFromPending(draft, goes);
  moveFlags(draft, stays, goes);
  takeMessageAway(draft, goes);
  const versions = [...(stays.versions ?? []), ...(goes.versions ?? [])];
  const whose = new Set(stays.reactions?.map(({ who }) => who));
  const reactions = [
    ...(stays.reactions ?? []),
    ...(goes.reactions ?? []).filter(({ who }) => !whose.has(who)),
  ];
  const deleted = stays.deleted ?? goes.deleted;
  const kept = stays.media ?? media;
  const whole: KeptMessage = {
    ...stays,
    ...(versions.length === 0 ? {} : { versions }),
    ...(reactions.length === 0 ? {} : { reactions }),
    ...(deleted === undefined ? {} : { deleted }),
    ...(kept === undefined ? {} : { media: kept }),
  };
  const { u: _settled, ...settled } = whole;
  draft.putMessage(settled);
  sightAgain(draft, settled, message, sequence);
}

/** The burst that the row belonged to waits without it, under the name of its first message. */
function takeFromPending(draft: Draft, { k }: KeptMessage): void {
  for (const waiting of [...draft.pending.values()]) {
    if (!waiting.keys.includes(k)) continue;
    const keys = waiting.keys.filter((key) => key !== k);
    const first = draft.messages.get(keys[0] ?? k);
    draft.pending.remove(waiting.id);
    if (waiting.s === 0) draft.count({ pendingMessages: -1 });
    if (first !== undefined && keys.length > 0) {
      const id = first.message.id;
      draft.pending.put(id, { ...waiting, id, keys, k: keys.at(-1) ?? waiting.k });
    } else if (waiting.s === 0) draft.count({ pendingBursts: -1, pendingMessages: -keys.length });
    else draft.count({ awaitingModel: -1, classified: -1 });
  }
}

/** What the supervisor did with a flag of the row that goes is kept, on the row that stays. */
function moveFlags(draft: Draft, stays: KeptMessage, goes: KeptMessage): void {
  for (const flag of [...draft.flags.values()]) {
    if (!flag.keys.includes(goes.k)) continue;
    const touched = flag.state !== 'new' || flag.tags.length > 0 || flag.notes.length > 0;
    const keys = flag.keys.filter((key) => key !== goes.k && key !== stays.k);
    if (keys.length === 0 && !touched) {
      replaceFlag(draft, flag, undefined);
      continue;
    }
    replaceFlag(draft, flag, {
      ...flag,
      keys: [...keys, stays.k],
      messages: [
        ...flag.messages.filter((id) => id !== goes.message.id && id !== stays.message.id),
        stays.message.id,
      ],
    });
  }
}

function partAgain(draft: Draft): void {
  for (const double of [...draft.doubles.values()]) {
    const stays = draft.messageById(double.of);
    const one = double.message.capture;
    const other = stays?.message.capture;
    if (stays === undefined || one === undefined || other === undefined) continue;
    if (compareSightings(one, other, draft.links) === 'same') continue;
    draft.doubles.remove(double.id);
    insertMessage(draft, double.message, double.q, {
      ...capturedRow(draft, one, double.q),
      u: 1,
      ...(double.media === undefined ? {} : { media: double.media }),
    });
    draft.putMessage({ ...stays, u: 1 });
  }
}
