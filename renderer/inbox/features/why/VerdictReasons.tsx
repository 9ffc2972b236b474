import { useEffect, useId, useRef } from 'react';
import { whyText } from '../../../../shared/text/why.ts';
import { Radio } from '../../components/Choices.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import { useShortcut } from '../../keyboard.ts';
import { useLocale } from '../../language.ts';
import { reasonsOf, type VerdictDraft, type VerdictReason } from './verdictDraft.ts';

/** Why: four reasons on the keys 1 to 4, and a sentence if one likes. */
export function VerdictReasons(props: {
  readonly draft: VerdictDraft;
  readonly onDraft: (draft: VerdictDraft) => void;
}) {
  const words = whyText[useLocale()];
  const name = useId();
  const box = useRef<HTMLDivElement>(null);
  const { draft, onDraft } = props;
  const title = draft.verdict === 'confirmed' ? words.whatHappened : words.whyFalse;
  useEffect(() => {
    // Enter saves and the arrows choose from here on. A sentence being written keeps the focus.
    if (document.activeElement?.matches('input[type="text"]') === true) return;
    box.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  }, [draft.verdict, draft.reason]);
  return (
    <div className="stack gap-6" ref={box}>
      <div className="row between">
        <span className="label">{title}</span>
        <span className="help">{words.teaches}</span>
      </div>
      <div className="reasons" role="radiogroup" aria-label={title}>
        {reasonsOf(draft.verdict).map((reason, index) => (
          <ReasonRadio
            key={`${draft.verdict} ${reason}`}
            name={name}
            keys={String(index + 1)}
            scope={title}
            label={words.reasons[reason]}
            checked={reason === draft.reason}
            onChoose={() => onDraft({ ...draft, reason })}
          />
        ))}
      </div>
      <div className="field">
        <input
          type="text"
          aria-label={words.sentence}
          placeholder={words.sentence}
          maxLength={2000}
          value={draft.text}
          onChange={(event) => onDraft({ ...draft, text: event.target.value })}
        />
      </div>
    </div>
  );
}

function ReasonRadio(props: {
  readonly name: string;
  readonly keys: string;
  readonly scope: string;
  readonly label: (typeof whyText)['pt']['reasons'][VerdictReason];
  readonly checked: boolean;
  readonly onChoose: () => void;
}) {
  useShortcut(props.keys, props.onChoose, { scope: props.scope, label: props.label });
  return (
    <Radio
      name={props.name}
      label={props.label}
      checked={props.checked}
      onChoose={props.onChoose}
      trailing={<KeyCap keys={props.keys} />}
    />
  );
}
