import { proto } from '@whiskeysockets/baileys';
import type { Person } from '../../../shared/domain/capture.ts';
import { wholePerson } from '../../../shared/domain/identityMap.ts';
import type { LedgerBody, LedgerBodyOf } from '../../../shared/domain/ledgerRecord.ts';
import { readContent } from './content.ts';
import { isOwn, type CaptureContext } from './context.ts';
import { openEncryptedEdit } from './encryptedEdit.ts';
import type { Envelope } from './envelope.ts';
import { instantOf } from './instant.ts';
import { readPerson } from './jid.ts';
import { at, bytesAt, cut, textAt, trueAt } from './reading.ts';
import { unwrap, type Unwrapped } from './unwrap.ts';

export type Change = LedgerBodyOf<'message.edited' | 'message.deleted' | 'message.reacted'>;

/** Who changes what, and when: shared by edits, deletions and reactions. */
export interface ChangeAct {
  readonly envelope: Envelope;
  readonly byName: string | undefined;
  readonly changedAt: number;
  readonly conversation: Change['conversation'];
}

/** The person who wrote the changed message, as far as the key says. */
interface Author {
  readonly fromMe: boolean;
  readonly sender: Person | undefined;
}

const { REVOKE, MESSAGE_EDIT } = proto.Message.ProtocolMessage.Type;

/** Edits, deletions and reactions arrive as messages of their own. Undefined: this one is none of them. */
export function readChange(
  unwrapped: Unwrapped,
  act: ChangeAct,
  context: CaptureContext,
): readonly LedgerBody[] | undefined {
  const { name, content } = unwrapped;
  if (name === 'protocolMessage') {
    const type = at(content, 'type') ?? REVOKE;
    if (type === REVOKE) return deletion(at(content, 'key'), act, context);
    if (type === MESSAGE_EDIT) return edit(content, act, context);
    return undefined;
  }
  if (name === 'reactionMessage') return reaction(content, act, context);
  if (name === 'secretEncryptedMessage') return encryptedEdit(content, act, context);
  return undefined;
}

/** @param key the deleted message, in the perspective of who deletes it */
export function deletion(
  key: unknown,
  act: ChangeAct,
  context: CaptureContext,
  scope: LedgerBodyOf<'message.deleted'>['scope'] = 'everyone',
): readonly LedgerBody[] | undefined {
  const base = changeOf(key, authorOf(key, act, context), act, context);
  return base === undefined ? undefined : [{ type: 'message.deleted', ...base, scope }];
}

function edit(content: unknown, act: ChangeAct, context: CaptureContext): readonly LedgerBody[] | undefined {
  const base = changeOf(at(content, 'key'), sameAuthor(act), act, context);
  const text = textOfEdit(at(content, 'editedMessage'));
  if (base === undefined) return undefined;
  const changedAt = instantOf(at(content, 'timestampMs')) ?? base.changedAt;
  return [{ type: 'message.edited', ...base, changedAt, ...(text === undefined ? {} : { text }) }];
}

/** The new words: of a text, or of the caption under a file. */
function textOfEdit(message: unknown): string | undefined {
  const content = readContent(unwrap(message));
  return content === undefined || content.kind === 'placeholder' ? undefined : content.text;
}

function encryptedEdit(
  content: unknown,
  act: ChangeAct,
  context: CaptureContext,
): readonly LedgerBody[] | undefined {
  const type = at(content, 'secretEncType');
  if (type !== proto.Message.SecretEncryptedMessage.SecretEncType.MESSAGE_EDIT) return undefined;
  const key = at(content, 'targetMessageKey');
  const base = changeOf(key, sameAuthor(act), act, context);
  const payload = bytesAt(content, 'encPayload');
  const iv = bytesAt(content, 'encIv');
  if (base === undefined) return undefined;
  if (payload === undefined || iv === undefined) return [{ type: 'message.edited', ...base }];
  const text = openText(payload, iv, textAt(key, ['id'], 256) ?? '', base, act, context);
  if (text !== undefined) return [{ type: 'message.edited', ...base, text }];
  const sealed = {
    payload: Buffer.from(payload.subarray(0, 140_000)).toString('base64'),
    iv: Buffer.from(iv.subarray(0, 32)).toString('base64'),
  };
  return [{ type: 'message.edited', ...base, sealed }];
}

