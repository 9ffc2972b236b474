import { memo } from 'react';
import type { Locale } from '../../../../shared/domain/categories.ts';
import { categoryWords } from '../../../../shared/text/categories.ts';
import { triageText } from '../../../../shared/text/triage.ts';
import { briefTime } from '../../../../shared/text/when.ts';
import type { AccountRow, FlagRow } from '../../../data/rows.ts';
import { CategoryLabel } from '../../components/CategoryLabel.tsx';
import { joinClasses } from '../../components/joinClasses.ts';
import { SeverityLozenge } from '../../components/SeverityLozenge.tsx';
import { cutSnippet } from './cutSnippet.ts';

const markClass = { high: 'm-snip', moderate: 'm-snip mod', low: 'm-snip low' };

/** One flag of the queue. `lined` draws the hair line to the row above. */
export const QueueRow = memo(function QueueRow(props: {
  readonly flag: FlagRow;
  readonly account: AccountRow | undefined;
  readonly locale: Locale;
  readonly now: number;
  readonly selected: boolean;
  readonly lined: boolean;
  readonly onSelect: (flag: FlagRow) => void;
}) {
  const { flag, account, locale, now, selected } = props;
  const snippet = cutSnippet(flag.snippet);
  const zone = account?.timeZone ?? 'UTC';
  const decided = flag.state === 'confirmed' || flag.state === 'false_alarm';
  // Among the decided ones the verdict says more than the number.
  const place = decided ? categoryWords[locale].state[flag.state] : account?.name;
  return (
    <button
      type="button"
      className={joinClasses(
        'q',
        selected && 'is-selected',
        props.lined && 'is-lined',
        flag.verdict && 'is-seen',
      )}
      aria-current={selected || undefined}
      tabIndex={selected ? 0 : -1}
      data-flag={flag.id}
      onClick={() => props.onSelect(flag)}
    >
      <SeverityLozenge
        severity={flag.severity}
        word={triageText[locale].severitySaid[flag.severity]}
        look="silent"
      />
      <span className="q-name ellip">{flag.title}</span>
      <time dateTime={new Date(flag.at).toISOString()}>{briefTime(flag.at, now, zone, locale)}</time>
      <span className="q-line">
        <CategoryLabel category={flag.category} name={categoryWords[locale].category[flag.category].name} />
        {place !== undefined && (
          <>
            <span className="dot-sep">·</span>
            <span className="ellip">{place}</span>
          </>
        )}
      </span>
      <span className="q-snip">
        {snippet.before}
        {snippet.marked !== '' && <mark className={markClass[flag.severity]}>{snippet.marked}</mark>}
        {snippet.after}
      </span>
    </button>
  );
});
