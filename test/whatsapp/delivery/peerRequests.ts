import { proto } from '@whiskeysockets/baileys';
import type { Companion } from '../phones/companion.ts';
import type { Phone } from '../phones/phone.ts';
import type { World } from '../world.ts';
import { sendHistoryOnDemand } from './sendHistory.ts';
import { sendPeer } from './peerMessages.ts';

type Request = proto.Message.IPeerDataOperationRequestMessage;

/** A companion asks its own phone for older messages, or for one that it could not show. */
export async function answerPeer(
  world: World,
  phone: Phone,
  companion: Companion,
  message: proto.IMessage,
  requestId: string,
): Promise<void> {
  const request = message.protocolMessage?.peerDataOperationRequestMessage;
  if (!request || !phone.online) return;
  if (request.historySyncOnDemandRequest) {
    await sendHistoryOnDemand(world, companion, request.historySyncOnDemandRequest, requestId);
  }
  if (request.placeholderMessageResendRequest?.length) await resend(phone, companion, request, requestId);
}

async function resend(
  phone: Phone,
  companion: Companion,
  request: Request,
  requestId: string,
): Promise<void> {
  const found = (request.placeholderMessageResendRequest ?? []).flatMap(({ messageKey }) => {
    const kept = phone.history.find(messageKey?.id ?? '');
    return kept === undefined ? [] : [kept];
  });
  const { PLACEHOLDER_MESSAGE_RESEND } = proto.Message.PeerDataOperationRequestType;
  await phone.inOrder(() =>
    sendPeer(companion, {
      protocolMessage: {
        type: proto.Message.ProtocolMessage.Type.PEER_DATA_OPERATION_REQUEST_RESPONSE_MESSAGE,
        peerDataOperationRequestResponseMessage: {
          peerDataOperationRequestType: PLACEHOLDER_MESSAGE_RESEND,
          stanzaId: requestId,
          peerDataOperationResult: found.map((kept) => ({
            placeholderMessageResendResponse: {
              webMessageInfoBytes: proto.WebMessageInfo.encode(kept as proto.WebMessageInfo).finish(),
            },
          })),
        },
      },
    }),
  );
}
