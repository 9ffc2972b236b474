import { useEffect, useMemo, useRef } from 'react';
import type { FlagId } from '../../../../shared/domain/identifiers.ts';
import { triageText } from '../../../../shared/text/triage.ts';
import { whyText } from '../../../../shared/text/why.ts';
import { periodTitle } from '../../../../shared/text/when.ts';
import type { Totals } from '../../../data/rows.ts';
import { useShortcut } from '../../keyboard.ts';
import { useLocale } from '../../language.ts';
import { useMinute } from '../../state/minute.ts';
import { statesOfTab, useQueueFilters, type QueueTab } from '../../state/queueFilters.ts';
import { useQueueOrder } from '../../state/queueOrder.ts';
import { useSelection } from '../../state/selection.ts';
import { flagsInOrder, groupByDecision, groupBySeverity } from './groupQueue.ts';
import { queueLimit, useAccounts, useQueueRows, useTagNames, useTotals } from './queries.ts';
import { QueueView } from './QueueView.tsx';
import { selectionAfter, step } from './selectionAfter.ts';

/** The queue, wired: rows of the store, J and K, and a selection that survives changes of the list. */
export function Queue() {
  const locale = useLocale();
  const words = triageText[locale];
  const now = useMinute();
  const { tab, narrowing, showTab, narrow } = useQueueFilters();
  const selected = useSelection((selection) => selection.flag);
  const selectFlag = useSelection((selection) => selection.selectFlag);
  const rows = useQueueRows(tab, narrowing);
  const totals = useTotals();
  const accounts = useAccounts();
  const tags = useTagNames();
  const accountsById = useMemo(() => new Map(accounts.map((account) => [account.id, account])), [accounts]);
  const localZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

  const items = useMemo(() => {
    if (rows === undefined) return undefined;
    return tab === 'decided'
      ? groupByDecision(rows, (at) => periodTitle(at, now, localZone, locale))
      : groupBySeverity(rows);
  }, [rows, tab, now, localZone, locale]);
  const order = useMemo(() => items && flagsInOrder(items).map((flag) => flag.id), [items]);

  const shownBefore = useRef<readonly FlagId[]>([]);
  const showOrder = useQueueOrder((queue) => queue.show);
  useEffect(() => {
    if (order === undefined) return;
    const next = selectionAfter(shownBefore.current, order, useSelection.getState().flag);
    shownBefore.current = order;
    showOrder(order);
    selectFlag(next);
  }, [order, showOrder, selectFlag]);

  const walk = (by: 1 | -1) => {
    const next = step(order ?? [], selected, by);
    if (next !== undefined) selectFlag(next);
  };
  useShortcut('J', () => walk(1), { scope: words.title, label: whyText[locale].next });
  useShortcut('K', () => walk(-1), { scope: words.title, label: whyText[locale].previous });

  return (
    <QueueView
      tab={tab}
      counts={totals && countsByTab(totals)}
      narrowing={narrowing}
      items={items}
      cut={rows?.length === queueLimit}
      accounts={accounts}
      accountsById={accountsById}
      tags={tags}
      selected={selected}
      now={now}
      onTab={(chosen) => {
        // Another list begins at its own first row.
        shownBefore.current = [];
        selectFlag(undefined);
        showTab(chosen);
      }}
      onNarrow={narrow}
      onSelect={(flag) => selectFlag(flag.id)}
      onStep={walk}
    />
  );
}

function countsByTab(totals: Totals): Readonly<Record<QueueTab, number>> {
  const sum = (tab: QueueTab) => statesOfTab[tab].reduce((count, state) => count + totals.byState[state], 0);
  return { toSee: sum('toSee'), later: sum('later'), inReview: sum('inReview'), decided: sum('decided') };
}
