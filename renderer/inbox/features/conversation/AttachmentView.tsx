import { Contact, File, FileText, Image, ImageOff, Mic, Sticker, Video, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import type { Attachment } from '../../../../shared/domain/message.ts';
import { capturedText } from '../../../../shared/text/captured.ts';
import { conversationText } from '../../../../shared/text/conversation.ts';
import { bytesSaid } from '../../../../shared/text/when.ts';
import type { MessageRow } from '../../../data/rows.ts';
import { SaveCopyButton } from './SaveCopy.tsx';
import { useLocale } from '../../language.ts';

const icons: Readonly<Record<Attachment['kind'], LucideIcon>> = {
  image: Image,
  video: Video,
  audio: Mic,
  document: FileText,
  sticker: Sticker,
  contact: Contact,
  other: File,
};

/** Where main serves the opened file of a media.stored record. */
export function mediaUrl(record: number): string {
  return `app-media://media/${String(record)}`;
}

/** The file that came with a message: seen, heard, named, or why it is not there. */
export function AttachmentView(props: {
  readonly message: MessageRow;
  readonly attachment: Attachment;
  readonly onEnlarge: (message: MessageRow) => void;
}) {
  const { message, attachment } = props;
  const locale = useLocale();
  const words = conversationText[locale].attachment;
  const [failed, setFailed] = useState(false);
  const size = message.mediaBytes === undefined ? '' : `, ${bytesSaid(message.mediaBytes, locale)}`;
  if (message.mediaRecord === undefined || failed) {
    const reason = failed
      ? words.failed
      : attachment.missing === undefined
        ? words.notYet
        : words.missing[attachment.missing];
    return (
      <FileLine icon={attachment.kind === 'image' ? ImageOff : icons[attachment.kind]} missing>
        <b>
          {words[attachment.kind]}
          {attachment.name !== '' && `: ${attachment.name}`}
        </b>
        <span>{reason}</span>
      </FileLine>
    );
  }
  const source = mediaUrl(message.mediaRecord);
  const onError = () => setFailed(true);
  switch (attachment.kind) {
    case 'image':
    case 'sticker':
      return (
        <figure className="media-figure">
          <button
            type="button"
            className={attachment.kind === 'sticker' ? 'media-open is-sticker' : 'media-open'}
            aria-label={words.enlarge(attachment.name)}
            onClick={() => props.onEnlarge(message)}
          >
            <img
              className="media-image"
              src={source}
              alt={attachment.name}
              loading="lazy"
              onError={onError}
            />
          </button>
          <figcaption className="meta t3">
            {words[attachment.kind]}
            {size}
          </figcaption>
        </figure>
      );
    case 'video':
      return <video className="media-video" src={source} controls preload="metadata" onError={onError} />;
    case 'audio':
      return (
        <div className="media-audio">
          <audio src={source} controls preload="metadata" aria-label={attachment.name} onError={onError} />
          <span className="meta t3">
            {attachment.voice === true && attachment.seconds !== undefined
              ? capturedText[locale].voice(lengthSaid(attachment.seconds))
              : words.audio}
            {size}
          </span>
        </div>
      );
    default:
      return (
        <FileLine icon={icons[attachment.kind]}>
          <b>{attachment.name === '' ? words[attachment.kind] : attachment.name}</b>
          <span>
            {words[attachment.kind]}
            {size}
          </span>
          <SaveCopyButton record={message.mediaRecord} name={attachment.name} />
        </FileLine>
      );
  }
}

/** `1:05` */
function lengthSaid(seconds: number): string {
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}

function FileLine(props: {
  readonly icon: LucideIcon;
  readonly missing?: boolean;
  readonly children: React.ReactNode;
}) {
  const { icon: Icon } = props;
  return (
    <div className={props.missing ? 'media-file is-missing' : 'media-file'}>
      <Icon className="i i-18" aria-hidden="true" />
      <span className="media-name">{props.children}</span>
    </div>
  );
}
