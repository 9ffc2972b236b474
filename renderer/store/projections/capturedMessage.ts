import type { Capture } from '../../../shared/domain/capture.ts';
import type { Message } from '../../../shared/domain/message.ts';
import { seenBefore } from '../../../shared/domain/seenBefore.ts';
import type { KeptMessage } from '../../data/keptRows.ts';
import { compactLookup } from '../../data/messageKey.ts';
import type { Draft } from '../draft.ts';
import { insertMessage } from './insertMessage.ts';
import { sightAgain } from './sightAgain.ts';

/** Live, from the queue, from history: whatever brings a message, it has one row (architecture.md, "Seen before?"). */
export function addCaptured(draft: Draft, message: Message, capture: Capture, sequence: number): void {
  const alike = draft.messagesByLookup(capture.lookup);
  const double = draft.doubles.get(message.id);
  const known =
    alike.find((row) => row.message.id === message.id) ??
    (double === undefined ? undefined : draft.messageById(double.of));
  if (known !== undefined) {
    sightAgain(draft, known, message, sequence);
    return;
  }
  const sightings = alike.flatMap((row) => (row.message.capture === undefined ? [] : [row.message.capture]));
  const seen = seenBefore(capture, sightings, draft.links);
  if (seen.is === 'seen') {
    const row = alike.find((one) => one.message.capture === seen.known);
    if (row === undefined) throw new Error('a sighting without its row');
    draft.doubles.put(message.id, { id: message.id, of: row.message.id, q: sequence, message });
    sightAgain(draft, row, message, sequence);
    return;
  }
  insertMessage(draft, message, sequence, {
    ...capturedRow(draft, capture, sequence),
    ...(seen.is === 'unresolved' ? { u: 1 as const } : {}),
  });
  if (seen.is === 'new') return;
  for (const row of alike) {
    const perhaps = row.message.capture !== undefined && seen.perhaps.includes(row.message.capture);
    if (perhaps && row.u === undefined) draft.putMessage({ ...row, u: 1 });
  }
}

/** What a row of a captured message has beside its message. */
export function capturedRow(draft: Draft, capture: Capture, sequence: number): Partial<KeptMessage> {
  const quoted = quotedIn(draft, capture);
  return {
    l: compactLookup(capture.lookup),
    q: sequence,
    ...(quoted === undefined ? {} : { quoted }),
  };
}

/** The archive's own words of the answered message, where it has them: an answer could repeat others. */
function quotedIn(draft: Draft, { quoted, chat }: Capture): KeptMessage['quoted'] {
  if (quoted === undefined) return undefined;
  const [row] = draft
    .messagesByLookup(quoted.lookup)
    .filter(
      ({ message }) => message.capture !== undefined && 'group' in message.capture.chat === 'group' in chat,
    );
  const sender = row?.message.sender;
  const text = row === undefined ? quoted.text : row.message.text || row.message.attachment?.name;
  return {
    ...(row === undefined ? {} : { id: row.message.id }),
    ...(sender === undefined ? {} : { sender }),
    ...(text === undefined ? {} : { text: text.slice(0, 300) }),
  };
}
