import { generateMessageIDV2, type proto } from '@whiskeysockets/baileys';
import type { Companion } from '../phones/companion.ts';
import { node, seconds } from '../wire/nodes.ts';
import { encNode, encryptFor } from './fanOut.ts';

/** Sends from the phone to one of its own companions, outside of all chats. Gives the message's id. */
export async function sendPeer(companion: Companion, message: proto.IMessage): Promise<string> {
  const { phone } = companion;
  const id = generateMessageIDV2(phone.pn);
  const enc = encNode(await encryptFor(phone, companion, message));
  companion.deliver(
    node(
      'message',
      { id, from: phone.pn, type: 'protocol', category: 'peer', t: seconds(), notify: phone.name },
      [enc],
    ),
  );
  return id;
}
