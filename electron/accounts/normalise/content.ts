import type { Placeholder } from '../../../shared/domain/capture.ts';
import type { Attachment, Message } from '../../../shared/domain/message.ts';
import type { SystemEvent } from '../../../shared/domain/systemEvent.ts';
import { contactCard, contactCards } from './contactCards.ts';
import * as texts from './contentTexts.ts';
import { bytesAt, countAt, cut, textAt, trueAt } from './reading.ts';
import type { Unwrapped } from './unwrap.ts';

/** What a message says, before it is known whose it is. */
export interface Content {
  readonly kind: Message['kind'];
  readonly text: string;
  readonly attachment?: Attachment;
  readonly placeholder?: Placeholder;
  readonly event?: SystemEvent;
  /** WhatsApp's word for it. */
  readonly name: string;
  /** The field of proto.Message that holds the keys of its file. */
  readonly file?:
    'imageMessage' | 'videoMessage' | 'audioMessage' | 'documentMessage' | 'stickerMessage' | 'ptvMessage';
}

const said: Readonly<Record<string, (content: unknown) => string>> = {
  conversation: (content) => (typeof content === 'string' ? content : ''),
  extendedTextMessage: (content) => textAt(content, ['text']) ?? '',
  locationMessage: texts.location,
  liveLocationMessage: texts.location,
  pollCreationMessage: texts.poll,
  pollCreationMessageV2: texts.poll,
  pollCreationMessageV3: texts.poll,
  pollCreationMessageV5: texts.poll,
  listMessage: texts.list,
  buttonsMessage: texts.buttons,
  templateMessage: texts.template,
  interactiveMessage: texts.interactive,
  listResponseMessage: texts.choice,
  buttonsResponseMessage: texts.choice,
  templateButtonReplyMessage: texts.choice,
  interactiveResponseMessage: texts.choice,
  orderMessage: texts.order,
  productMessage: texts.product,
  requestPaymentMessage: texts.payment,
  sendPaymentMessage: texts.payment,
  groupInviteMessage: texts.invitation,
  eventMessage: texts.event,
  commentMessage: (content) => textAt(content, ['message', 'conversation']) ?? '',
};

const files: Readonly<Record<string, { readonly kind: Attachment['kind']; readonly extension: string }>> = {
  imageMessage: { kind: 'image', extension: 'jpg' },
  videoMessage: { kind: 'video', extension: 'mp4' },
  ptvMessage: { kind: 'video', extension: 'mp4' },
  audioMessage: { kind: 'audio', extension: 'ogg' },
  documentMessage: { kind: 'document', extension: 'bin' },
  stickerMessage: { kind: 'sticker', extension: 'webp' },
};

/** Undefined: there is no content, only what travels with one (keys of a group's sender). */
export function readContent(unwrapped: Unwrapped): Content | undefined {
  const { name, content, viewOnce } = unwrapped;
  if (name === undefined) return undefined;
  const known = cut(name, 64);
  // Companions get the wrapper at most; what it wraps is for one look on the phone, not for an archive.
  if (viewOnce) return { kind: 'placeholder', text: '', placeholder: 'view_once', name: known };
  const file = files[name];
  if (file !== undefined) return readFile(known as NonNullable<Content['file']>, content, file);
  if (name === 'contactMessage' || name === 'contactsArrayMessage') return readCards(known, content);
  const text = cut(said[name]?.(content) ?? '', 100_000);
  if (text !== '') return { kind: 'text', text, name: known };
  return { kind: 'placeholder', text: '', placeholder: 'unknown', name: known };
}

function readFile(
  name: NonNullable<Content['file']>,
  content: unknown,
  { kind, extension }: { readonly kind: Attachment['kind']; readonly extension: string },
): Content {
  const mime = textAt(content, ['mimetype'], 120);
  const seconds = countAt(content, 'seconds');
  const bytes = countAt(content, 'fileLength');
  const sha256 = bytesAt(content, 'fileSha256');
  const given = textAt(content, ['fileName'], 512) ?? textAt(content, ['title'], 512);
  return {
    kind: 'attachment',
    text: textAt(content, ['caption']) ?? '',
    name,
    file: name,
    attachment: {
      name: given ?? `${kind}.${extensionOf(mime) ?? extension}`,
      kind,
      missing: 'not_downloaded',
      ...(trueAt(content, 'ptt') ? { voice: true } : {}),
      ...(seconds === undefined ? {} : { seconds }),
      ...(mime === undefined ? {} : { mime }),
      ...(bytes === undefined ? {} : { bytes }),
      ...(sha256?.length === 32 ? { sha256: Buffer.from(sha256).toString('hex') } : {}),
    },
  };
}

/** The card itself is the text, so it is found and looked at; there is no file to fetch. */
function readCards(name: string, content: unknown): Content {
  const text = cut(name === 'contactMessage' ? contactCard(content) : contactCards(content), 100_000);
  if (text === '') return { kind: 'placeholder', text: '', placeholder: 'unknown', name };
  return { kind: 'text', text, name };
}

/** `image/jpeg` → `jpeg`, `audio/ogg; codecs=opus` → `ogg`. */
function extensionOf(mime: string | undefined): string | undefined {
  return /^[a-z]+\/([a-z0-9]{2,8})(?:;|$)/.exec(mime ?? '')?.[1];
}
