import { useMemo } from 'react';
import { daysAgo } from '../../../../shared/text/when.ts';
import { useArchive, useLiveSteady } from '../../archive.ts';
import { useMinute } from '../../state/minute.ts';
import { statesOfTab, useQueueFilters } from '../../state/queueFilters.ts';
import { useSelection } from '../../state/selection.ts';
import { useShell } from '../../state/shell.ts';
import { CalmView, NothingChosenView, NothingYetView } from './CalmView.tsx';
import { queueLimit, useAccounts, useTotals } from './queries.ts';

/** What stands beside an empty queue. */
export function Calm() {
  const archive = useArchive();
  const now = useMinute();
  const totals = useTotals();
  const accounts = useAccounts();
  const later = useLiveSteady(
    useMemo(() => archive.queue({ states: statesOfTab.later, limit: queueLimit }), [archive]),
  );
  const decided = useLiveSteady(
    useMemo(() => archive.queue({ states: statesOfTab.decided, limit: queueLimit }), [archive]),
  );
  const showTab = useQueueFilters((filters) => filters.showTab);
  const selectFlag = useSelection((selection) => selection.selectFlag);
  const open = useShell((shell) => shell.open);
  if (totals === undefined || later === undefined || decided === undefined) return <div className="calm" />;
  if (totals.messages === 0) return <NothingYetView onImport={() => open({ kind: 'import' })} />;
  // Another tab or a filter is empty, not the day.
  if (totals.byState.new > 0) return <NothingChosenView />;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <CalmView
      decidedToday={
        decided.filter((flag) => flag.verdict && daysAgo(flag.verdict.at, now, zone) === 0).length
      }
      later={later}
      pending={totals.pending}
      now={now}
      zoneOf={(flag) => accounts.find((account) => account.id === flag.account)?.timeZone ?? zone}
      onSeeLater={(flag) => {
        selectFlag(flag);
        showTab('later');
      }}
      onSeeDecided={() => {
        selectFlag(undefined);
        showTab('decided');
      }}
    />
  );
}
