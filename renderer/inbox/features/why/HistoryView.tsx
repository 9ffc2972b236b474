import { categoryWords } from '../../../../shared/text/categories.ts';
import { whyText } from '../../../../shared/text/why.ts';
import { whenSaid } from '../../../../shared/text/when.ts';
import type { FlagRow } from '../../../data/rows.ts';
import { useLocale } from '../../language.ts';

/** What happened to this flag, oldest first: the message, the notes, the verdict that stands. */
export function HistoryView(props: {
  readonly flag: FlagRow;
  readonly now: number;
  readonly timeZone: string;
}) {
  const locale = useLocale();
  const words = whyText[locale];
  const { flag } = props;
  const events = [
    { at: flag.at, text: words.historyMarked },
    ...flag.notes.map((note) => ({ at: note.at, text: words.historyNote })),
    ...(flag.verdict === undefined
      ? []
      : [{ at: flag.verdict.at, text: categoryWords[locale].state[flag.state] }]),
  ].sort((one, other) => one.at - other.at);
  if (events.length < 2) return null;
  return (
    <div className="stack gap-6">
      <h3 className="sect">{words.history}</h3>
      <ol className="flag-history meta">
        {events.map((event, index) => (
          <li key={index} className="row between">
            <span className="t2">{event.text}</span>
            <time className="t3">{whenSaid(event.at, props.now, props.timeZone, locale)}</time>
          </li>
        ))}
      </ol>
    </div>
  );
}
