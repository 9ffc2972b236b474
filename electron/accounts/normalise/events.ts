import { proto } from '@whiskeysockets/baileys';
import type { SystemEvent } from '../../../shared/domain/systemEvent.ts';
import { at, countAt, trueAt, wholeNumber } from './reading.ts';
import { disappearing } from './stubs.ts';
import type { Unwrapped } from './unwrap.ts';

const outcomes = proto.Message.CallLogMessage.CallOutcome;

/** Contents that are no words of a person but something that happened; undefined for all others. */
export function readEvent({ name, content }: Unwrapped): SystemEvent | undefined {
  switch (name) {
    case 'protocolMessage':
      return at(content, 'type') === proto.Message.ProtocolMessage.Type.EPHEMERAL_SETTING
        ? disappearing(wholeNumber(at(content, 'ephemeralExpiration')))
        : undefined;
    case 'pinInChatMessage':
      return { code: 'message_pinned' };
    case 'pollUpdateMessage':
      return { code: 'poll_vote' };
    case 'call':
      return { code: 'call_offered' };
    case 'chatCleared':
      return { code: 'chat_cleared' };
    case 'callLogMesssage':
      return callLog(content);
    case 'keepInChatMessage':
      return { code: 'other', text: name };
    default:
      return undefined;
  }
}

function callLog(content: unknown): SystemEvent {
  const outcome = at(content, 'callOutcome');
  const seconds = countAt(content, 'durationSecs');
  const code =
    outcome === outcomes.CONNECTED || outcome === outcomes.ACCEPTED_ELSEWHERE
      ? 'call_answered'
      : outcome === outcomes.REJECTED
        ? 'call_rejected'
        : outcome === outcomes.ONGOING
          ? 'call_offered'
          : 'call_missed';
  return {
    code,
    video: trueAt(content, 'isVideo'),
    ...(seconds === undefined || seconds === 0 ? {} : { seconds }),
  };
}

/** Contents that say nothing: own devices and servers talk, or a set of pictures is announced that then come. */
const contentless: ReadonlySet<string> = new Set([
  'protocolMessage',
  'albumMessage',
  'stickerSyncRmrMessage',
  'messageHistoryNotice',
]);

export function saysNothing(unwrapped: Unwrapped): boolean {
  return unwrapped.name !== undefined && contentless.has(unwrapped.name);
}
