import { CircleAlert, ChevronDown } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { joinClasses } from './joinClasses.ts';

interface FieldFrame {
  readonly label: string;
  /** Read aloud, not seen: the place makes the meaning clear. */
  readonly hideLabel?: boolean;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly icon?: LucideIcon;
  /** At the right inside the field: an IconButton. */
  readonly trailing?: ReactNode;
  readonly large?: boolean;
}

function useFrame(frame: FieldFrame) {
  const id = useId();
  const described = [frame.help !== undefined && `${id}-help`, frame.error !== undefined && `${id}-error`];
  return {
    id,
    described: described.filter((one) => one !== false).join(' ') || undefined,
  };
}

function Frame(props: {
  readonly frame: FieldFrame;
  readonly id: string;
  readonly off?: boolean | undefined;
  readonly children: ReactNode;
}) {
  const { frame, id } = props;
  const Icon = frame.icon;
  return (
    <div className="stack gap-6">
      <label className={frame.hideLabel ? 'sr' : 'label'} htmlFor={id}>
        {frame.label}
      </label>
      <div
        className={joinClasses(
          'field',
          frame.large && 'field-lg',
          frame.error !== undefined && 'is-error',
          props.off && 'is-off',
        )}
      >
        {Icon !== undefined && <Icon className="i" aria-hidden="true" />}
        {props.children}
        {frame.trailing}
      </div>
      {frame.error !== undefined && (
        <p className="field-error" id={`${id}-error`} role="alert">
          <CircleAlert className="i i-14" aria-hidden="true" />
          {frame.error}
        </p>
      )}
      {frame.help !== undefined && (
        <div className="help" id={`${id}-help`}>
          {frame.help}
        </div>
      )}
    </div>
  );
}

/** A labelled line of text with help and error. Other props go to the input. */
export function TextField(props: FieldFrame & Omit<ComponentProps<'input'>, 'id'>) {
  const { label, hideLabel, help, error, icon, trailing, large, ...rest } = props;
  const frame = {
    label,
    help,
    error,
    trailing,
    ...(hideLabel && { hideLabel }),
    ...(icon && { icon }),
    ...(large && { large }),
  };
  const { id, described } = useFrame(frame);
  return (
    <Frame frame={frame} id={id} off={rest.disabled}>
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        {...rest}
        id={id}
        aria-describedby={described}
        aria-invalid={error !== undefined || undefined}
      />
    </Frame>
  );
}

export function TextArea(props: FieldFrame & Omit<ComponentProps<'textarea'>, 'id'>) {
  const { label, hideLabel, help, error, icon, trailing, large, ...rest } = props;
  const frame = {
    label,
    help,
    error,
    trailing,
    ...(hideLabel && { hideLabel }),
    ...(icon && { icon }),
    ...(large && { large }),
  };
  const { id, described } = useFrame(frame);
  return (
    <Frame frame={frame} id={id} off={rest.disabled}>
      <textarea
        rows={3}
        {...rest}
        id={id}
        aria-describedby={described}
        aria-invalid={error !== undefined || undefined}
      />
    </Frame>
  );
}

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly group?: string;
}

/** A closed list. Choices of one `group` stand together under its name. */
export function SelectField<Value extends string>(
  props: FieldFrame & {
    readonly value: Value;
    readonly choices: readonly Choice<Value>[];
    readonly onChoose: (value: Value) => void;
    readonly disabled?: boolean;
  },
) {
  const { value, choices, onChoose, disabled, ...frame } = props;
  const { id, described } = useFrame(frame);
  const groups = [...new Set(choices.map((choice) => choice.group ?? ''))];
  const option = (choice: Choice<Value>) => (
    <option key={choice.value} value={choice.value}>
      {choice.label}
    </option>
  );
  return (
    <Frame frame={frame} id={id} off={disabled}>
      <select
        id={id}
        value={value}
        disabled={disabled}
        aria-describedby={described}
        aria-invalid={frame.error !== undefined || undefined}
        // The options carry exactly the values of `choices`.
        onChange={(event) => onChoose(event.target.value as Value)}
      >
        {groups.map((name) => {
          const inside = choices.filter((choice) => (choice.group ?? '') === name).map(option);
          return name === '' ? (
            inside
          ) : (
            <optgroup key={name} label={name}>
              {inside}
            </optgroup>
          );
        })}
      </select>
      <ChevronDown className="i" aria-hidden="true" />
    </Frame>
  );
}
