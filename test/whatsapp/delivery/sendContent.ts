import {
  generateMessageIDV2,
  generateWAMessage,
  proto,
  type AnyMessageContent,
  type WAMessage,
  type WAMessageKey,
} from '@whiskeysockets/baileys';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Group } from '../phones/groups.ts';
import { silentLogger } from '../phones/silentLogger.ts';
import type { Addressing } from '../phones/addresses.ts';
import type { Phone } from '../phones/phone.ts';
import type { World } from '../world.ts';
import { fanOut } from './fanOut.ts';

export type Recipient = Phone | Group;

export interface SendOptions {
  /** The message id; invented when not given. */
  readonly id?: string;
  /** When it was sent, milliseconds; now when not given. */
  readonly at?: number;
  readonly addressing?: Addressing;
  readonly replyTo?: Sent;
  readonly ephemeralSeconds?: number;
  /** Sends `<plaintext>` instead of Signal's ciphertext: cheap, for load. */
  readonly plain?: boolean;
  /** `once`: unreadable until asked for again; `forever`: no resend either. */
  readonly unreadable?: 'once' | 'forever';
}

/** A message as its sender knows it. */
export interface Sent {
  readonly id: string;
  readonly from: Phone;
  readonly to: Recipient;
  readonly message: proto.IMessage;
  readonly at: number;
  readonly addressing: Addressing;
  readonly options: SendOptions;
  /** How `seenBy` names it in a reply, a reaction or an edit. */
  keyFor(seenBy: Phone): WAMessageKey;
}

/** The chat's address as one of its people sees it. */
export function chatAddress(sent: Pick<Sent, 'from' | 'to' | 'addressing'>, seenBy: Phone): string {
  if (sent.to instanceof Group) return sent.to.address;
  return (seenBy === sent.from ? sent.to : sent.from).address(sent.addressing);
}

function keyOf(sent: Omit<Sent, 'keyFor'>, seenBy: Phone): WAMessageKey {
  return {
    remoteJid: chatAddress(sent, seenBy),
    fromMe: seenBy === sent.from,
    id: sent.id,
    ...(sent.to instanceof Group ? { participant: sent.from.address(sent.addressing) } : {}),
  };
}

/** Builds the message, keeps it in the phones concerned and hands it to all linked companions. */
export async function sendContent(
  world: World,
  from: Phone,
  to: Recipient,
  content: AnyMessageContent,
  options: SendOptions,
): Promise<Sent> {
  const addressing = to instanceof Group ? to.addressing : (options.addressing ?? from.addressing);
  const at = options.at ?? Date.now();
  const quoted = options.replyTo;
  const made = await generateWAMessage(chatAddress({ from, to, addressing }, from), content, {
    logger: silentLogger,
    userJid: from.address(addressing),
    messageId: options.id ?? generateMessageIDV2(from.pn),
    timestamp: new Date(at),
    upload: async (file, { mediaType }) => {
      const { url, directPath } = world.media.keep(mediaType, await readFile(file));
      return { mediaUrl: url, directPath };
    },
    ...(options.ephemeralSeconds === undefined ? {} : { ephemeralExpiration: options.ephemeralSeconds }),
    ...(quoted === undefined
      ? {}
      : { quoted: { key: quoted.keyFor(from), message: quoted.message } as WAMessage }),
  });
  const message = made.message ?? {};
  // Phones put a secret into everything: what is later encrypted for this message depends on it.
  message.messageContextInfo ??= {};
  message.messageContextInfo.messageSecret ??= randomBytes(32);
  const facts = {
    id: made.key.id ?? '',
    from,
    to,
    message,
    at,
    addressing,
    options,
  };
  const sent: Sent = { ...facts, keyFor: (seenBy) => keyOf(facts, seenBy) };
  await sendMade(world, sent);
  return sent;
}

/** The second half of `sendContent`, for messages that no content describes. */
export async function sendMade(world: World, sent: Sent): Promise<void> {
  sent.from.sent.set(sent.id, sent);
  const people = sent.to instanceof Group ? [...sent.to.members.keys()] : [sent.to];
  for (const seenBy of new Set([sent.from, ...people])) keepIn(seenBy, sent);
  await fanOut(world, sent);
}

function keepIn(seenBy: Phone, sent: Sent): void {
  const key = sent.keyFor(seenBy);
  seenBy.history.keep(key.remoteJid ?? '', {
    key,
    message: sent.message,
    messageTimestamp: Math.floor(sent.at / 1000),
    ...(seenBy === sent.from
      ? { status: proto.WebMessageInfo.Status.SERVER_ACK }
      : { pushName: sent.from.name }),
    ...(key.participant ? { participant: key.participant } : {}),
  });
}
