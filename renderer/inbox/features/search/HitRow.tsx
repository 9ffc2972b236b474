import { FileText, Image, Mic, Paperclip, Pencil, Video, X } from 'lucide-react';
import { memo } from 'react';
import type { Locale } from '../../../../shared/domain/categories.ts';
import { categoryWords } from '../../../../shared/text/categories.ts';
import { conversationText } from '../../../../shared/text/conversation.ts';
import { searchText } from '../../../../shared/text/search.ts';
import { clockTime, daysAgo, briefTime } from '../../../../shared/text/when.ts';
import type { SearchHit } from '../../../data/reader.ts';
import type { FlagRow } from '../../../data/rows.ts';
import { joinClasses } from '../../components/joinClasses.ts';
import { SeverityLozenge } from '../../components/SeverityLozenge.tsx';
import { cutHit } from './cutHit.ts';
import { FoundText } from './FoundText.tsx';

const attachmentIcons = { image: Image, video: Video, audio: Mic, document: FileText } as const;

/** One result: who to whom, the line before for sense, the message with the found words lit. */
export const HitRow = memo(function HitRow(props: {
  readonly hit: SearchHit;
  readonly locale: Locale;
  readonly now: number;
  readonly selected: boolean;
  readonly onSelect: (hit: SearchHit) => void;
}) {
  const { hit, locale, now, selected } = props;
  const { message, conversation, account, before } = hit;
  const words = searchText[locale];
  const zone = account.timeZone;
  const sender = message.sender ?? conversation.title;
  const receiver = message.side === 'company' ? conversation.title : account.owner;
  const cut = cutHit(message.text, hit.found);
  const days = daysAgo(message.sentAt, now, zone);
  const time = briefTime(message.sentAt, now, zone, locale);
  const kind = message.attachment?.kind;
  const Icon =
    kind !== undefined && kind in attachmentIcons
      ? attachmentIcons[kind as keyof typeof attachmentIcons]
      : Paperclip;
  return (
    <button
      type="button"
      className={joinClasses('hit', selected && 'is-selected')}
      aria-current={selected || undefined}
      tabIndex={selected ? 0 : -1}
      onClick={() => props.onSelect(hit)}
    >
      <span className="hit-top">
        <span className="strong ellip">
          {conversation.kind === 'group'
            ? words.inGroup(sender, conversation.title)
            : words.toPerson(sender, receiver)}
        </span>
        <span className="t3 meta ellip">{account.name}</span>
        <span className="grow" />
        {hit.flag !== undefined && <FlagStanding flag={hit.flag} locale={locale} />}
        <time className="t3 meta nowrap" dateTime={new Date(message.sentAt).toISOString()}>
          {days > 0 && days < 7 ? `${time} ${clockTime(message.sentAt, zone)}` : time}
        </time>
      </span>
      {before !== undefined && before.text !== '' && (
        <span className="hit-ctx ellip">
          {before.sender === undefined ? '' : `${before.sender}: `}
          {before.text.slice(0, 200)}
        </span>
      )}
      <span className="hit-body">
        {kind !== undefined && (
          <span className="tagline">
            <Icon className="i i-14" aria-hidden="true" />
            {conversationText[locale].attachment[kind]}
          </span>
        )}
        {message.edited === true && (
          <span className="tagline">
            <Pencil className="i i-14" aria-hidden="true" />
            {words.edited}
          </span>
        )}
        <FoundText text={cut.text} found={cut.found} />
        {cut.text === '' && message.attachment !== undefined && (
          <span className={message.attachment.name === '' ? 't3' : undefined}>
            {message.attachment.name === '' ? words.noName : message.attachment.name}
          </span>
        )}
      </span>
    </button>
  );
});

function FlagStanding({ flag, locale }: { readonly flag: FlagRow; readonly locale: Locale }) {
  const names = categoryWords[locale];
  if (flag.state === 'false_alarm') {
    return (
      <span className="tagline">
        <X className="i i-14" aria-hidden="true" />
        {names.state.false_alarm}
      </span>
    );
  }
  const name = names.category[flag.category].name;
  return (
    <SeverityLozenge
      severity={flag.severity}
      word={flag.state === 'new' ? name : `${name}, ${names.state[flag.state].toLocaleLowerCase(locale)}`}
    />
  );
}
