import { useVirtualizer } from '@tanstack/react-virtual';
import { LockKeyholeOpen } from 'lucide-react';
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { ConversationId } from '../../../../shared/domain/identifiers.ts';
import { conversationText } from '../../../../shared/text/conversation.ts';
import { clockTime } from '../../../../shared/text/when.ts';
import type { CoverageRow } from '../../../data/rows.ts';
import { Button } from '../../components/Button.tsx';
import { Note } from '../../components/Note.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useLocale } from '../../language.ts';
import { useOpenedMessages, type OpenedMessages, type Passage } from './queries.ts';
import { ThreadLine, type ThreadLook } from './ThreadLine.tsx';
import { threadItems } from './threadItems.ts';

/** About a short message; the real height is measured. */
const lineHeight = 46;
/** Pages are read before one reaches the end. */
const linesAhead = 12;
/** The virtual list measures and corrects for some frames after a jump. */
const settleMs = 500;

interface OpenThreadProps {
  readonly conversation: ConversationId;
  readonly group: boolean;
  readonly gaps: readonly CoverageRow[];
  readonly passage: Passage;
  readonly look: ThreadLook;
  readonly until: number;
  readonly onClose: () => void;
}

/** The whole conversation, newest at the bottom, read page by page, in the document only as far as it is seen. */
export function OpenThread(props: OpenThreadProps) {
  const words = conversationText[useLocale()];
  const opened = useOpenedMessages(props.conversation, props.passage);
  if (!opened.ready) {
    return (
      <div className="thread thread-loading">
        <Skeleton widths={[46, 60, 38]} label={words.loading} />
      </div>
    );
  }
  return <VirtualThread {...props} opened={opened} />;
}

function VirtualThread(props: OpenThreadProps & { readonly opened: OpenedMessages }) {
  const { look, opened } = props;
  const words = conversationText[useLocale()];
  const items = useMemo(
    () => threadItems(opened.messages, look.timeZone, props.group, props.gaps),
    [opened.messages, look.timeZone, props.group, props.gaps],
  );
  const { loadOlder, loadNewer } = opened;
  const scroller = useRef<HTMLDivElement>(null);
  // Reading on waits until the passage stands in the middle, or the reader moves: each page shifts the lines.
  const settled = useRef(false);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    getItemKey: (index) => items[index]?.id ?? index,
    // Keeps the message one reads in its place when older ones come in above it.
    anchorTo: 'end',
    overscan: 8,
    paddingStart: 12,
    paddingEnd: 12,
    // After the list has moved, and not on the scroll event itself, which comes before its range is known.
    onChange: ({ range }) => {
      if (!settled.current || range === null) return;
      if (range.startIndex <= linesAhead) loadOlder();
      if (range.endIndex >= items.length - linesAhead) loadNewer();
    },
  });

  const target = look.flag?.messages[0] ?? look.found?.message;
  const toTarget = () => {
    const place = items.findIndex((item) => item.id === target);
    if (place >= 0) virtualizer.scrollToIndex(place, { align: 'center' });
  };
  useLayoutEffect(() => {
    toTarget();
    const timer = setTimeout(() => {
      settled.current = true;
    }, settleMs);
    return () => clearTimeout(timer);
    // Once, when the conversation opens: afterwards the reader moves.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const shown = virtualizer.getVirtualItems();
  const first = shown[0]?.index ?? linesAhead + 1;
  const last = shown.at(-1)?.index ?? 0;
  const readerMoves = () => {
    settled.current = true;
  };

  return (
    <>
      <div className="opened-bar" role="status">
        <LockKeyholeOpen className="i i-14" aria-hidden="true" />
        <span className="grow">{words.openUntil(clockTime(props.until, localZone()))}</span>
        <Button weight="quiet" size="small" onClick={toTarget}>
          {words.toFlag}
        </Button>
        <Button size="small" keys="O" onClick={props.onClose}>
          {words.closeNow}
        </Button>
      </div>
      <div
        className="thread is-open"
        ref={scroller}
        role="region"
        aria-label={words.messages}
        tabIndex={0}
        onWheel={readerMoves}
        onKeyDown={readerMoves}
      >
        {opened.atBegin && first <= linesAhead && <p className="thread-end">{words.begins}</p>}
        {opened.failed && (
          <Note tone="err" title={words.failed} announce>
            {words.failedMore}
          </Note>
        )}
        <div className="virtual" style={{ height: `${String(virtualizer.getTotalSize())}px` }}>
          {shown.map((virtual) => {
            const item = items[virtual.index];
            if (item === undefined) return null;
            return (
              <div
                key={virtual.key}
                ref={virtualizer.measureElement}
                data-index={virtual.index}
                className="virtual-item thread-line"
                style={{ transform: `translateY(${String(virtual.start)}px)` }}
              >
                <ThreadLine item={item} look={look} />
              </div>
            );
          })}
        </div>
        {opened.atEnd && last >= items.length - linesAhead && <p className="thread-end">{words.ends}</p>}
      </div>
    </>
  );
}

/** The user's own clock, for "closes at": not the account's. */
function localZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
