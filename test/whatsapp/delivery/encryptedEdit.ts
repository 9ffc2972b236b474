import { aesEncryptGCM, generateMessageIDV2, hmacSign, proto } from '@whiskeysockets/baileys';
import { randomBytes } from 'node:crypto';
import type { World } from '../world.ts';
import { sendMade, type Sent } from './sendContent.ts';

/**
 * An edit as phones send it since May 2026: sealed with a key from the original's message secret. The key is
 * HMAC(HMAC(32 zero bytes, secret), message id + original sender + editor + "Message Edit" + 0x01), the addresses
 * without device, as the chat names people; AES-256-GCM without associated data (Baileys#2541).
 */
export async function sendEncryptedEdit(world: World, original: Sent, text: string): Promise<Sent> {
  const { from } = original;
  const secret = original.message.messageContextInfo?.messageSecret;
  if (!secret) throw new Error('a message without secret cannot be edited so');
  const sender = from.address(original.addressing);
  const parts = [original.id, sender, sender, 'Message Edit', '\u0001'];
  const key = hmacSign(Buffer.from(parts.join('')), hmacSign(secret, Buffer.alloc(32)));
  const { ProtocolMessage, SecretEncryptedMessage } = proto.Message;
  const edit = proto.Message.encode({
    protocolMessage: {
      key: original.keyFor(from),
      type: ProtocolMessage.Type.MESSAGE_EDIT,
      editedMessage: { conversation: text },
      timestampMs: Date.now(),
    },
  }).finish();
  const vector = randomBytes(12);
  const sent: Sent = {
    ...original,
    id: generateMessageIDV2(from.pn),
    at: Date.now(),
    options: {},
    message: {
      secretEncryptedMessage: {
        targetMessageKey: original.keyFor(from),
        encPayload: aesEncryptGCM(edit, key, vector, Buffer.alloc(0)),
        encIv: vector,
        secretEncType: SecretEncryptedMessage.SecretEncType.MESSAGE_EDIT,
      },
    },
  };
  await sendMade(world, sent);
  return sent;
}
