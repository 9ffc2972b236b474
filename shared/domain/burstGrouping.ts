import { burstGapMs, burstMostMessages } from './burst.ts';
import type { ConversationId, MessageId } from './identifiers.ts';
import type { Message } from './message.ts';

/** What grouping looks at in a message. */
export interface GroupedMessage {
  readonly id: MessageId;
  readonly conversation: ConversationId;
  readonly sentAt: number;
  readonly kind: Message['kind'];
  readonly sender?: string | undefined;
}

/** System messages and deleted ones stand between people's words without ending or joining a thought. */
export function belongsToBurst(message: GroupedMessage): boolean {
  return (message.kind === 'text' || message.kind === 'attachment') && message.sender !== undefined;
}

/**
 * Does `next` go on with the thought whose messages are `open`? Only forward in time: messages that arrive
 * out of order (a longer export brings older ones) begin their own burst, since ledger order decides.
 * Times of minute resolution work: neighbours one minute apart have 60 s between them, two minutes 120 s.
 */
export function continuesBurst(open: readonly GroupedMessage[], next: GroupedMessage): boolean {
  const last = open.at(-1);
  if (last === undefined || open.length >= burstMostMessages) return false;
  const gap = next.sentAt - last.sentAt;
  return (
    last.conversation === next.conversation && last.sender === next.sender && gap >= 0 && gap < burstGapMs
  );
}

/** The open burst of one conversation, fed in ledger order. */
export interface BurstGrouping<Kept extends GroupedMessage> {
  /** Takes a message; gives the burst that it ended, if it ended one. */
  push(message: Kept): readonly Kept[] | undefined;
  /** Ends the open burst, because nothing can follow (end of an import) or because it was looked at. */
  close(): readonly Kept[] | undefined;
  readonly open: readonly Kept[];
}

/** Begins with nothing, or with the messages of a burst that was open when the store last stopped. */
export function createBurstGrouping<Kept extends GroupedMessage>(
  restored: readonly Kept[] = [],
): BurstGrouping<Kept> {
  let open: readonly Kept[] = restored;
  const close = (): readonly Kept[] | undefined => {
    const closed = open;
    open = [];
    return closed.length === 0 ? undefined : closed;
  };
  return {
    push(message) {
      if (!belongsToBurst(message)) return undefined;
      if (continuesBurst(open, message)) {
        open = [...open, message];
        return undefined;
      }
      const closed = close();
      open = [message];
      return closed;
    },
    close,
    get open() {
      return open;
    },
  };
}

/** All bursts of messages given in ledger order; conversations may be mixed. */
export function groupIntoBursts<Kept extends GroupedMessage>(
  messages: Iterable<Kept>,
): readonly (readonly Kept[])[] {
  const groupings = new Map<ConversationId, BurstGrouping<Kept>>();
  const bursts: (readonly Kept[])[] = [];
  for (const message of messages) {
    let grouping = groupings.get(message.conversation);
    if (grouping === undefined) {
      grouping = createBurstGrouping<Kept>();
      groupings.set(message.conversation, grouping);
    }
    const closed = grouping.push(message);
    if (closed !== undefined) bursts.push(closed);
  }
  for (const grouping of groupings.values()) {
    const closed = grouping.close();
    if (closed !== undefined) bursts.push(closed);
  }
  return bursts;
}
