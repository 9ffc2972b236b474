import type { LedgerBody } from '../../../shared/domain/ledgerRecord.ts';
import { deletion } from './changes.ts';
import { bodiesOnly, ignored, type CaptureContext, type Normalised } from './context.ts';
import { messageKeySchema, readEnvelope } from './envelope.ts';
import { at, listAt } from './reading.ts';
import { normaliseMessage } from './message.ts';

/**
 * Baileys' `messages.delete`: taken off the company's own phone, not off the others'. The archive keeps what was
 * there and says so. `{jid, all}`: a whole chat was cleared, which is said in the conversation.
 */
export function normalisePhoneDeletion(event: unknown, context: CaptureContext): Normalised {
  if (at(event, 'all') === true) {
    const jid = at(event, 'jid');
    if (typeof jid !== 'string' || jid === '') return ignored('unreadable');
    const web = {
      key: { remoteJid: jid, id: `chat-cleared-${String(context.now)}`, fromMe: true },
      messageTimestamp: context.now,
      message: { chatCleared: {} },
    };
    return normaliseMessage(web, 'live', context);
  }
  return bodiesOnly(listAt(event, 'keys').flatMap((key) => keyDeletion(key, context)));
}

function keyDeletion(raw: unknown, context: CaptureContext): readonly LedgerBody[] {
  const key = messageKeySchema.safeParse(raw);
  if (!key.success) return [];
  const envelope = readEnvelope(key.data, context);
  if (typeof envelope !== 'object') return [];
  const { id, records } = context.memory.conversation(
    context.account,
    envelope.chat,
    context.ids,
    context.now,
  );
  const act = {
    envelope: {
      chat: envelope.chat,
      sender: undefined,
      fromMe: true,
      whatsappId: `deleted-on-phone-${envelope.whatsappId}`,
    },
    byName: undefined,
    changedAt: context.now,
    conversation: id,
  };
  return [...records, ...(deletion(raw, act, context, 'own_device') ?? [])];
}
