import { hmacSign, getMediaKeys, aesEncrypWithIV, proto, sha256 } from '@whiskeysockets/baileys';
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { addressingOf, isGroup } from '../phones/addresses.ts';
import type { KeptMessage } from '../phones/chatHistory.ts';
import type { Companion } from '../phones/companion.ts';
import type { Phone } from '../phones/phone.ts';
import type { World } from '../world.ts';
import { sendPeer } from './peerMessages.ts';

const compress = promisify(deflate);
const { HistorySyncType } = proto.HistorySync;

export interface HistoryOptions {
  /** Messages in one chunk. */
  readonly chunk?: number;
  /** As a blob on the media host instead of inside the message. Clients ask mmg.whatsapp.net for it. */
  readonly blob?: boolean;
}

interface Chunk {
  readonly syncType: proto.HistorySync.HistorySyncType;
  readonly messages: readonly KeptMessage[];
  readonly progress: number;
}

/** Older than this is `FULL` history, which only companions get that asked for it. */
const recentMs = 90 * 24 * 60 * 60 * 1000;
const bootstrapMessages = 500;
const chunkMessages = 5000;

/** What a phone sends to a companion that is new: its settings key, then its chats, newest first, in chunks. */
export async function sendFirstHistory(
  world: World,
  companion: Companion,
  options: HistoryOptions = {},
): Promise<void> {
  const { phone } = companion;
  const send = async (): Promise<void> => {
    await sendPeer(companion, phone.appState.keyShare);
    await sendChunk(world, companion, pushNames(world, phone), options, {});
    const chunks = chunksOf(phone, companion.wantsFullHistory, options.chunk ?? chunkMessages);
    for (const [order, chunk] of chunks.entries()) {
      await sendChunk(world, companion, conversations(phone, chunk), options, { chunkOrder: order + 1 });
    }
  };
  await companion.sendsHistory(phone.inOrder(send));
}

/** Older messages of one chat, as the companion asked for them. */
export async function sendHistoryOnDemand(
  world: World,
  companion: Companion,
  request: proto.Message.PeerDataOperationRequestMessage.IHistorySyncOnDemandRequest,
  requestId: string,
): Promise<void> {
  const { phone } = companion;
  const kept = phone.history.chats.get(request.chatJid ?? '') ?? [];
  const anchor = kept.findIndex(({ key }) => key?.id === request.oldestMsgId);
  const end = anchor < 0 ? 0 : anchor;
  const messages = kept.slice(Math.max(0, end - (request.onDemandMsgCount ?? 50)), end).reverse();
  const chunk = { syncType: HistorySyncType.ON_DEMAND, messages, progress: 100 };
  await phone.inOrder(() =>
    sendChunk(world, companion, conversations(phone, chunk), {}, { peerDataRequestSessionId: requestId }),
  );
}

function timeOf({ messageTimestamp }: KeptMessage): number {
  return Number(messageTimestamp ?? 0) * 1000;
}

function chunksOf(phone: Phone, full: boolean, size: number): Chunk[] {
  const all = [...phone.history.chats.values()].flat().sort((one, other) => timeOf(other) - timeOf(one));
  const oldest = Date.now() - recentMs;
  const recent = all.filter((kept) => timeOf(kept) >= oldest);
  const older = full ? all.filter((kept) => timeOf(kept) < oldest) : [];
  const cut: Omit<Chunk, 'progress'>[] = [
    { syncType: HistorySyncType.INITIAL_BOOTSTRAP, messages: recent.slice(0, bootstrapMessages) },
  ];
  for (let at = bootstrapMessages; at < recent.length; at += size) {
    cut.push({ syncType: HistorySyncType.RECENT, messages: recent.slice(at, at + size) });
  }
  for (let at = 0; at < older.length; at += size) {
    cut.push({ syncType: HistorySyncType.FULL, messages: older.slice(at, at + size) });
  }
  return cut.map((chunk, index) => ({ ...chunk, progress: Math.round(((index + 1) / cut.length) * 100) }));
}

function conversations(phone: Phone, chunk: Chunk): proto.IHistorySync {
  const byChat = new Map<string, KeptMessage[]>();
  for (const kept of chunk.messages) {
    const chat = kept.key?.remoteJid ?? '';
    const list = byChat.get(chat);
    if (list === undefined) byChat.set(chat, [kept]);
    else list.push(kept);
  }
  return {
    syncType: chunk.syncType,
    progress: chunk.progress,
    conversations: [...byChat].map(([id, messages]) => {
      const other = isGroup(id) ? undefined : phone.world.phones.find(id);
      const name = phone.history.nameOf(id);
      return {
        id,
        messages: messages.map((message) => ({ message })),
        ...(name === undefined ? {} : { name }),
        conversationTimestamp: Math.max(...messages.map(timeOf)) / 1000,
        ...(other === undefined
          ? {}
          : addressingOf(id) === 'lid'
            ? { pnJid: other.pn }
            : { lidJid: other.lid }),
      };
    }),
    phoneNumberToLidMappings: [...byChat.keys()].flatMap((id) => {
      const other = phone.world.phones.find(id);
      return other === undefined ? [] : [{ pnJid: other.pn, lidJid: other.lid }];
    }),
  };
}

function pushNames(world: World, phone: Phone): proto.IHistorySync {
  const people = [...phone.history.chats.keys()].flatMap((chat) => world.phones.find(chat) ?? []);
  return {
    syncType: HistorySyncType.PUSH_NAME,
    progress: 100,
    pushnames: people.map((person) => ({ id: person.pn, pushname: person.name })),
  };
}

async function sendChunk(
  world: World,
  companion: Companion,
  sync: proto.IHistorySync,
  options: HistoryOptions,
  order: Pick<proto.Message.IHistorySyncNotification, 'chunkOrder' | 'peerDataRequestSessionId'>,
): Promise<void> {
  const packed = await compress(proto.HistorySync.encode(sync).finish());
  const carried = options.blob ? await blob(world, packed) : { initialHistBootstrapInlinePayload: packed };
  await sendPeer(companion, {
    protocolMessage: {
      type: proto.Message.ProtocolMessage.Type.HISTORY_SYNC_NOTIFICATION,
      historySyncNotification: {
        // The notification's own enumeration has the same numbers as the chunk's.
        syncType: sync.syncType as unknown as proto.Message.HistorySyncType,
        progress: sync.progress ?? 0,
        ...order,
        ...carried,
      },
    },
  });
}

async function blob(world: World, packed: Buffer): Promise<proto.Message.IHistorySyncNotification> {
  const mediaKey = randomBytes(32);
  const { cipherKey, iv, macKey } = await getMediaKeys(mediaKey, 'md-msg-hist');
  const encrypted = aesEncrypWithIV(packed, Buffer.from(cipherKey), Buffer.from(iv));
  const mac = hmacSign(Buffer.concat([iv, encrypted]), Buffer.from(macKey ?? [])).subarray(0, 10);
  const body = Buffer.concat([encrypted, mac]);
  const { directPath } = world.media.keep('md-msg-hist', body);
  return {
    mediaKey,
    directPath,
    fileLength: packed.length,
    fileSha256: sha256(packed),
    fileEncSha256: sha256(body),
  };
}
