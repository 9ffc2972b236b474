import type { proto } from '@whiskeysockets/baileys';
import { isGroup, withoutDevice } from '../phones/addresses.ts';
import type { Companion } from '../phones/companion.ts';
import type { Phone } from '../phones/phone.ts';
import { bytesOf, childrenOf, node, type BinaryNode } from '../wire/nodes.ts';
import type { World } from '../world.ts';
import { answerPeer } from './peerRequests.ts';

/** A simulated phone reads what a client sent to it, keeps it, and answers with the receipts a phone sends. */
export async function phoneReceives(
  world: World,
  phone: Phone,
  sender: Companion,
  stanza: BinaryNode,
): Promise<void> {
  // A phone that cannot read a message goes on, as a real one does.
  const message = await phone
    .inOrder(() => decrypt(phone, sender, stanza))
    .catch((error: unknown) => world.log.addFailure('phone', error));
  if (!message) return;
  // What a device of the same person sent stands one level deeper, even its requests.
  const content = message.deviceSentMessage?.message ?? message;
  const { id = '', from = '' } = stanza.attrs;
  if (stanza.attrs['category'] === 'peer') {
    await answerPeer(world, phone, sender, content, id);
    return;
  }
  const own = phone === sender.phone;
  const chat = isGroup(from) ? from : withoutDevice(stanza.attrs['recipient'] ?? from);
  phone.history.keep(chat, {
    key: {
      remoteJid: chat,
      fromMe: own,
      id,
      ...(isGroup(from) ? { participant: withoutDevice(stanza.attrs['participant'] ?? '') } : {}),
    },
    message: content,
    messageTimestamp: Number(stanza.attrs['t']),
    pushName: sender.phone.name,
  });
  sender.deliver(receiptFor(phone, stanza, own));
}

/** "Sent" from the own phone, "delivered" from another's. */
function receiptFor(phone: Phone, stanza: BinaryNode, own: boolean): BinaryNode {
  const { id, t, from = '', recipient } = stanza.attrs;
  if (isGroup(from)) {
    const addressing = stanza.attrs['addressing_mode'] === 'pn' ? 'pn' : 'lid';
    return node('receipt', {
      id,
      t,
      from,
      participant: phone.address(addressing),
      type: own ? 'sender' : undefined,
    });
  }
  const addressing = from.endsWith('@lid') ? 'lid' : 'pn';
  return node('receipt', {
    id,
    t,
    from: phone.address(addressing),
    ...(own ? { type: 'sender', recipient } : {}),
  });
}

async function decrypt(
  phone: Phone,
  sender: Companion,
  stanza: BinaryNode,
): Promise<proto.Message | undefined> {
  const device = sender.address('lid');
  let message: proto.Message | undefined;
  for (const enc of childrenOf(stanza, 'enc')) {
    const bytes = bytesOf(enc) ?? Buffer.alloc(0);
    const type = enc.attrs['type'];
    if (type === 'skmsg') {
      message = await phone.signal.decryptForGroup(stanza.attrs['from'] ?? '', device, bytes);
    } else if (type === 'pkmsg' || type === 'msg') {
      message = await phone.signal.decrypt(device, type, bytes);
      const key = message.senderKeyDistributionMessage;
      if (key) await phone.signal.learnSenderKey(device, key);
    }
  }
  return message;
}
