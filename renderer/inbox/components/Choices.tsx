import { useId } from 'react';
import type { ReactNode } from 'react';
import { joinClasses } from './joinClasses.ts';

interface ChoiceProps {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly checked: boolean;
  readonly disabled?: boolean;
}

export function Checkbox(props: ChoiceProps & { readonly onChange: (checked: boolean) => void }) {
  const help = useId();
  return (
    <label className="check">
      <input
        type="checkbox"
        className="box"
        checked={props.checked}
        disabled={props.disabled}
        aria-describedby={props.help === undefined ? undefined : help}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <span className="grow">
        {props.label}
        {props.help !== undefined && (
          <span className="check-help" id={help}>
            {props.help}
          </span>
        )}
      </span>
    </label>
  );
}

export function Radio(
  props: ChoiceProps & {
    readonly name: string;
    readonly onChoose: () => void;
    readonly trailing?: ReactNode;
  },
) {
  const help = useId();
  return (
    <label className={joinClasses('check', props.checked && 'is-on')}>
      <input
        type="radio"
        className="box"
        name={props.name}
        checked={props.checked}
        disabled={props.disabled}
        aria-describedby={props.help === undefined ? undefined : help}
        onChange={props.onChoose}
      />
      <span className="grow">
        {props.label}
        {props.help !== undefined && (
          <span className="check-help" id={help}>
            {props.help}
          </span>
        )}
      </span>
      {props.trailing}
    </label>
  );
}

/** On or off, at once. `label` is its name; what it does stands beside it. */
export function Switch(props: {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  return (
    <input
      type="checkbox"
      role="switch"
      className="switch"
      aria-label={props.label}
      checked={props.checked}
      disabled={props.disabled}
      onChange={(event) => props.onChange(event.target.checked)}
    />
  );
}
