import { normalizeMessageContent, proto } from '@whiskeysockets/baileys';
import { Group } from '../phones/groups.ts';
import type { Companion } from '../phones/companion.ts';
import type { Phone } from '../phones/phone.ts';
import type { Ciphertext } from '../phones/signalDevice.ts';
import { node, seconds, type BinaryNode } from '../wire/nodes.ts';
import type { World } from '../world.ts';
import type { Sent } from './sendContent.ts';

/** Hands a simulated person's message to every companion that shall get it, encrypted for each. */
export async function fanOut(world: World, sent: Sent): Promise<void> {
  const reached = sent.to instanceof Group ? [...sent.to.members.keys()] : [sent.to];
  if (!reached.includes(sent.from)) reached.push(sent.from);
  const companions = reached.flatMap((phone) => [...phone.companions.values()]);
  if (companions.length === 0) return;
  if (sent.to instanceof Group) await toGroup(world, sent, sent.to, companions);
  else for (const companion of companions) companion.deliver(await directNode(sent, companion));
}

/** Opens a session with the companion where there is none, and encrypts. */
export async function encryptFor(
  from: Phone,
  companion: Companion,
  message: proto.IMessage,
): Promise<Ciphertext> {
  const device = companion.address('lid');
  if (!(await from.signal.hasSession(device))) await from.signal.openSession(device, companion.takeBundle());
  return from.signal.encrypt(device, message);
}

export function encNode({ type, bytes }: Ciphertext, attributes: Record<string, string> = {}): BinaryNode {
  return node('enc', { v: '2', type, ...attributes }, bytes);
}

/** In the own devices' copy the chat stands inside, since the sender is oneself. */
export function ownCopy(sent: Sent): proto.IMessage {
  const { message } = sent;
  return {
    deviceSentMessage: { destinationJid: sent.keyFor(sent.from).remoteJid ?? '', message },
    ...(message.messageContextInfo ? { messageContextInfo: message.messageContextInfo } : {}),
  };
}

async function directNode(sent: Sent, companion: Companion): Promise<BinaryNode> {
  const own = companion.phone === sent.from;
  const attributes = directAttributes(sent, companion);
  if (sent.options.plain) {
    return node('message', attributes, [node('plaintext', {}, encoded(own ? ownCopy(sent) : sent.message))]);
  }
  // The phone shows a message to be seen once; companions only learn that there is one.
  if (isViewOnce(sent.message)) {
    return node('message', attributes, [node('unavailable', { type: 'view_once' })]);
  }
  const ciphertext = await encryptFor(sent.from, companion, own ? ownCopy(sent) : sent.message);
  return node('message', attributes, [encNode(spoilt(sent, ciphertext))]);
}

/** The stanza's attributes for a one-to-one chat; the owner's companions are told the chat as recipient. */
export function directAttributes(sent: Sent, companion: Companion): Record<string, string | undefined> {
  const { from, addressing } = sent;
  const other = addressing === 'lid' ? 'pn' : 'lid';
  const shared = { ...commonAttributes(sent), from: from.address(addressing) };
  if (companion.phone !== from) return { ...shared, [`sender_${other}`]: from.address(other) };
  const chat = sent.to as Phone;
  return {
    ...shared,
    recipient: chat.address(addressing),
    // Not sender_…: Baileys would take the own address for the other person's.
    [`peer_recipient_${other}`]: chat.address(other),
  };
}

export function groupAttributes(sent: Sent, group: Group): Record<string, string | undefined> {
  const { addressing } = group;
  const other = addressing === 'lid' ? 'pn' : 'lid';
  return {
    ...commonAttributes(sent),
    from: group.address,
    participant: sent.from.address(addressing),
    [`participant_${other}`]: sent.from.address(other),
    addressing_mode: addressing,
  };
}

function commonAttributes(sent: Sent): Record<string, string | undefined> {
  return {
    id: sent.id,
    type: stanzaType(sent.message),
    t: seconds(sent.at),
    notify: sent.from.name,
    edit: editKind(sent),
  };
}

async function toGroup(
  world: World,
  sent: Sent,
  group: Group,
  companions: readonly Companion[],
): Promise<void> {
  const attributes = groupAttributes(sent, group);
  if (sent.options.plain) {
    const plain = node('message', attributes, [node('plaintext', {}, encoded(sent.message))]);
    for (const companion of companions) companion.deliver(plain);
    return;
  }
  const { from } = sent;
  const { ciphertext, distribution } = await from.signal.encryptForGroup(
    group.address,
    from.lid,
    sent.message,
  );
  const holders = from.senderKeyHolders.get(group.address) ?? new Set<string>();
  from.senderKeyHolders.set(group.address, holders);
  for (const companion of companions) {
    const device = companion.address('lid');
    // The key must stand before the message that needs it.
    const key = holders.has(device) ? undefined : encNode(await encryptFor(from, companion, distribution));
    holders.add(device);
    companion.deliver(node('message', attributes, [key, encNode(spoilt(sent, ciphertext))]));
  }
}

function encoded(message: proto.IMessage): Uint8Array {
  return proto.Message.encode(message).finish();
}

function spoilt(sent: Sent, ciphertext: Ciphertext): Ciphertext {
  if (sent.options.unreadable === undefined) return ciphertext;
  const bytes = Buffer.from(ciphertext.bytes);
  // The last bytes are the code that authenticates the rest.
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 0xff, bytes.length - 1);
  return { ...ciphertext, bytes };
}

function isViewOnce(message: proto.IMessage): boolean {
  return Boolean(message.viewOnceMessage ?? message.viewOnceMessageV2 ?? message.viewOnceMessageV2Extension);
}

function stanzaType(message: proto.IMessage): string {
  const content = normalizeMessageContent(message) ?? {};
  if (content.reactionMessage) return 'reaction';
  if (content.pollCreationMessage ?? content.pollCreationMessageV3 ?? content.pollUpdateMessage)
    return 'poll';
  const media = [
    content.imageMessage,
    content.videoMessage,
    content.audioMessage,
    content.documentMessage,
    content.stickerMessage,
    content.contactMessage,
    content.locationMessage,
  ];
  return media.some((part) => part) ? 'media' : 'text';
}

/** 1 is an edit, 7 the sender's deletion, 8 an administrator's. */
function editKind(sent: Sent): string | undefined {
  const protocol = normalizeMessageContent(sent.message)?.protocolMessage;
  if (protocol?.type === proto.Message.ProtocolMessage.Type.MESSAGE_EDIT) return '1';
  if (protocol?.type !== proto.Message.ProtocolMessage.Type.REVOKE || !protocol.key) return undefined;
  return sent.to instanceof Group && !protocol.key.fromMe ? '8' : '7';
}
