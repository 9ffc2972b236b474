import { proto } from '@whiskeysockets/baileys';
import type { LedgerBodyOf } from '../../../shared/domain/ledgerRecord.ts';
import { bodiesOnly, join, type CaptureContext, type Normalised } from './context.ts';
import { instantOf } from './instant.ts';
import { normaliseMessage } from './message.ts';
import { normaliseContacts, normaliseGroups, normaliseMappings } from './people.ts';
import { at, countAt, listAt } from './reading.ts';

const types = proto.HistorySync.HistorySyncType;
const kinds: Readonly<Record<number, LedgerBodyOf<'history.received'>['kind']>> = {
  [types.INITIAL_BOOTSTRAP]: 'bootstrap',
  [types.RECENT]: 'recent',
  [types.FULL]: 'full',
  [types.ON_DEMAND]: 'on_demand',
  [types.PUSH_NAME]: 'push_names',
};

/**
 * One part of the phone's history: Baileys' `messaging-history.set`, or what
 * `downloadAndProcessHistorySyncNotification` gives with `chunkOrder` beside it. The last body is
 * `history.received`: with it in the ledger the part is whole.
 */
export function normaliseHistory(set: unknown, context: CaptureContext): Normalised {
  // People before their messages, so that conversations and senders have their names from the start.
  const people = [
    normaliseMappings(listAt(set, 'lidPnMappings'), 'history', context),
    normaliseContacts(listAt(set, 'contacts'), context),
    normaliseGroups(listAt(set, 'chats'), context),
  ];
  // Newest first as they come: turned round, messages of one second get their order; the sort is stable.
  const messages = [...listAt(set, 'messages')]
    .reverse()
    .map((message) => ({ message, sentAt: instantOf(at(message, 'messageTimestamp')) }))
    .sort((one, other) => (one.sentAt ?? 0) - (other.sentAt ?? 0));
  const brought = messages.map(({ message }) => normaliseMessage(message, 'history', context));
  const times = messages.flatMap(({ sentAt }) => sentAt ?? []);
  return join([...people, ...brought, bodiesOnly([received(set, messages.length, times, context)])]);
}

function received(
  set: unknown,
  messages: number,
  times: readonly number[],
  context: CaptureContext,
): LedgerBodyOf<'history.received'> {
  const chunk = countAt(set, 'chunkOrder');
  const progress = countAt(set, 'progress');
  const from = times[0];
  const to = times.at(-1);
  return {
    type: 'history.received',
    v: 1,
    at: context.now,
    account: context.account,
    kind: kinds[countAt(set, 'syncType') ?? -1] ?? 'other',
    conversations: listAt(set, 'chats').length,
    messages,
    ...(chunk === undefined ? {} : { chunk }),
    ...(progress === undefined ? {} : { progress: Math.min(100, progress) }),
    ...(from === undefined || to === undefined ? {} : { from, to }),
  };
}
