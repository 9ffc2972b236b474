import { Clock, FileInput, MessageSquareText } from 'lucide-react';
import type { FlagId } from '../../../../shared/domain/identifiers.ts';
import { categoryWords } from '../../../../shared/text/categories.ts';
import { triageText } from '../../../../shared/text/triage.ts';
import { briefTime } from '../../../../shared/text/when.ts';
import type { FlagRow } from '../../../data/rows.ts';
import { Button } from '../../components/Button.tsx';
import { CalmCup, EmptyList, EmptyPage } from '../../components/EmptyState.tsx';
import { useLocale } from '../../language.ts';

/** Nothing waits: a calm day says so (07a). */
export function CalmView(props: {
  readonly decidedToday: number;
  readonly later: readonly FlagRow[];
  readonly pending: number;
  readonly now: number;
  readonly zoneOf: (flag: FlagRow) => string;
  readonly onSeeLater: (flag?: FlagId) => void;
  readonly onSeeDecided: () => void;
}) {
  const locale = useLocale();
  const words = triageText[locale].calm;
  const { later } = props;
  return (
    <EmptyPage art={<CalmCup />} title={words.title} lead={words.lead(props.decidedToday, later.length)}>
      {later.length > 0 && (
        <ul className="calm-list">
          {later.slice(0, 3).map((flag) => (
            <li key={flag.id}>
              <Clock className="i" aria-hidden="true" />
              <button
                type="button"
                className="grow ellip calm-later"
                onClick={() => props.onSeeLater(flag.id)}
              >
                {flag.title}, {categoryWords[locale].category[flag.category].name.toLocaleLowerCase(locale)}
              </button>
              <span className="t3">
                {words.laterSince(briefTime(flag.at, props.now, props.zoneOf(flag), locale))}
              </span>
            </li>
          ))}
        </ul>
      )}
      {props.pending > 0 && <p className="help">{words.stillLooking(props.pending)}</p>}
      <div className="row row-16">
        {later.length > 3 && (
          <Button size="large" onClick={() => props.onSeeLater()}>
            {words.seeLater}
          </Button>
        )}
        <Button size="large" weight="quiet" onClick={props.onSeeDecided}>
          {words.seeDecided}
        </Button>
      </div>
    </EmptyPage>
  );
}

/** Before the first import. */
export function NothingYetView(props: { readonly onImport: () => void }) {
  const words = triageText[useLocale()].first;
  return (
    <EmptyPage art={<CalmCup />} title={words.title} lead={words.lead}>
      <Button weight="primary" size="large" icon={FileInput} onClick={props.onImport}>
        {words.do}
      </Button>
    </EmptyPage>
  );
}

/** The list shown is empty while others are not. */
export function NothingChosenView() {
  const words = triageText[useLocale()];
  return (
    <section className="calm">
      <EmptyList icon={MessageSquareText} title={words.chooseOne} />
    </section>
  );
}
