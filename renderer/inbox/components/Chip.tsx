import { X } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { joinClasses } from './joinClasses.ts';

export function Chip(props: {
  readonly children: ReactNode;
  readonly icon?: LucideIcon;
  readonly look?: 'plain' | 'line' | 'on';
  readonly remove?: { readonly label: string; readonly run: () => void };
}) {
  const { icon: Icon, look = 'plain', remove } = props;
  return (
    <span className={joinClasses('chip', look === 'line' && 'chip-line', look === 'on' && 'chip-on')}>
      {Icon !== undefined && <Icon className="i i-14" aria-hidden="true" />}
      {props.children}
      {remove !== undefined && (
        <button type="button" className="chip-remove" aria-label={remove.label} onClick={remove.run}>
          <X className="i i-14" aria-hidden="true" />
        </button>
      )}
    </span>
  );
}

/** A dashed chip that adds one. */
export function ChipAdd(props: {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly keys?: string;
  readonly onClick: () => void;
}) {
  const { icon: Icon } = props;
  return (
    <button type="button" className="chip chip-add" onClick={props.onClick} aria-keyshortcuts={props.keys}>
      <Icon className="i i-14" aria-hidden="true" />
      {props.label}
      {props.keys !== undefined && <kbd aria-hidden="true">{props.keys}</kbd>}
    </button>
  );
}
