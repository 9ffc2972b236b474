import { Clock } from 'lucide-react';
import type { accountDetailText } from '../../../../shared/text/accountDetail.ts';
import type { AccountChange, AccountRow } from '../../../data/rows.ts';
import { Button } from '../../components/Button.tsx';
import type { Formats } from '../../language.ts';

export type AccountDetailWords = (typeof accountDetailText)['pt'];

/** Whose number this is, where and when it works, that its user was told, and what was corrected since. */
export function AccountFactsView(props: {
  readonly words: AccountDetailWords;
  readonly formats: Formats;
  readonly account: AccountRow;
  readonly zone: string;
  readonly hours: string;
  readonly operator: string;
  readonly nameOfZone: (zone: string) => string;
  readonly onHours: () => void;
}) {
  const { words, formats, account } = props;
  const { notice, changes = [] } = account;
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [words.owner, account.owner === '' ? words.noNotice : account.owner],
    [words.phone, account.phone ?? <span className="t3">{words.noPhone}</span>],
    [words.timeZone, props.zone],
    [
      words.hours,
      <span key="hours" className="row row-8">
        {props.hours}
        <Button weight="quiet" size="small" icon={Clock} onClick={props.onHours}>
          {words.change}
        </Button>
      </span>,
    ],
    [
      words.notice,
      notice === undefined ? (
        <span className="t3">{words.noNotice}</span>
      ) : (
        words.noticeSaid(notice.confirmedBy, sayDay(notice.givenOn, formats))
      ),
    ],
    ...(account.addedAt === undefined ? [] : [[words.since, formats.date(account.addedAt)] as const]),
  ];
  return (
    <section className="stack gap-8">
      <h3 className="sect">{words.about}</h3>
      <div className="card">
        <dl className="facts">
          {facts.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {changes.length > 0 && (
          <div className="facts-changes">
            <h4 className="meta t3">{words.changes}</h4>
            <ol className="stack gap-4 meta">
              {changes.toReversed().map((change) => (
                <li key={change.at} className="row between row-12">
                  <span className="t2">{sayChange(change, words, props.nameOfZone)}</span>
                  <span className="t3 nowrap">{words.who(formats.dateTime(change.at), props.operator)}</span>
                </li>
              ))}
            </ol>
          </div>
        )}
      </div>
    </section>
  );
}

function sayChange(
  change: AccountChange,
  words: AccountDetailWords,
  nameOfZone: (zone: string) => string,
): string {
  return [
    change.name && words.wasName(change.name.from, change.name.to),
    change.phone && words.wasPhone(change.phone.from, change.phone.to),
    change.timeZone && words.wasZone(nameOfZone(change.timeZone.from), nameOfZone(change.timeZone.to)),
  ]
    .filter((part) => part !== undefined)
    .join('. ');
}

/** A calendar day, `YYYY-MM-DD`: noon UTC is that day in every zone from -12 to +11. */
function sayDay(day: string, formats: Formats): string {
  const noon = Date.parse(`${day}T12:00:00Z`);
  return Number.isNaN(noon) ? day : formats.date(noon);
}
