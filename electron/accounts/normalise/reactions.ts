import type { LedgerBody } from '../../../shared/domain/ledgerRecord.ts';
import type { Message } from '../../../shared/domain/message.ts';
import type { ChangeAct } from './changes.ts';
import { isOwn, type CaptureContext } from './context.ts';
import { instantOf } from './instant.ts';
import { readPerson } from './jid.ts';
import { at, cut, listAt, textAt, trueAt } from './reading.ts';
import { nameOf } from './stubs.ts';

/** History keeps reactions with their message (WebMessageInfo.reactions): one record for each. */
export function readReactions(
  reactions: unknown,
  { envelope, conversation, changedAt }: ChangeAct,
  message: Message,
  context: CaptureContext,
): readonly LedgerBody[] {
  const { ids, account, now } = context;
  return listAt(reactions).flatMap((reaction): readonly LedgerBody[] => {
    const key = at(reaction, 'key');
    const emoji = textAt(reaction, ['text'], 64);
    const whatsappId = textAt(key, ['id'], 256);
    if (emoji === undefined || whatsappId === undefined) return [];
    const named = readPerson(at(key, 'participant')) ?? readPerson(at(key, 'remoteJid'));
    const fromMe = trueAt(key, 'fromMe') || (named !== undefined && isOwn(named, context));
    return [
      {
        type: 'message.reacted',
        v: 1,
        at: now,
        account,
        conversation,
        chat: envelope.chat,
        target: {
          id: message.id,
          lookup: ids.lookup(envelope.whatsappId),
          fromMe: envelope.fromMe,
          ...(envelope.sender === undefined ? {} : { sender: envelope.sender }),
        },
        change: ids.lookup(whatsappId),
        ...(fromMe || named === undefined ? {} : { by: named, byName: cut(nameOf(named, context), 256) }),
        fromMe,
        changedAt: instantOf(at(reaction, 'senderTimestampMs')) ?? changedAt,
        emoji: cut(emoji, 64),
      },
    ];
  });
}
