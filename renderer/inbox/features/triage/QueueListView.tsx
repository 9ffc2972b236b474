import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { AccountId, FlagId } from '../../../../shared/domain/identifiers.ts';
import { triageText } from '../../../../shared/text/triage.ts';
import { countSaid } from '../../../../shared/text/when.ts';
import type { AccountRow, FlagRow } from '../../../data/rows.ts';
import { useLocale } from '../../language.ts';
import type { QueueItem } from './groupQueue.ts';
import { QueueRow } from './QueueRow.tsx';

const headingHeight = 36;
const rowHeight = 76;

/** The virtual list: headings and rows. Arrow keys walk while the focus is in it. */
export function QueueListView(props: {
  readonly items: readonly QueueItem[];
  readonly accounts: ReadonlyMap<AccountId, AccountRow>;
  readonly selected: FlagId | undefined;
  readonly now: number;
  readonly cut: boolean;
  readonly onSelect: (flag: FlagRow) => void;
  readonly onStep: (by: 1 | -1) => void;
}) {
  const { items, selected } = props;
  const locale = useLocale();
  const words = triageText[locale];
  const scroller = useRef<HTMLDivElement>(null);
  const flags = items.reduce((count, item) => count + (item.kind === 'flag' ? 1 : 0), 0);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.kind === 'flag' ? rowHeight : headingHeight),
    getItemKey: (index) => keyOf(items[index], index),
    overscan: 6,
  });
  const place = items.findIndex((item) => item.kind === 'flag' && item.flag.id === selected);
  useEffect(() => {
    if (place < 0) return;
    // The heading above the first row of a group comes into sight with it.
    virtualizer.scrollToIndex(items[place - 1]?.kind === 'flag' ? place : Math.max(0, place - 1), {
      align: 'auto',
    });
    virtualizer.scrollToIndex(place, { align: 'auto' });
    // Only when another row is selected: a list that grows must not tear the view away.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selected]);

  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
    if (by === undefined) return;
    event.preventDefault();
    props.onStep(by);
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus({ preventScroll: true });
    });
  };

  return (
    <div className="queue-list" ref={scroller} onKeyDown={walk}>
      <div
        role="list"
        aria-label={words.listLabel}
        className="virtual"
        style={{ height: `${String(virtualizer.getTotalSize())}px` }}
      >
        {virtualizer.getVirtualItems().map((virtual) => {
          const item = items[virtual.index];
          if (item === undefined) return null;
          return (
            <div
              key={virtual.key}
              ref={virtualizer.measureElement}
              data-index={virtual.index}
              className="virtual-item"
              style={{ transform: `translateY(${String(virtual.start)}px)` }}
              role="listitem"
              {...(item.kind === 'flag' ? { 'aria-posinset': item.place + 1, 'aria-setsize': flags } : {})}
            >
              {item.kind === 'flag' ? (
                <QueueRow
                  flag={item.flag}
                  account={props.accounts.get(item.flag.account)}
                  locale={locale}
                  now={props.now}
                  selected={item.flag.id === selected}
                  lined={isLined(items, virtual.index, selected)}
                  onSelect={props.onSelect}
                />
              ) : (
                <h2 className="q-group">
                  <span>{item.kind === 'severity' ? words.groups[item.severity] : item.title}</span>
                  <span>
                    {item.kind === 'severity'
                      ? words.groupCount[item.severity](item.count)
                      : countSaid(item.count, locale)}
                  </span>
                </h2>
              )}
            </div>
          );
        })}
      </div>
      {props.cut && <p className="help queue-cut">{words.onlySome(flags)}</p>}
    </div>
  );
}

function keyOf(item: QueueItem | undefined, index: number): string | number {
  if (item === undefined) return index;
  if (item.kind === 'flag') return item.flag.id;
  return item.kind === 'severity' ? `severity ${item.severity}` : `period ${item.title}`;
}

/** A hair line between two rows, but none at the selected one. */
function isLined(items: readonly QueueItem[], index: number, selected: FlagId | undefined): boolean {
  const above = items[index - 1];
  const here = items[index];
  return (
    above?.kind === 'flag' && here?.kind === 'flag' && above.flag.id !== selected && here.flag.id !== selected
  );
}
