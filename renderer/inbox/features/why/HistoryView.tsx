import { flagHistoryText } from '../../../../shared/text/flagHistory.ts';
import { whyText } from '../../../../shared/text/why.ts';
import { whenSaid } from '../../../../shared/text/when.ts';
import type { FlagEvent } from '../../../data/rows.ts';
import { useLocale } from '../../language.ts';

/** All that happened to this flag in the order of the ledger: each verdict with its reason, and who and when. */
export function HistoryView(props: {
  readonly history: readonly FlagEvent[];
  readonly operator: string;
  readonly now: number;
  readonly timeZone: string;
}) {
  const locale = useLocale();
  const words = flagHistoryText[locale];
  const { history } = props;
  if (history.length < 2) return null;
  return (
    <div className="stack gap-6">
      <h3 className="sect">{words.title}</h3>
      <ol className="flag-history meta">
        {history.map((event, place) => (
          <li key={place}>
            <span className="flag-history-what">
              {sayEvent(event, locale)}
              <SaidOfEvent event={event} />
            </span>
            <span className="t3">
              {words.by(
                whenSaid(event.at, props.now, props.timeZone, locale),
                event.kind === 'flagged' ? '' : props.operator,
              )}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** One event in a few words. */
function sayEvent(event: FlagEvent, locale: keyof typeof flagHistoryText): string {
  const words = flagHistoryText[locale];
  switch (event.kind) {
    case 'flagged':
      return words.flagged;
    case 'verdict': {
      const reasons: Readonly<Record<string, string>> = whyText[locale].reasons;
      const reason = reasons[event.reason];
      const verdict = words.verdict[event.verdict];
      return reason === undefined ? verdict : `${verdict}: ${reason}`;
    }
    case 'state':
      return words.state[event.state];
    case 'tag':
      return event.on ? words.tagOn(event.tag) : words.tagOff(event.tag);
    case 'note':
      return words.note[event.did];
  }
}

/** What the supervisor wrote with it. */
function SaidOfEvent({ event }: { readonly event: FlagEvent }) {
  const text = event.kind === 'verdict' ? event.text : event.kind === 'note' ? event.text : undefined;
  if (text === undefined || text === '') return null;
  return <q className="flag-history-said t2">{text}</q>;
}
