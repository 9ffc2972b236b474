import { CheckCheck, ListFilter, Smartphone } from 'lucide-react';
import { useId, useState } from 'react';
import type { AccountId, FlagId } from '../../../../shared/domain/identifiers.ts';
import { triageText } from '../../../../shared/text/triage.ts';
import { countSaid } from '../../../../shared/text/when.ts';
import type { AccountRow, FlagRow } from '../../../data/rows.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyList } from '../../components/EmptyState.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { Segment } from '../../components/Segment.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useLocale } from '../../language.ts';
import { queueTabs, type QueueNarrowing, type QueueTab } from '../../state/queueFilters.ts';
import type { QueueItem } from './groupQueue.ts';
import { QueueFilters } from './QueueFilters.tsx';
import { QueueListView } from './QueueListView.tsx';

/** The queue with its tabs and filters. `items` undefined while it loads. */
export function QueueView(props: {
  readonly tab: QueueTab;
  readonly counts: Readonly<Record<QueueTab, number>> | undefined;
  readonly narrowing: QueueNarrowing;
  readonly items: readonly QueueItem[] | undefined;
  readonly cut: boolean;
  readonly accounts: readonly AccountRow[];
  readonly accountsById: ReadonlyMap<AccountId, AccountRow>;
  readonly tags: readonly string[];
  readonly selected: FlagId | undefined;
  readonly now: number;
  readonly onTab: (tab: QueueTab) => void;
  readonly onNarrow: (narrowing: QueueNarrowing) => void;
  readonly onSelect: (flag: FlagRow) => void;
  readonly onStep: (by: 1 | -1) => void;
}) {
  const locale = useLocale();
  const words = triageText[locale];
  const filters = useId();
  const [filtering, setFiltering] = useState(false);
  const on = Object.keys(props.narrowing).length;
  const account =
    props.narrowing.account === undefined ? undefined : props.accountsById.get(props.narrowing.account);
  const toggle = {
    'aria-expanded': filtering,
    'aria-controls': filters,
    onClick: () => setFiltering(!filtering),
  };
  return (
    <section className="queue" aria-label={words.queueLabel}>
      <div className="queue-head">
        <div className="row between">
          <h1 className="pane-title">{words.title}</h1>
          <div className="row row-4 queue-tools">
            <Button weight="quiet" size="small" icon={Smartphone} {...toggle}>
              <span className="ellip">{account?.name ?? words.allAccounts}</span>
            </Button>
            <span className="queue-filter">
              <IconButton
                icon={ListFilter}
                label={on === 0 ? words.filter : words.filtersOn(on)}
                {...toggle}
              />
              {on > 0 && <i className="queue-filter-on" aria-hidden="true" />}
            </span>
          </div>
        </div>
        <Segment
          label={words.tabsLabel}
          value={props.tab}
          options={queueTabs.map((tab) => ({
            value: tab,
            label: words.tabs[tab],
            ...(props.counts === undefined ||
            (tab === 'decided' && props.tab !== 'decided') ||
            (tab !== 'toSee' && props.counts[tab] === 0)
              ? {}
              : { count: countSaid(props.counts[tab], locale) }),
          }))}
          onChoose={props.onTab}
        />
        {filtering && (
          <QueueFilters
            id={filters}
            narrowing={props.narrowing}
            accounts={props.accounts}
            tags={props.tags}
            onNarrow={props.onNarrow}
          />
        )}
      </div>
      {props.items === undefined ? (
        <div className="queue-list queue-loading">
          {[58, 74, 66].map((width) => (
            <Skeleton key={width} widths={[width - 20, width, width + 18]} label={words.loading} />
          ))}
        </div>
      ) : props.items.length === 0 ? (
        <EmptyList icon={CheckCheck} title={on > 0 ? words.none.filtered : words.none[props.tab]}>
          {on > 0 ? (
            <button type="button" className="link" onClick={() => props.onNarrow({})}>
              {words.clearFilters}
            </button>
          ) : (
            words.none[`${props.tab}More`]
          )}
        </EmptyList>
      ) : (
        <QueueListView
          items={props.items}
          accounts={props.accountsById}
          selected={props.selected}
          now={props.now}
          cut={props.cut}
          onSelect={props.onSelect}
          onStep={props.onStep}
        />
      )}
    </section>
  );
}
