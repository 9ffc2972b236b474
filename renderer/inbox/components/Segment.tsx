import type { KeyboardEvent, ReactNode } from 'react';
import { joinClasses } from './joinClasses.ts';

/** Two to four ways of the same thing, one of them chosen. Arrow keys move the choice. */
export function Segment<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode; readonly count?: string }[];
  readonly onChoose: (value: Value) => void;
  readonly small?: boolean;
}) {
  const step = (event: KeyboardEvent<HTMLElement>) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const place = props.options.findIndex((option) => option.value === props.value);
    const next = (place + by + props.options.length) % props.options.length;
    const chosen = props.options[next];
    if (chosen === undefined) return;
    props.onChoose(chosen.value);
    const buttons = event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]');
    buttons[next]?.focus();
  };
  return (
    <div
      className={joinClasses('seg', props.small && 'seg-sm')}
      role="radiogroup"
      aria-label={props.label}
      onKeyDown={step}
    >
      {props.options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={option.value === props.value}
          tabIndex={option.value === props.value ? 0 : -1}
          onClick={() => props.onChoose(option.value)}
        >
          {option.label}
          {option.count !== undefined && <span className="t3">{option.count}</span>}
        </button>
      ))}
    </div>
  );
}
