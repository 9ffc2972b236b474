import { Clock, Pencil, Trash2 } from 'lucide-react';
import { memo, useState } from 'react';
import type { Locale, Severity } from '../../../../shared/domain/categories.ts';
import type { Payee } from '../../../../shared/domain/policy.ts';
import { categoryWords } from '../../../../shared/text/categories.ts';
import { conversationText } from '../../../../shared/text/conversation.ts';
import { sayEvent } from '../../../../shared/text/systemEvents.ts';
import { clockTime } from '../../../../shared/text/when.ts';
import type { FlagRow, MessageRow } from '../../../data/rows.ts';
import { joinClasses } from '../../components/joinClasses.ts';
import { SeverityLozenge } from '../../components/SeverityLozenge.tsx';
import { AttachmentView } from './AttachmentView.tsx';
import { AfterText, BeforeText, CapturedMargin, PlaceholderText } from './CapturedParts.tsx';
import { MarkedText } from './MarkedText.tsx';
import type { PaymentDetails } from './paymentDetails.ts';
import { PaymentGuard } from './PaymentGuard.tsx';
import type { TextMark } from './splitByMarks.ts';

/** A text longer than this is folded, but never inside or before a marked word. */
const foldedAt = 1500;

export interface BubbleProps {
  readonly message: MessageRow;
  readonly showsSender: boolean;
  readonly timeZone: string;
  readonly locale: Locale;
  /** The flag this message belongs to: framed by its severity, marked, numbered. */
  readonly flag?: FlagRow | undefined;
  readonly marks?: readonly TextMark[] | undefined;
  readonly payments?: readonly PaymentDetails[] | undefined;
  readonly payees: readonly Payee[];
  readonly found?: readonly { readonly start: number; readonly end: number }[] | undefined;
  readonly onEnlarge: (message: MessageRow) => void;
}

const noMarks: readonly TextMark[] = [];
const flagClass: Readonly<Record<Severity, string>> = {
  high: 'is-flag',
  moderate: 'is-flag mod',
  low: 'is-flag low',
};

/** One message as it was written, with what Zelo adds in the margin. */
export const MessageBubble = memo(function MessageBubble(props: BubbleProps) {
  const { message, flag, locale } = props;
  const words = conversationText[locale].bubble;
  if (message.kind === 'system') {
    const said = message.event === undefined ? message.text : sayEvent(locale, message.event);
    return <p className="system-line">{said}</p>;
  }
  const out = message.side === 'company';
  const numbered = (flag?.signals.length ?? 0) > 1;
  const gone = message.kind === 'deleted';
  const takenBack = message.deleted !== undefined;
  const parts = { message, locale, timeZone: props.timeZone };
  return (
    <article
      className={joinClasses(
        'msg',
        out ? 'out' : 'in',
        flag && flagClass[flag.severity],
        (gone || takenBack) && 'is-gone',
      )}
      data-message={message.id}
      data-found={props.found === undefined ? undefined : ''}
    >
      <div className="bubble">
        {props.showsSender && (
          <span className="who">
            {message.sender}
            {out && <span className="who-side"> {words.company}</span>}
          </span>
        )}
        <BeforeText {...parts} />
        {message.attachment !== undefined && (
          <AttachmentView message={message} attachment={message.attachment} onEnlarge={props.onEnlarge} />
        )}
        <div className="bubble-text" dir="auto">
          {(gone || takenBack) && <Trash2 className="i i-14 gone-icon" aria-hidden="true" />}
          {gone && message.text === '' ? (
            <span className="t3">{words.deleted}</span>
          ) : message.kind === 'placeholder' ? (
            <PlaceholderText message={message} locale={locale} />
          ) : (
            <Text
              message={message}
              marks={props.marks ?? noMarks}
              found={props.found}
              numbered={numbered}
              words={words}
            />
          )}
          <time className="at" dateTime={new Date(message.sentAt).toISOString()}>
            {clockTime(message.sentAt, props.timeZone)}
          </time>
        </div>
        <AfterText {...parts} />
        {props.payments?.map((details) => (
          <PaymentGuard key={details.number} details={details} payees={props.payees} numbered={numbered} />
        ))}
      </div>
      <div className="margin">
        {flag !== undefined && (
          <>
            <SeverityLozenge severity={flag.severity} word={categoryWords[locale].severity[flag.severity]} />
            {categoryWords[locale].category[flag.category].name}
          </>
        )}
        {message.edited === true && (
          <b>
            <Pencil className="i i-14" aria-hidden="true" />
            {words.edited}
          </b>
        )}
        {gone && message.capture === undefined && words.deletedMore}
        <CapturedMargin {...parts} />
        {message.clock !== undefined && (
          <>
            <b>
              <Clock className="i i-14" aria-hidden="true" />
              {words[message.clock]}
            </b>
            {message.clock === 'doubled' ? words.doubledMore : words.skippedMore}
          </>
        )}
      </div>
    </article>
  );
});

function Text(props: {
  readonly message: MessageRow;
  readonly marks: readonly TextMark[];
  readonly found: BubbleProps['found'];
  readonly numbered: boolean;
  readonly words: { readonly more: string; readonly less: string };
}) {
  const { message, marks, found } = props;
  const [whole, setWhole] = useState(false);
  const lastMark = Math.max(0, ...marks.map((mark) => mark.end), ...(found ?? []).map((range) => range.end));
  const cut = Math.max(foldedAt, lastMark + 200);
  const folds = message.text.length > cut + 200;
  const text = folds && !whole ? `${message.text.slice(0, cut).trimEnd()}…` : message.text;
  return (
    <>
      <MarkedText
        text={text}
        marks={marks}
        numbered={props.numbered}
        {...(found === undefined ? {} : { found })}
      />
      {folds && (
        <button
          type="button"
          className="link bubble-more"
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {whole ? props.words.less : props.words.more}
        </button>
      )}
    </>
  );
}
