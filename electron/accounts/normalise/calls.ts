import { proto } from '@whiskeysockets/baileys';
import { nothing, type CaptureContext, type Normalised } from './context.ts';
import { normaliseMessage } from './message.ts';
import { at, textAt, trueAt } from './reading.ts';

const outcomes = proto.Message.CallLogMessage.CallOutcome;

/**
 * Baileys' `call` event (one call's progress). All its steps have one id, so they are one line in the conversation
 * that becomes more exact. A call that merely ends tells nothing: it may have been answered on the phone.
 */
export function normaliseCall(call: unknown, context: CaptureContext): Normalised {
  const outcome = outcomeOf(at(call, 'status'));
  if (outcome === undefined) return nothing;
  const web = {
    key: {
      remoteJid: textAt(call, ['chatId']) ?? textAt(call, ['from']),
      remoteJidAlt: textAt(call, ['callerPn']),
      id: textAt(call, ['id']),
      fromMe: false,
    },
    messageTimestamp: at(call, 'date'),
    message: { callLogMesssage: { callOutcome: outcome, isVideo: trueAt(call, 'isVideo') } },
  };
  return normaliseMessage(web, trueAt(call, 'offline') ? 'offline' : 'live', context);
}

function outcomeOf(status: unknown): number | undefined {
  switch (status) {
    case 'offer':
      return outcomes.ONGOING;
    case 'timeout':
      return outcomes.MISSED;
    case 'reject':
      return outcomes.REJECTED;
    case 'accept':
      return outcomes.CONNECTED;
    default:
      return undefined;
  }
}
