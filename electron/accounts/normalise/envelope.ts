import { z } from 'zod';
import type { Chat, Person } from '../../../shared/domain/capture.ts';
import { isOwn, type CaptureContext } from './context.ts';
import { readAddress, readChat, readPerson } from './jid.ts';

const optionalText = z.string().max(512).nullish().catch(undefined);

/** proto.MessageKey with what Baileys adds: the same person's other address. */
export const messageKeySchema = z.object({
  remoteJid: z.string().min(1).max(512),
  remoteJidAlt: optionalText,
  fromMe: z.boolean().nullish().catch(undefined),
  id: z.string().min(1).max(256),
  participant: optionalText,
  participantAlt: optionalText,
  isViewOnce: z.boolean().nullish().catch(undefined),
});
export type MessageKey = z.infer<typeof messageKeySchema>;

/** proto.WebMessageInfo as Baileys hands it on; only its envelope is checked, content is read piece by piece. */
export const webMessageSchema = z.object({
  key: messageKeySchema,
  message: z.unknown().optional(),
  messageTimestamp: z.unknown().optional(),
  messageStubType: z.unknown().optional(),
  messageStubParameters: z.unknown().optional(),
  participant: optionalText,
  pushName: optionalText,
  verifiedBizName: optionalText,
  category: optionalText,
  ephemeralDuration: z.unknown().optional(),
  reactions: z.unknown().optional(),
});
export type WebMessage = z.infer<typeof webMessageSchema>;

/** Where a message belongs and who wrote it. */
export interface Envelope {
  readonly chat: Chat;
  /** Absent for `fromMe`, and where WhatsApp speaks in a group. */
  readonly sender: Person | undefined;
  readonly fromMe: boolean;
  readonly whatsappId: string;
}

/** 'status' and 'channel' are no conversations; undefined: an address that nobody could read. */
export function readEnvelope(
  key: MessageKey,
  context: CaptureContext,
  author?: string | null,
): Envelope | 'status' | 'channel' | undefined {
  const address = readAddress(key.remoteJid);
  if (address === undefined) return undefined;
  if (address.is === 'status' || address.is === 'channel') return address.is;
  const fromMe = key.fromMe === true;
  const whatsappId = key.id;
  const participant = readPerson(key.participant ?? author, key.participantAlt);
  // A broadcast list is the sender's own affair: whoever gets one reads it in the direct chat.
  if (address.is === 'broadcast' && !fromMe && participant !== undefined) {
    return { chat: { person: participant }, sender: participant, fromMe, whatsappId };
  }
  if (address.is !== 'person') {
    const chat = readChat(key.remoteJid);
    if (chat === undefined) return undefined;
    const writtenByMe = fromMe || (participant !== undefined && isOwn(participant, context));
    return { chat, sender: writtenByMe ? undefined : participant, fromMe: writtenByMe, whatsappId };
  }
  const person = directPerson(key, context) ?? address.person;
  return { chat: { person }, sender: fromMe ? undefined : person, fromMe, whatsappId };
}

/** For messages of one's own, the other address can be one's own too: it must not become the contact's. */
function directPerson(key: MessageKey, context: CaptureContext): Person | undefined {
  const chat = readPerson(key.remoteJid);
  const other = readPerson(key.remoteJidAlt);
  if (chat === undefined || other === undefined) return chat;
  const mine = isOwn(other, context) && !isOwn(chat, context);
  return mine ? chat : { ...other, ...chat };
}
