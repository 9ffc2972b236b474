import { Check, CircleX, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { KeyCap } from './KeyCap.tsx';
import { joinClasses } from './joinClasses.ts';

export function Toast(props: {
  readonly tone: 'done' | 'failed';
  readonly text: string;
  readonly detail?: string | undefined;
  readonly action?: { readonly label: string; readonly keys?: string; readonly run: () => void } | undefined;
  readonly dismissLabel: string;
  readonly onDismiss: () => void;
}) {
  const Icon = props.tone === 'done' ? Check : CircleX;
  return (
    <div
      className={joinClasses('toast', props.tone === 'failed' && 'is-err')}
      role={props.tone === 'failed' ? 'alert' : 'status'}
    >
      <Icon className="i i-18" aria-hidden="true" />
      <div className="grow">
        {props.detail === undefined ? props.text : <b>{props.text}</b>}
        {props.detail !== undefined && <p>{props.detail}</p>}
      </div>
      {props.action !== undefined && (
        <button type="button" className="toast-btn" onClick={props.action.run}>
          {props.action.label} {props.action.keys !== undefined && <KeyCap keys={props.action.keys} />}
        </button>
      )}
      <button type="button" className="toast-x" aria-label={props.dismissLabel} onClick={props.onDismiss}>
        <X className="i i-14" aria-hidden="true" />
      </button>
    </div>
  );
}

/** Lies in the top layer, so that what a dialog brought about is said above it. `newest`: the id of the last toast. */
export function ToastStack(props: { readonly newest: number | undefined; readonly children: ReactNode }) {
  const stack = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Shown anew: what came to the top layer last lies above the rest.
    stack.current?.hidePopover();
    if (props.newest !== undefined) stack.current?.showPopover();
  }, [props.newest]);
  return (
    <div className="toasts" popover="manual" ref={stack}>
      {props.children}
    </div>
  );
}
