import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { IconButton } from './IconButton.tsx';
import { joinClasses } from './joinClasses.ts';

/**
 * The native modal dialog: it traps the focus, makes the page behind it inert and gives the focus back.
 * Escape closes it, unless `locked` says that something must not be torn away.
 */
export function Dialog(props: {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
  /** Body in two columns: two <section>s. */
  readonly twoColumns?: boolean;
  readonly locked?: boolean;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly foot?: ReactNode;
  /** Between head and body, for example the steps. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
}) {
  const { size = 'medium' } = props;
  const element = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    const dialog = element.current;
    if (dialog === null || dialog.open) return;
    const before = document.activeElement;
    dialog.showModal();
    return () => {
      dialog.close();
      // React takes the element away, and with it the browser's own memory of where the focus was.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      className={joinClasses('dialog', size === 'small' && 'dialog-sm', size === 'medium' && 'dialog-md')}
      aria-labelledby={title}
      onCancel={(event) => {
        // A nested cancel (a closed file field) bubbles: it is not ours.
        if (event.target !== element.current) return;
        event.preventDefault();
        if (!props.locked) props.onClose();
      }}
    >
      <header className="dialog-head">
        <div className="stack gap-2 grow">
          <h2 className="heading" id={title}>
            {props.title}
          </h2>
          {props.subtitle !== undefined && <p className="t2">{props.subtitle}</p>}
        </div>
        {!props.locked && (
          <IconButton icon={X} label={props.closeLabel} keys="Escape" onClick={props.onClose} />
        )}
      </header>
      {props.above !== undefined && <div className="dialog-above">{props.above}</div>}
      <div className={joinClasses('dialog-body', props.twoColumns && 'is-two')}>{props.children}</div>
      {props.foot !== undefined && <footer className="dialog-foot">{props.foot}</footer>}
    </dialog>
  );
}
