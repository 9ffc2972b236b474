import type { LedgerBodyOf } from '../../../shared/domain/ledgerRecord.ts';
import { compareChats, comparePeople, personKey } from '../../../shared/domain/identityMap.ts';
import type { EarlierVersion, KeptMessage } from '../../data/keptRows.ts';
import type { Draft } from '../draft.ts';
import type { Parked, Projection } from './projection.ts';
import { wordsChanged } from './sightAgain.ts';

type ChangeType = 'message.edited' | 'message.deleted' | 'message.reacted';
type Change = LedgerBodyOf<ChangeType>;

/** The row that a change names: by lookup, in the same chat; of several the one with the named id or author. */
function targetOf(draft: Draft, { target, chat }: Change): KeptMessage | undefined {
  const rows = draft.messagesByLookup(target.lookup).filter(({ message: { capture } }) => {
    return capture !== undefined && compareChats(capture.chat, chat, draft.links) !== 'other';
  });
  const bySameAuthor = ({ message: { capture } }: KeptMessage) =>
    capture?.fromMe === target.fromMe &&
    (target.sender === undefined ||
      capture.sender === undefined ||
      comparePeople(capture.sender, target.sender, draft.links) !== 'other');
  return rows.find(({ message }) => message.id === target.id) ?? rows.find(bySameAuthor) ?? rows[0];
}

function onTarget<Type extends ChangeType>(
  changesWords: boolean,
  apply: (row: KeptMessage, body: LedgerBodyOf<Type>, sequence: number, draft: Draft) => void,
): Projection<LedgerBodyOf<Type>> {
  return {
    needs(body, needs) {
      const { lookup } = (body as Change).target;
      needs.lookups.add(lookup);
      if (changesWords) needs.changed.add(lookup);
    },
    project(body, sequence, draft): Parked | undefined {
      const row = targetOf(draft, body as Change);
      if (row === undefined) return { reason: 'missing_target', ref: (body as Change).target.lookup };
      apply(row, body, sequence, draft);
      return undefined;
    },
  };
}

export const messageEdited = onTarget<'message.edited'>(true, (row, body, sequence, draft) => {
  const { text, change, changedAt: at } = body;
  const versions = row.versions ?? [];
  if (versions.some((version) => version.change === change)) return;
  const message = { ...row.message, edited: true };
  const current = message.text;
  if (text === undefined) {
    const unread: EarlierVersion = { text: current, at, change, unavailable: true };
    draft.putMessage({ ...row, message, versions: [...versions, unread] });
    return;
  }
  // History may have brought these words before.
  if (text === current || versions.some((version) => version.text === text)) {
    draft.putMessage({ ...row, message });
    return;
  }
  const later = versions.findIndex((version) => version.at > at);
  const replaced = versions[later];
  if (replaced === undefined) {
    const edited = {
      ...row,
      message: { ...message, text },
      versions: [...versions, { text: current, at, change }],
    };
    wordsChanged(draft, edited, sequence);
    return;
  }
  // It came after an edit that was made later: its words stood between the two.
  const before = { text: replaced.text, at, change };
  const between = { ...replaced, text };
  draft.putMessage({
    ...row,
    message,
    versions: [...versions.slice(0, later), before, between, ...versions.slice(later + 1)],
  });
});

/** For everyone outweighs the company's own phone; the first of its kind stays. */
export const messageDeleted = onTarget<'message.deleted'>(false, (row, body, _sequence, draft) => {
  const { changedAt, byName, fromMe, scope } = body;
  if (row.deleted?.scope === 'everyone' || row.deleted?.scope === scope) return;
  const by = byName === undefined ? {} : { by: byName };
  draft.putMessage({ ...row, deleted: { at: changedAt, ...by, fromMe, scope } });
});

/** One reaction a person: a newer one replaces it, an empty one takes it away. */
export const messageReacted = onTarget<'message.reacted'>(false, (row, body, _sequence, draft) => {
  const { by, byName, fromMe, emoji, changedAt } = body;
  const who = fromMe ? 'me' : by === undefined ? '' : personKey(by, draft.links);
  const reactions = row.reactions ?? [];
  const known = reactions.find((reaction) => reaction.who === who);
  if (known !== undefined && known.at > changedAt) return;
  const others = reactions.filter((reaction) => reaction !== known);
  const name = byName === undefined ? {} : { by: byName };
  const next = emoji === '' ? others : [...others, { who, ...name, fromMe, emoji, at: changedAt }];
  const { reactions: _before, ...rest } = row;
  draft.putMessage(next.length === 0 ? rest : { ...rest, reactions: next });
});