function openText(
  payload: Uint8Array,
  iv: Uint8Array,
  whatsappId: string,
  base: NonNullable<ReturnType<typeof changeOf>>,
  act: ChangeAct,
  context: CaptureContext,
): string | undefined {
  const secret = context.secretOf?.(base.target.lookup);
  if (secret === undefined) return undefined;
  const author = act.envelope.fromMe ? context.own : act.envelope.sender;
  if (author === undefined) return undefined;
  const { lid, phone } = wholePerson(author, context.memory.links);
  const authors = [
    ...(lid === undefined ? [] : [`${lid}@lid`]),
    ...(phone === undefined ? [] : [`${phone}@s.whatsapp.net`]),
  ];
  const opened = openEncryptedEdit({ payload, iv, secret, whatsappId, authors });
  if (opened === undefined) return undefined;
  try {
    const message = proto.Message.decode(opened);
    return textOfEdit(message.protocolMessage?.editedMessage ?? message);
  } catch {
    // The seal opened but holds no message: shown as not available, kept as it came.
    return undefined;
  }
}

function reaction(
  content: unknown,
  act: ChangeAct,
  context: CaptureContext,
): readonly LedgerBody[] | undefined {
  const key = at(content, 'key');
  const base = changeOf(key, authorOf(key, act, context), act, context);
  if (base === undefined) return undefined;
  const changedAt = instantOf(at(content, 'senderTimestampMs')) ?? base.changedAt;
  return [{ type: 'message.reacted', ...base, changedAt, emoji: cut(textAt(content, ['text']) ?? '', 64) }];
}

/** Only its author can edit a message. */
function sameAuthor({ envelope }: ChangeAct): Author {
  return { fromMe: envelope.fromMe, sender: envelope.sender };
}

/**
 * Keys are in the perspective of whoever sent them: their `fromMe` is that person. Baileys turns the keys of
 * reactions round before it hands them on; both forms come out the same where a participant is named.
 */
function authorOf(key: unknown, act: ChangeAct, context: CaptureContext): Author {
  const { envelope } = act;
  const participant = readPerson(at(key, 'participant'));
  if (participant !== undefined) {
    return isOwn(participant, context)
      ? { fromMe: true, sender: undefined }
      : { fromMe: false, sender: participant };
  }
  const fromMe = trueAt(key, 'fromMe');
  if (envelope.fromMe) {
    return fromMe || 'group' in envelope.chat
      ? { fromMe, sender: undefined }
      : { fromMe: false, sender: envelope.chat.person };
  }
  return fromMe ? sameAuthor(act) : { fromMe: true, sender: undefined };
}

function changeOf(key: unknown, author: Author, act: ChangeAct, context: CaptureContext) {
  const whatsappId = textAt(key, ['id'], 256);
  if (whatsappId === undefined) return undefined;
  const { envelope, byName, changedAt, conversation } = act;
  const { account, ids, memory, now } = context;
  const { fromMe, sender } = author;
  return {
    v: 1 as const,
    at: now,
    account,
    conversation,
    chat: envelope.chat,
    target: {
      id: ids.message({ whatsappId, chat: envelope.chat, sender, fromMe, map: memory.links }),
      lookup: ids.lookup(whatsappId),
      fromMe,
      ...(sender === undefined ? {} : { sender }),
    },
    change: ids.lookup(envelope.whatsappId),
    ...(envelope.sender === undefined ? {} : { by: envelope.sender }),
    ...(byName === undefined ? {} : { byName }),
    fromMe: envelope.fromMe,
    changedAt,
  };
}
