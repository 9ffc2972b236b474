import { aesEncryptGCM, extractMessageContent, hkdf, proto } from '@whiskeysockets/baileys';
import { randomBytes } from 'node:crypto';
import type { Companion } from '../phones/companion.ts';
import { childOf, node, seconds, type BinaryNode } from '../wire/nodes.ts';
import type { World } from '../world.ts';

interface MediaPart {
  mediaKey?: Uint8Array | null;
  directPath?: string | null;
}

function mediaOf(message: proto.IMessage | null | undefined): MediaPart | undefined {
  const content = extractMessageContent(message);
  return (
    content?.imageMessage ??
    content?.videoMessage ??
    content?.audioMessage ??
    content?.documentMessage ??
    content?.stickerMessage ??
    undefined
  );
}

/** A companion found a medium gone: its phone uploads it again and says where, if it still has it. */
export async function resendMedia(world: World, companion: Companion, receipt: BinaryNode): Promise<void> {
  const { phone } = companion;
  const asked = childOf(receipt, 'rmr');
  const { id = '' } = receipt.attrs;
  if (!phone.online || asked === undefined) return;
  const media = mediaOf(phone.history.find(id)?.message);
  const bytes = media?.directPath ? world.media.find(media.directPath) : undefined;
  const rest = [node('rmr', asked.attrs)];
  if (media?.mediaKey && bytes !== undefined) {
    const { directPath } = world.media.keep(`again-${randomBytes(4).toString('hex')}`, bytes);
    const { ResultType } = proto.MediaRetryNotification;
    const told = proto.MediaRetryNotification.encode({
      stanzaId: id,
      directPath,
      result: ResultType.SUCCESS,
    });
    const key = hkdf(media.mediaKey, 32, { info: 'WhatsApp Media Retry Notification' });
    const vector = randomBytes(12);
    const sealed = aesEncryptGCM(told.finish(), Buffer.from(key), vector, Buffer.from(id));
    rest.unshift(node('encrypt', {}, [node('enc_p', {}, sealed), node('enc_iv', {}, vector)]));
  } else {
    rest.unshift(node('error', { code: '2' }));
  }
  companion.deliver(node('notification', { from: phone.pn, type: 'mediaretry', id, t: seconds() }, rest));
}
