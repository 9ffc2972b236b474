import { Check, X } from 'lucide-react';
import { categoryWords } from '../../../../shared/text/categories.ts';
import { whyText } from '../../../../shared/text/why.ts';
import type { FlagRow } from '../../../data/rows.ts';
import { Button } from '../../components/Button.tsx';
import { CategoryLabel } from '../../components/CategoryLabel.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import { SeverityLozenge } from '../../components/SeverityLozenge.tsx';
import { useLocale } from '../../language.ts';
import type { Verdict } from './verdictDraft.ts';

/** The reason and the two verdicts under the conversation, where there is no room for the panel (07d). */
export function DockView(props: {
  readonly flag: FlagRow;
  readonly sentence: string;
  readonly place: number;
  readonly count: number;
  readonly onSignals: () => void;
  readonly onVerdict: (verdict: Verdict) => void;
}) {
  const locale = useLocale();
  const words = whyText[locale];
  const names = categoryWords[locale];
  const { flag } = props;
  return (
    <section className="dock is-shown" aria-label={words.dock}>
      <div className="grow stack gap-4">
        <div className="row dock-line">
          <SeverityLozenge severity={flag.severity} word={names.severity[flag.severity]} />
          <span className="meta">
            <CategoryLabel category={flag.category} name={names.category[flag.category].name} />
          </span>
          <button type="button" className="link meta" aria-keyshortcuts="I" onClick={props.onSignals}>
            {words.signals(flag.signals.length)} <KeyCap keys="I" />
          </button>
          {props.place >= 0 && (
            <span className="pagerline hint">
              <KeyCap keys="K" /> {words.place(props.place + 1, props.count)} <KeyCap keys="J" />
            </span>
          )}
        </div>
        <p className="dock-why">{props.sentence}</p>
      </div>
      <div className="dock-btns">
        <Button icon={Check} keys="C" onClick={() => props.onVerdict('confirmed')}>
          {flag.state === 'confirmed' ? words.confirmed : words.confirm}
        </Button>
        <Button icon={X} keys="F" onClick={() => props.onVerdict('false_alarm')}>
          {words.falseAlarm}
        </Button>
      </div>
    </section>
  );
}
