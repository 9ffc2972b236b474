import { LockKeyhole } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { conversationText } from '../../../../shared/text/conversation.ts';
import { Button } from '../../components/Button.tsx';
import { useLocale } from '../../language.ts';
import { ThreadLine, type ThreadLook } from './ThreadLine.tsx';
import type { ThreadItem } from './threadItems.ts';

/** The flagged passage between two closed ends. What is closed is not in the document at all: bars stand for it. */
export function PassageThread(props: {
  readonly items: readonly ThreadItem[];
  readonly earlier: number;
  readonly later: number;
  readonly look: ThreadLook;
  readonly onOpen: () => void;
}) {
  const words = conversationText[useLocale()];
  const scroller = useRef<HTMLDivElement>(null);
  // The flagged message, or the hit of a search, comes into sight.
  const target = props.look.flag?.messages[0] ?? props.look.found?.message;
  useLayoutEffect(() => {
    const thread = scroller.current;
    const at = thread?.querySelector<HTMLElement>(`[data-message="${target ?? ''}"]`);
    if (thread === null || at === null || at === undefined) return;
    const room = Math.max(16, (thread.clientHeight - at.offsetHeight) / 2);
    thread.scrollTop = Math.max(0, at.offsetTop - thread.offsetTop - room);
  }, [target]);
  return (
    <>
      {props.earlier > 0 && (
        <ClosedEnd
          label={words.earlierClosed(props.earlier)}
          open={words.openWithReason}
          onOpen={props.onOpen}
        />
      )}
      <div className="thread" ref={scroller} role="region" aria-label={words.messages} tabIndex={0}>
        <div className="thread-push" />
        {props.items.map((item) => (
          <ThreadLine key={item.id} item={item} look={props.look} />
        ))}
      </div>
      {props.later > 0 && (
        <ClosedEnd
          label={words.laterClosed(props.later)}
          open={words.openWithReason}
          keyless={props.earlier > 0}
          last
          onOpen={props.onOpen}
        />
      )}
    </>
  );
}

function ClosedEnd(props: {
  readonly label: string;
  readonly open: string;
  /** The other end already shows the key. */
  readonly keyless?: boolean;
  readonly last?: boolean;
  readonly onOpen: () => void;
}) {
  return (
    <div className={props.last ? 'guarded is-last' : 'guarded'}>
      <div className="bars" aria-hidden="true">
        <i />
        <i />
      </div>
      <span className="guarded-pill">
        <LockKeyhole className="i i-14" aria-hidden="true" />
        {props.label}
        <Button
          weight="quiet"
          size="small"
          className="link"
          keys={props.keyless ? undefined : 'O'}
          onClick={props.onOpen}
        >
          <span className="guarded-open">{props.open}</span>
        </Button>
      </span>
    </div>
  );
}
