import { createHmac } from 'node:crypto';
import type { Chat, Lookup, Person } from '../../../shared/domain/capture.ts';
import { chatKey, personKey, type IdentityMap } from '../../../shared/domain/identityMap.ts';
import type { AccountId, ConversationId, MessageId } from '../../../shared/domain/identifiers.ts';

/** What names things of one account, the same at every run: HMAC-SHA256 under the identity key. */
export interface CaptureIds {
  lookup(whatsappId: string): Lookup;
  /** Of a chat's key (shared/domain/identityMap.ts). */
  conversation(key: string): ConversationId;
  /** The same delivery spelled the same way gets the same id, so that a redelivery changes nothing. */
  message(of: {
    readonly whatsappId: string;
    readonly chat: Chat;
    readonly sender: Person | undefined;
    readonly fromMe: boolean;
    readonly map: IdentityMap;
  }): MessageId;
}

/** @param identityKey 32 bytes; it outlives relinking and is in every backup (architecture.md, "Keys") */
export function createCaptureIds(identityKey: Uint8Array, account: AccountId): CaptureIds {
  const named = (domain: string, ...parts: readonly string[]): string => {
    const hmac = createHmac('sha256', identityKey);
    // Lengths stand before the parts, so that no two lists of parts are one text.
    for (const part of [domain, account, ...parts]) hmac.update(`${String(Buffer.byteLength(part))}:${part}`);
    return hmac.digest('hex');
  };
  return {
    lookup: (whatsappId) => named('message', whatsappId).slice(0, 32),
    conversation: (key) => named('conversation', key).slice(0, 24) as ConversationId,
    message: ({ whatsappId, chat, sender, fromMe, map }) => {
      const author = fromMe ? 'me' : sender === undefined ? 'whatsapp' : personKey(sender, map);
      return named('message id', chatKey(chat, map), author, whatsappId).slice(0, 24) as MessageId;
    },
  };
}
