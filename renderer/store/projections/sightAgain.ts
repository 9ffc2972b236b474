import type { Message } from '../../../shared/domain/message.ts';
import type { SystemEvent } from '../../../shared/domain/systemEvent.ts';
import type { KeptMessage } from '../../data/keptRows.ts';
import type { Draft } from '../draft.ts';
import { lookAgain } from '../lookAgain.ts';
import { joinBurst } from './insertMessage.ts';

/** How much a call's step says; a later one of the same rank replaces the earlier. */
const callRank: Partial<Record<SystemEvent['code'], number>> = {
  call_offered: 0,
  call_missed: 1,
  call_rejected: 2,
  call_answered: 2,
};

/**
 * A message that has a row came once more: nothing changes, unless this sighting says more. What could not be read
 * is read now; other words under the same id are an edit that was missed, and the earlier words stay beside them.
 */
export function sightAgain(draft: Draft, row: KeptMessage, message: Message, sequence: number): KeptMessage {
  const { message: known } = row;
  if (message.kind === 'placeholder') return row;
  if (known.kind === 'placeholder') return readNow(draft, row, message);
  if (known.event !== undefined && message.event !== undefined) {
    const more = (callRank[message.event.code] ?? -1) > (callRank[known.event.code] ?? Infinity);
    return more ? put(draft, { ...row, message: { ...known, event: message.event } }) : row;
  }
  if (message.kind === 'deleted') {
    if (row.deleted !== undefined || known.kind === 'deleted') return row;
    return put(draft, { ...row, deleted: { at: message.sentAt, fromMe: false, scope: 'everyone' } });
  }
  if (known.kind === 'deleted') {
    const deleted = { at: known.sentAt, fromMe: false, scope: 'everyone' as const };
    return readNow(draft, { ...row, deleted: row.deleted ?? deleted }, message);
  }
  const isOld = row.versions?.some(({ text }) => text === message.text) === true;
  if (message.kind === 'system' || message.text === known.text || isOld) return row;
  const versions = [...(row.versions ?? []), { text: known.text, at: message.sentAt }];
  const edited = { ...row, versions, message: { ...known, text: message.text, edited: true } };
  return wordsChanged(draft, edited, sequence);
}

function put(draft: Draft, row: KeptMessage): KeptMessage {
  draft.putMessage(row);
  return row;
}

/** Place, id and people stay those of the row; the content is new, and is looked at for the first time. */
function readNow(draft: Draft, row: KeptMessage, message: Message): KeptMessage {
  const { id, conversation, sentAt, orderInSecond } = row.message;
  const read = put(draft, { ...row, message: { ...message, id, conversation, sentAt, orderInSecond } });
  draft.toIndex.set(read.k, { message: read, again: true });
  return joinBurst(draft, read);
}

/** Search, the layers and the flags learn that a message has other words now. */
export function wordsChanged(draft: Draft, row: KeptMessage, sequence: number): KeptMessage {
  put(draft, row);
  draft.toIndex.set(row.k, { message: row, again: true });
  lookAgain(draft, row, sequence);
  return row;
}
