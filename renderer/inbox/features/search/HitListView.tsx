import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { MessageId } from '../../../../shared/domain/identifiers.ts';
import { searchText } from '../../../../shared/text/search.ts';
import type { SearchHit } from '../../../data/reader.ts';
import { useLocale } from '../../language.ts';
import type { HitItem } from './groupHits.ts';
import { HitRow } from './HitRow.tsx';

/** The results, virtual. Arrow keys walk while the focus is in them. */
export function HitListView(props: {
  readonly items: readonly HitItem[];
  readonly total: number;
  readonly selected: MessageId | undefined;
  readonly now: number;
  readonly onSelect: (hit: SearchHit) => void;
  readonly onStep: (by: 1 | -1) => void;
}) {
  const { items, selected } = props;
  const locale = useLocale();
  const words = searchText[locale];
  const scroller = useRef<HTMLDivElement>(null);
  const hits = items.reduce((count, item) => count + (item.kind === 'hit' ? 1 : 0), 0);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.kind === 'hit' ? 72 : 30),
    getItemKey: (index) => {
      const item = items[index];
      return item?.kind === 'hit' ? item.hit.message.id : (item?.title ?? index);
    },
    overscan: 6,
  });
  const place = items.findIndex((item) => item.kind === 'hit' && item.hit.message.id === selected);
  useEffect(() => {
    if (place >= 0) virtualizer.scrollToIndex(place, { align: 'auto' });
    // Only when another hit is chosen.
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
    <div className="hits" ref={scroller} onKeyDown={walk} tabIndex={selected === undefined ? 0 : -1}>
      <div
        role="list"
        aria-label={words.resultsLabel}
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
              {...(item.kind === 'hit' ? { 'aria-posinset': item.place + 1, 'aria-setsize': hits } : {})}
            >
              {item.kind === 'hit' ? (
                <HitRow
                  hit={item.hit}
                  locale={locale}
                  now={props.now}
                  selected={item.hit.message.id === selected}
                  onSelect={props.onSelect}
                />
              ) : (
                <h2 className="q-group">{item.title}</h2>
              )}
            </div>
          );
        })}
      </div>
      {props.total > hits && <p className="help queue-cut">{words.onlySome(hits)}</p>}
    </div>
  );
}
