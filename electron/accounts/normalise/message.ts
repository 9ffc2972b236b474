import { proto } from '@whiskeysockets/baileys';
import type { Capture, CaptureSource, Person } from '../../../shared/domain/capture.ts';
import type { LedgerBody } from '../../../shared/domain/ledgerRecord.ts';
import type { Message } from '../../../shared/domain/message.ts';
import { readChange } from './changes.ts';
import { readContent, type Content } from './content.ts';
import { bodiesOnly, ignored, isOwn, join, type CaptureContext, type Normalised } from './context.ts';
import { readEnvelope, webMessageSchema, type Envelope, type WebMessage } from './envelope.ts';
import { readEvent, saysNothing } from './events.ts';
import { instantOf } from './instant.ts';
import { quotedOf } from './quoted.ts';
import { readReactions } from './reactions.ts';
import { at, bytesAt, countAt, cut, trueAt } from './reading.ts';
import { nameOf, readStub } from './stubs.ts';
import { contextOf, ephemeralSeconds, unwrap, type Unwrapped } from './unwrap.ts';

/**
 * One WhatsApp message (proto.WebMessageInfo as Baileys hands it on) as ledger bodies. Whatever it holds, something
 * visible comes of it, and nothing throws; what is no part of a conversation is counted in `ignored`.
 */
export function normaliseMessage(raw: unknown, source: CaptureSource, context: CaptureContext): Normalised {
  const parsed = webMessageSchema.safeParse(raw);
  if (!parsed.success) return ignored('unreadable');
  const web = parsed.data;
  if (web.category === 'peer') return ignored('own_devices');
  const envelope = readEnvelope(web.key, context, web.participant);
  if (envelope === undefined) return ignored('unreadable');
  if (envelope === 'status' || envelope === 'channel') return ignored(envelope);

  const unwrapped = unwrap(web.message);
  const facts = readFacts(web, envelope, context);
  const { id: conversation, records } = context.memory.conversation(
    context.account,
    envelope.chat,
    context.ids,
    context.now,
  );
  const sentAt = instantOf(web.messageTimestamp) ?? context.now;
  const byName = envelope.sender === undefined ? undefined : nameIn(web, envelope, context);
  const act = { envelope, byName, changedAt: sentAt, conversation };

  const changes = readChange(unwrapped, act, context);
  const target = changes?.[0];
  // History gives an edited message under its own id: that is the message, with the words it has now.
  const isItself = target?.type === 'message.edited' && target.target.lookup === target.change;
  if (changes !== undefined && !isItself) return bodiesOnly([...facts, ...records, ...changes]);

  const seen = isItself
    ? { ...textContent(target.text), edited: true as const }
    : contentOf(web, unwrapped, context);
  if (typeof seen === 'string') return { ...ignored(seen), bodies: facts };
  const message = build(web, envelope, seen, { conversation, sentAt, source, unwrapped }, context);
  const reactions = readReactions(web.reactions, act, message, context);
  return join([
    bodiesOnly([
      ...facts,
      ...records,
      { type: 'message.added', v: 1, at: context.now, message },
      ...reactions,
    ]),
    keepsakes(web, unwrapped, seen, message),
  ]);
}

/** Whom the message shows to be one person, and what they call themselves. */
function readFacts(web: WebMessage, envelope: Envelope, context: CaptureContext): readonly LedgerBody[] {
  const { memory, account, now } = context;
  const people: Person[] = 'group' in envelope.chat ? [] : [envelope.chat.person];
  if (envelope.sender !== undefined) people.push(envelope.sender);
  const links = people.flatMap((person) => memory.link(person, 'message', now));
  const { sender: person } = envelope;
  if (person === undefined) return links;
  return [
    ...links,
    ...memory.name({ account, person, kind: 'own' }, web.pushName ?? undefined, now),
    ...memory.name({ account, person, kind: 'business' }, web.verifiedBizName ?? undefined, now),
  ];
}

type Seen = Content & { readonly edited?: true };

function textContent(text: string | undefined): Content {
  return text === undefined
    ? { kind: 'placeholder', text: '', placeholder: 'undecryptable', name: 'editedMessage' }
    : { kind: 'text', text, name: 'editedMessage' };
}

/** A content, or the reason why this is no part of the conversation. */
function contentOf(web: WebMessage, unwrapped: Unwrapped, context: CaptureContext): Seen | string {
  const stub = readStub(web.messageStubType, web.messageStubParameters, context);
  if (stub === 'silent') return 'whatsapp_itself';
  const event = readEvent(unwrapped) ?? (typeof stub === 'object' ? stub : undefined);
  if (event !== undefined) return { kind: 'system', text: '', event, name: unwrapped.name ?? 'stub' };
  if (unwrapped.name === 'placeholderMessage') return placeholder('unavailable', unwrapped.name);
  if (saysNothing(unwrapped)) return unwrapped.name === 'albumMessage' ? 'album' : 'own_devices';
  const content = readContent(unwrapped);
  if (content !== undefined) return content;
  if (web.key.isViewOnce === true) return placeholder('view_once', 'viewOnce');
  if (stub === 'deleted') return { kind: 'deleted', text: '', name: 'REVOKE' };
  if (stub === 'undecryptable') return placeholder('undecryptable', 'CIPHERTEXT');
  // A group's sender hands out keys in a message of their own.
  if (at(web.message, 'senderKeyDistributionMessage') !== undefined) return 'keys';
  return placeholder('unavailable', 'none');
}

