import type { Burst } from '../../shared/domain/burst.ts';
import { createBurstGrouping, type GroupedMessage } from '../../shared/domain/burstGrouping.ts';
import type { AccountId, BurstId, ConversationId, MessageId } from '../../shared/domain/identifiers.ts';
import { readWhole } from './parsing.ts';

interface Said extends GroupedMessage {
  readonly text: string;
  readonly before: string | undefined;
}

const conversation = '0'.repeat(24) as ConversationId;
const account = '1'.repeat(24) as AccountId;

/** The thoughts of an exported chat, grouped as the store groups them. */
export async function burstsOf(file: string, company: string): Promise<Burst[]> {
  const bursts: Burst[] = [];
  const grouping = createBurstGrouping<Said>();
  const keep = (said: readonly Said[] | undefined) => {
    const [first] = said ?? [];
    if (said === undefined || first?.sender === undefined) return;
    bursts.push({
      id: first.id as string as BurstId,
      account,
      conversation,
      conversationKind: 'direct',
      side: first.sender === company ? 'company' : 'contact',
      sender: first.sender,
      messages: said.map(({ id, sentAt, text }) => ({ id, sentAt, text })),
      ...(first.before === undefined ? {} : { before: first.before }),
    });
  };
  let count = 0;
  let last: Said | undefined;
  let before: string | undefined;
  await readWhole(file, (items) => {
    for (const { at, sender, kind, text } of items) {
      if (last?.sender !== sender) before = last?.text;
      count += 1;
      const said: Said = {
        id: count.toString(16).padStart(24, '0') as MessageId,
        conversation,
        sentAt: at,
        kind,
        text,
        before,
        ...(sender === null ? {} : { sender }),
      };
      keep(grouping.push(said));
      if (sender !== null) last = said;
    }
  });
  keep(grouping.close());
  return bursts;
}
