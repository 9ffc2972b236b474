import { CornerUpRight, EyeOff, Forward, Timer } from 'lucide-react';
import { useState } from 'react';
import type { Locale } from '../../../../shared/domain/categories.ts';
import { capturedText } from '../../../../shared/text/captured.ts';
import { conversationText } from '../../../../shared/text/conversation.ts';
import { clockTime, shortDate } from '../../../../shared/text/when.ts';
import type { MessageRow } from '../../../data/rows.ts';

interface PartProps {
  readonly message: MessageRow;
  readonly locale: Locale;
  readonly timeZone: string;
}

function whenIn(at: number, { message, locale, timeZone }: PartProps): string {
  // The year matters where it is not the message's own.
  return `${shortDate(at, message.sentAt, timeZone, locale)}, ${clockTime(at, timeZone)}`;
}

/** Above the words: passed on from elsewhere, and the message that is answered. */
export function BeforeText({ message, locale }: PartProps) {
  const words = capturedText[locale];
  const { quoted, capture } = message;
  const often = (capture?.forwarded ?? 0) >= 5;
  return (
    <>
      {capture?.forwarded !== undefined && (
        <span className="forwarded meta t3">
          <Forward className="i i-14" aria-hidden="true" />
          {often ? words.forwardedOften : words.forwarded}
        </span>
      )}
      {quoted !== undefined && (
        <blockquote className="quoted">
          <b>
            <CornerUpRight className="i i-14" aria-hidden="true" />
            {quoted.sender === undefined ? words.answersUnknown : words.answers(quoted.sender)}
          </b>
          <span dir="auto">{quoted.text ?? words.notText}</span>
        </blockquote>
      )}
    </>
  );
}

/** Stands where the content would. */
export function PlaceholderText({ message, locale }: Pick<PartProps, 'message' | 'locale'>) {
  const why = message.capture?.placeholder ?? 'unavailable';
  return (
    <span className="t3 placeholder">
      <EyeOff className="i i-14 gone-icon" aria-hidden="true" />
      {capturedText[locale].placeholder[why]}
    </span>
  );
}

/** Below the words: what they were before, and who reacted. */
export function AfterText(props: PartProps) {
  const { message, locale } = props;
  const words = capturedText[locale];
  const [shown, setShown] = useState(false);
  const read = (message.versions ?? []).filter(({ unavailable }) => unavailable === undefined);
  const unread = (message.versions ?? []).filter(({ unavailable }) => unavailable === true);
  return (
    <>
      {unread.map(({ at }) => (
        <p key={at} className="meta t3">
          {words.editUnavailable(whenIn(at, props))}
        </p>
      ))}
      {read.length > 0 && (
        <button
          type="button"
          className="link versions-open"
          aria-expanded={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? words.hideVersions : words.versions(read.length)}
        </button>
      )}
      {shown && (
        <ol className="versions">
          {read.map(({ text, at }, index) => (
            <li key={index}>
              <span className="meta t3">{words.before(whenIn(at, props))}</span>
              <del dir="auto">{text === '' ? words.notText : text}</del>
            </li>
          ))}
        </ol>
      )}
      {message.reactions !== undefined && (
        <ul className="reactions" aria-label={words.reactions}>
          {message.reactions.map(({ emoji, by, fromMe }, index) => {
            const who = fromMe ? conversationText[locale].bubble.company : by;
            return (
              <li key={index}>
                {emoji}
                {who !== undefined && <span className="meta t3"> {who}</span>}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

/** In the margin: that it was taken back, by whom, and that it deletes itself on the phone. */
export function CapturedMargin(props: PartProps) {
  const { message, locale } = props;
  const words = capturedText[locale];
  const { deleted, capture } = message;
  return (
    <>
      {deleted !== undefined && (
        <>
          <b>{deleted.scope === 'everyone' ? words.deleted : words.deletedHere}</b>
          {deleted.fromMe || deleted.by === undefined
            ? words.deletedByUnknown(whenIn(deleted.at, props))
            : words.deletedBy(deleted.by, whenIn(deleted.at, props))}
        </>
      )}
      {capture?.ephemeralSeconds !== undefined && (
        <span className="temporary">
          <Timer className="i i-14" aria-hidden="true" /> {words.temporary}
        </span>
      )}
    </>
  );
}
