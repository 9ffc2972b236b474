import type { CSSProperties } from 'react';

/** A slider with a few steps, each with a word. `value` counts from 0. */
export function Range(props: {
  readonly label: string;
  readonly value: number;
  /** The words of the steps, left to right. */
  readonly steps: readonly string[];
  readonly disabled?: boolean;
  readonly onChange: (value: number) => void;
}) {
  const last = props.steps.length - 1;
  const filled = { '--filled': `${(props.value / last) * 100}%` } as CSSProperties;
  return (
    <div className="range-box" style={filled}>
      <div className="range-ticks" aria-hidden="true">
        {props.steps.map((step, place) => (
          <i key={step} className={place <= props.value && !props.disabled ? 'on' : undefined} />
        ))}
      </div>
      <input
        type="range"
        className="range"
        min={0}
        max={last}
        step={1}
        value={props.value}
        disabled={props.disabled}
        aria-label={props.label}
        aria-valuetext={props.steps[props.value]}
        onChange={(event) => props.onChange(event.target.valueAsNumber)}
      />
    </div>
  );
}
