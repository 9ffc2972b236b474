import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { opensFocused } from './opensFocused.ts';
import { KeyCap } from './KeyCap.tsx';
import { joinClasses } from './joinClasses.ts';

export interface ButtonProps extends ComponentProps<'button'> {
  readonly weight?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly size?: 'small' | 'normal' | 'large';
  readonly icon?: LucideIcon;
  /** Shown as a key cap and told to assistive technology, for example `Ctrl+S`. Binding is useShortcut's affair. */
  readonly keys?: string | undefined;
  /** Why it cannot be pressed now. The button stays reachable, so that the reason can be read. */
  readonly blockedBecause?: string | undefined;
}

const weightClass = { primary: 'btn-primary', plain: undefined, quiet: 'btn-quiet', danger: 'btn-danger' };
const sizeClass = { small: 'btn-sm', normal: undefined, large: 'btn-lg' };

export function Button(props: ButtonProps) {
  const {
    weight = 'plain',
    size = 'normal',
    icon: Icon,
    keys,
    blockedBecause,
    className,
    children,
    ...rest
  } = props;
  const blocked = blockedBecause !== undefined;
  return (
    <button
      type="button"
      {...rest}
      ref={rest.autoFocus === true ? opensFocused : rest.ref}
      className={joinClasses(
        'btn',
        weightClass[weight],
        sizeClass[size],
        blocked && 'is-disabled',
        className,
      )}
      aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}
      aria-disabled={blocked || undefined}
      title={blockedBecause ?? rest.title}
      onClick={blocked ? (event) => event.preventDefault() : rest.onClick}
    >
      {Icon !== undefined && <Icon className={size === 'small' ? 'i i-14' : 'i'} aria-hidden="true" />}
      {children}
      {keys !== undefined && <KeyCap keys={keys} />}
    </button>
  );
}
