import { dayTitle } from '../../../../shared/text/when.ts';
import { GapLine } from './GapLine.tsx';
import { MessageBubble, type BubbleProps } from './MessageBubble.tsx';
import type { ThreadItem } from './threadItems.ts';
import type { MessageId } from '../../../../shared/domain/identifiers.ts';
import type { TextMark } from './splitByMarks.ts';
import type { PaymentDetails } from './paymentDetails.ts';

/** What is the same for every line of a thread. */
export interface ThreadLook extends Pick<BubbleProps, 'timeZone' | 'locale' | 'payees' | 'onEnlarge'> {
  readonly now: number;
  readonly flag: BubbleProps['flag'];
  readonly marks: ReadonlyMap<MessageId, readonly TextMark[]>;
  readonly payments: ReadonlyMap<MessageId, readonly PaymentDetails[]>;
  /** A search hit and its found words. */
  readonly found?: { readonly message: MessageId; readonly ranges: BubbleProps['found'] } | undefined;
}

export function ThreadLine({ item, look }: { readonly item: ThreadItem; readonly look: ThreadLook }) {
  if (item.kind === 'day') {
    return <h3 className="day">{dayTitle(item.at, look.now, look.timeZone, look.locale)}</h3>;
  }
  if (item.kind === 'gap') {
    return <GapLine gap={item.gap} now={look.now} timeZone={look.timeZone} locale={look.locale} />;
  }
  const { message } = item;
  return (
    <MessageBubble
      message={message}
      showsSender={item.showsSender}
      timeZone={look.timeZone}
      locale={look.locale}
      flag={look.flag?.messages.includes(message.id) ? look.flag : undefined}
      marks={look.marks.get(message.id)}
      payments={look.payments.get(message.id)}
      payees={look.payees}
      found={look.found?.message === message.id ? (look.found.ranges ?? []) : undefined}
      onEnlarge={look.onEnlarge}
    />
  );
}
