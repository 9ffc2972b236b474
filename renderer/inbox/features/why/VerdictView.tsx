import { Check, X } from 'lucide-react';
import { useId } from 'react';
import { whyText } from '../../../../shared/text/why.ts';
import { whenSaid } from '../../../../shared/text/when.ts';
import type { FlagRow } from '../../../data/rows.ts';
import { Button } from '../../components/Button.tsx';
import { useLocale } from '../../language.ts';
import { isVerdict, type Verdict, type VerdictDraft } from './verdictDraft.ts';
import { VerdictReasons } from './VerdictReasons.tsx';

/** The decision: two verdicts of equal weight, then why (01c). */
export function VerdictView(props: {
  readonly flag: FlagRow;
  readonly draft: VerdictDraft | undefined;
  readonly now: number;
  readonly timeZone: string;
  readonly onChoose: (verdict: Verdict) => void;
  readonly onDraft: (draft: VerdictDraft) => void;
  readonly onCancel: () => void;
  readonly onSave: () => void;
  readonly onTakeBack: () => void;
}) {
  const locale = useLocale();
  const words = whyText[locale];
  const form = useId();
  const { flag, draft } = props;
  const chosen = draft?.verdict ?? (isVerdict(flag.state) ? flag.state : undefined);
  const reasons: Readonly<Record<string, string>> = words.reasons;
  return (
    <form
      className={draft === undefined ? 'verdict-form' : 'verdict-form is-open'}
      id={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft !== undefined) props.onSave();
      }}
    >
      {draft === undefined && flag.verdict === undefined && <p className="meta t2">{words.onlyPoints}</p>}
      {draft === undefined && flag.verdict !== undefined && isVerdict(flag.state) && (
        <div className="decided">
          <p>{flag.verdict.text ?? reasons[flag.verdict.reason] ?? words.reasons.other}</p>
          <div className="row between">
            <span className="help">
              {words.decidedWhen(whenSaid(flag.verdict.at, props.now, props.timeZone, locale))}
            </span>
            <button type="button" className="link meta" onClick={props.onTakeBack}>
              {words.takeBack}
            </button>
          </div>
        </div>
      )}
      <div className="verdict-btns">
        <Button
          icon={Check}
          keys="C"
          aria-pressed={chosen === 'confirmed'}
          className={chosen === 'confirmed' ? 'is-chosen' : undefined}
          onClick={() => props.onChoose('confirmed')}
        >
          {chosen === 'confirmed' ? words.confirmed : words.confirm}
        </Button>
        <Button
          icon={X}
          keys="F"
          aria-pressed={chosen === 'false_alarm'}
          className={chosen === 'false_alarm' ? 'is-chosen' : undefined}
          onClick={() => props.onChoose('false_alarm')}
        >
          {words.falseAlarm}
        </Button>
      </div>
      {draft !== undefined && (
        <>
          <VerdictReasons draft={draft} onDraft={props.onDraft} />
          <div className="row between">
            <Button weight="quiet" size="small" keys="Esc" onClick={props.onCancel}>
              {words.back}
            </Button>
            <Button weight="primary" type="submit" keys="Enter">
              {isVerdict(flag.state) ? words.saveOnly : words.save}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
