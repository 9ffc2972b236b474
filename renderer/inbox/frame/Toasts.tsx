import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { shellText } from '../../../shared/text/shell.ts';
import { Toast, ToastStack } from '../components/Toast.tsx';
import { useShortcut } from '../keyboard.ts';
import { useWords } from '../language.ts';
import { useToasts } from '../state/toasts.ts';
import type { ToastMessage } from '../state/toasts.ts';

/** A failure stays until it is dismissed; what can be undone stays long enough to read and reach for Z. */
const shownMs = { plain: 5_000, undo: 12_000 };

export function Toasts() {
  const words = useWords(shellText);
  const { toasts, dismiss } = useToasts();
  const undoable = toasts.findLast((toast) => toast.undo !== undefined);
  const undo = (toast: ToastMessage) => {
    dismiss(toast.id);
    toast.undo?.();
  };
  useShortcut('Z', () => undoable !== undefined && undo(undoable), {
    scope: words.keysScope,
    label: words.keys.undo,
    enabled: undoable !== undefined,
  });
  return (
    <ToastStack newest={toasts.at(-1)?.id}>
      {toasts.map((toast) => (
        <TimedToast key={toast.id} toast={toast}>
          <Toast
            tone={toast.tone}
            text={toast.text}
            detail={toast.detail}
            action={
              toast.undo === undefined
                ? toast.action
                : { label: words.undo, ...(toast === undoable && { keys: 'Z' }), run: () => undo(toast) }
            }
            dismissLabel={words.dismiss}
            onDismiss={() => dismiss(toast.id)}
          />
        </TimedToast>
      ))}
    </ToastStack>
  );
}

function TimedToast(props: { readonly toast: ToastMessage; readonly children: ReactNode }) {
  const { toast } = props;
  const dismiss = useToasts((toasts) => toasts.dismiss);
  useEffect(() => {
    if (toast.tone === 'failed') return;
    const timer = setTimeout(
      () => dismiss(toast.id),
      toast.undo === undefined && toast.action === undefined ? shownMs.plain : shownMs.undo,
    );
    return () => clearTimeout(timer);
  }, [toast, dismiss]);
  return props.children;
}
