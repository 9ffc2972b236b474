import { History } from 'lucide-react';
import { useId, useState } from 'react';
import { conversationText } from '../../../../shared/text/conversation.ts';
import { Button } from '../../components/Button.tsx';
import { Radio } from '../../components/Choices.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { TextField } from '../../components/Field.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import { Note } from '../../components/Note.tsx';
import { useShortcut } from '../../keyboard.ts';
import { useLocale } from '../../language.ts';

const reasons = ['context', 'request_of_person', 'request_of_law', 'other'] as const;
export type LookReason = (typeof reasons)[number];

/** Asks why the whole conversation should lie open (01b). The reason goes into the ledger before anything opens. */
export function ReasonGate(props: {
  readonly owner: string;
  readonly contact: string;
  readonly count: number;
  readonly failed: boolean;
  readonly onOpen: (reason: LookReason, text: string) => void;
  readonly onClose: () => void;
}) {
  const words = conversationText[useLocale()];
  const gate = words.gate;
  const form = useId();
  const [reason, setReason] = useState<LookReason>('context');
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = reason === 'other' && text.trim() === '';
  const submit = () => {
    setAsked(true);
    if (!missing) props.onOpen(reason, text.trim());
  };
  return (
    <Dialog
      title={gate.title}
      subtitle={gate.lead(props.owner, props.contact)}
      size="small"
      closeLabel={gate.cancel}
      onClose={props.onClose}
      foot={
        <>
          <span className="grow" />
          <Button size="large" keys="Esc" onClick={props.onClose}>
            {gate.cancel}
          </Button>
          <Button weight="primary" size="large" type="submit" form={form} keys="Enter">
            {gate.open(props.count)}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="gate-form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div
          className="reasons"
          role="radiogroup"
          aria-label={gate.reasonsLabel}
          // The dialog opens with the focus here: Enter opens, the arrows choose.
          ref={(box) => box?.querySelector('input:checked')?.setAttribute('autofocus', '')}
        >
          {reasons.map((each, index) => (
            <ReasonChoice
              key={each}
              name={form}
              label={gate.reasons[each]}
              keys={String(index + 1)}
              scope={gate.title}
              checked={each === reason}
              onChoose={() => setReason(each)}
            />
          ))}
        </div>
        <TextField
          label={`${gate.sentence}${reason === 'other' ? '' : ` (${gate.optional.toLocaleLowerCase()})`}`}
          value={text}
          maxLength={400}
          error={asked && missing ? gate.needed : undefined}
          onChange={(event) => setText(event.target.value)}
        />
        <Note icon={History}>{gate.record(props.count, props.owner)}</Note>
        {props.failed && (
          <Note tone="err" announce>
            {gate.failed}
          </Note>
        )}
      </form>
    </Dialog>
  );
}

function ReasonChoice(props: {
  readonly name: string;
  readonly label: string;
  readonly keys: string;
  readonly scope: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}) {
  useShortcut(props.keys, props.onChoose, { scope: props.scope, label: props.label, inDialog: true });
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
