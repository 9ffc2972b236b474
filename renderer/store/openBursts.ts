import { createBurstGrouping } from '../../shared/domain/burstGrouping.ts';
import type { ConversationId, MessageId } from '../../shared/domain/identifiers.ts';
import type { Draft, OpenMessage } from './draft.ts';

/** Rows of `pending` that joining a burst may touch: those of the bursts open in memory, remembered whole. */
function putPending(draft: Draft, messages: readonly OpenMessage[], open: boolean): void {
  const first = messages[0];
  const last = messages.at(-1);
  if (first === undefined || last === undefined) return;
  draft.pending.put(first.id, {
    id: first.id,
    s: 0,
    k: last.key,
    conversation: first.conversation,
    keys: messages.map((message) => message.key),
    lastAt: last.sentAt,
    ...(open ? { open: 1 as const } : {}),
  });
}

/**
 * A new message joins or begins a burst, which waits to be looked at from then on. Gives the keys of the burst up to
 * this message, oldest first; none when it belongs to no burst.
 */
export function pushToBurst(draft: Draft, message: OpenMessage): readonly number[] {
  let grouping = draft.openBursts.get(message.conversation);
  if (grouping === undefined) {
    grouping = createBurstGrouping<OpenMessage>();
    draft.openBursts.set(message.conversation, grouping);
  }
  const before = grouping.open;
  const closed = grouping.push(message);
  if (grouping.open === before) return [];
  if (closed !== undefined) putPending(draft, closed, false);
  if (grouping.open.length === 1) draft.count({ pendingBursts: 1 });
  draft.count({ pendingMessages: 1 });
  putPending(draft, grouping.open, true);
  return grouping.open.map(({ key }) => key);
}

/** No further message joins the open burst of this conversation; it still waits to be looked at. */
export function closeBurst(draft: Draft, conversation: ConversationId): void {
  const closed = draft.openBursts.get(conversation)?.close();
  if (closed !== undefined) putPending(draft, closed, false);
}

/** The open burst was looked at, so what follows begins another: a finding names exactly the messages it saw. */
export function endSeenBurst(draft: Draft, conversation: ConversationId, seen: readonly MessageId[]): void {
  const grouping = draft.openBursts.get(conversation);
  const first = grouping?.open[0];
  if (grouping === undefined || first === undefined || !seen.includes(first.id)) return;
  if (grouping.open.length <= seen.length) grouping.close();
}