function placeholder(why: NonNullable<Content['placeholder']>, name: string): Content {
  return { kind: 'placeholder', text: '', placeholder: why, name };
}

function build(
  web: WebMessage,
  envelope: Envelope,
  seen: Seen,
  place: {
    readonly conversation: Message['conversation'];
    readonly sentAt: number;
    readonly source: CaptureSource;
    readonly unwrapped: Unwrapped;
  },
  context: CaptureContext,
): Message {
  const { ids, memory } = context;
  const { chat, sender, fromMe, whatsappId } = envelope;
  const { conversation, sentAt } = place;
  const spoken = seen.kind !== 'system';
  const company = fromMe || (sender !== undefined && context.isCompany?.(sender) === true);
  return {
    id: ids.message({ whatsappId, chat, sender, fromMe, map: memory.links }),
    conversation,
    sentAt,
    orderInSecond: memory.orderInSecond(conversation, sentAt),
    kind: seen.kind,
    ...(spoken ? { sender: nameIn(web, envelope, context), side: company ? 'company' : 'contact' } : {}),
    text: seen.text,
    ...(seen.edited === undefined ? {} : { edited: true }),
    ...(seen.attachment === undefined ? {} : { attachment: seen.attachment }),
    ...(seen.event === undefined ? {} : { event: eventBy(seen.event, web, envelope, context) }),
    capture: captureOf(web, envelope, seen, place, context),
  };
}

function captureOf(
  web: WebMessage,
  { chat, sender, fromMe, whatsappId }: Envelope,
  seen: Seen,
  { source, unwrapped }: { readonly source: CaptureSource; readonly unwrapped: Unwrapped },
  context: CaptureContext,
): Capture {
  const about = contextOf(unwrapped);
  const quoted = quotedOf(about, context);
  const score = countAt(about, 'forwardingScore');
  const forwarded = trueAt(about, 'isForwarded') || (score ?? 0) > 0;
  const ephemeral = ephemeralSeconds(web, about);
  const raw = seen.placeholder === 'unknown' ? rawOf(unwrapped.holder) : undefined;
  const pushName = cut(web.pushName ?? '', 256);
  return {
    lookup: context.ids.lookup(whatsappId),
    whatsappId,
    chat,
    ...(sender === undefined ? {} : { sender }),
    ...(pushName === '' || fromMe ? {} : { pushName }),
    fromMe,
    source: fromMe && source !== 'history' ? 'own' : source,
    content: seen.name,
    ...(seen.placeholder === undefined ? {} : { placeholder: seen.placeholder }),
    ...(quoted === undefined ? {} : { quoted }),
    ...(forwarded ? { forwarded: Math.max(1, score ?? 1) } : {}),
    ...(ephemeral === undefined ? {} : { ephemeralSeconds: ephemeral }),
    ...(raw === undefined ? {} : { raw }),
  };
}

function eventBy(
  event: NonNullable<Message['event']>,
  web: WebMessage,
  envelope: Envelope,
  context: CaptureContext,
) {
  if (envelope.fromMe) return { ...event, by: context.ownName, byMe: true };
  return envelope.sender === undefined ? event : { ...event, by: nameIn(web, envelope, context) };
}

function nameIn(web: WebMessage, { sender, fromMe }: Envelope, context: CaptureContext): string {
  if (fromMe || (sender !== undefined && isOwn(sender, context))) return cut(context.ownName, 256);
  const pushName = (web.pushName ?? '').trim();
  if (sender === undefined) return pushName === '' ? 'WhatsApp' : cut(pushName, 256);
  const known = context.memory.nameOf(sender) ?? (pushName === '' ? nameOf(sender, context) : pushName);
  return cut(known, 256);
}

/** The content as it came, so that a later program can read it. Undefined when it cannot be written, or is too long. */
function rawOf(holder: unknown): string | undefined {
  try {
    const bytes = proto.Message.encode(holder as proto.IMessage).finish();
    return bytes.length === 0 || bytes.length > 70_000 ? undefined : Buffer.from(bytes).toString('base64');
  } catch {
    // No protobuf of WhatsApp's: the placeholder names its kind.
    return undefined;
  }
}

/** What the capture store keeps for later: the file's keys, and the secret for encrypted edits. */
function keepsakes(web: WebMessage, unwrapped: Unwrapped, seen: Seen, message: Message): Normalised {
  const secret =
    bytesAt(web.message, 'messageContextInfo', 'messageSecret') ??
    bytesAt(unwrapped.holder, 'messageContextInfo', 'messageSecret');
  const { capture } = message;
  const file = seen.file;
  return {
    bodies: [],
    ignored: {},
    files:
      file === undefined
        ? []
        : [
            {
              message: message.id,
              conversation: message.conversation,
              field: file,
              content: unwrapped.content,
            },
          ],
    secrets: secret?.length === 32 && capture !== undefined ? [{ lookup: capture.lookup, secret }] : [],
  };
}
