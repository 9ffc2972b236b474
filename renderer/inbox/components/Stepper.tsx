import { Check } from 'lucide-react';
import { joinClasses } from './joinClasses.ts';

/** Where one is on a way of several steps, standing at the left. `now` counts from 0. */
export function Stepper(props: {
  readonly label: string;
  readonly steps: readonly { readonly title: string; readonly detail?: string }[];
  readonly now: number;
}) {
  return (
    <ol className="stepper" aria-label={props.label}>
      {props.steps.map((step, place) => (
        <li
          key={step.title}
          className={joinClasses('step', place < props.now && 'is-done', place === props.now && 'is-now')}
          aria-current={place === props.now ? 'step' : undefined}
        >
          <span className="step-n">
            {place < props.now ? <Check className="i i-14" aria-hidden="true" /> : place + 1}
          </span>
          <div>
            <b>{step.title}</b>
            {step.detail !== undefined && <small>{step.detail}</small>}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The same, lying: three bars with their names. */
export function StepBars(props: {
  readonly label: string;
  readonly steps: readonly string[];
  readonly now: number;
}) {
  return (
    <ol className="dots" aria-label={props.label}>
      {props.steps.map((step, place) => (
        <li
          key={step}
          className={joinClasses(place === props.now && 'is-now', place < props.now && 'is-done')}
          aria-current={place === props.now ? 'step' : undefined}
        >
          {place + 1}. {step}
        </li>
      ))}
    </ol>
  );
}
