import { useEffect, useRef, useSyncExternalStore } from 'react';

/**
 * One registry of all keys. A key is written as it is shown: `J`, `?`, `Space`, `Escape`, `Ctrl+K`.
 * Letters are one and the same with and without Shift. On a Mac, Cmd stands for Ctrl.
 */
export interface Shortcut {
  readonly key: string;
  /** What it does, in the user's words: shown in the sheet of `?`. */
  readonly label: string;
  /** Where it holds, in the user's words: the sheet groups by it. */
  readonly scope: string;
  readonly handler: () => void;
  /** Also while a dialog is open. Without it a dialog silences the key. */
  readonly inDialog?: boolean;
}

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** The press lands in a field, where single keys are text. */
  readonly inField: boolean;
  /** The press lands in a dialog. */
  readonly inDialog: boolean;
}

export interface Keyboard {
  register(shortcut: Shortcut): () => void;
  /** Calls the newest shortcut that fits and says whether there was one. */
  press(press: KeyPress): boolean;
  setSingleKeys(on: boolean): void;
  readonly singleKeys: boolean;
  all(): readonly Shortcut[];
  subscribe(listener: () => void): () => void;
}

function nameOf(press: KeyPress): string {
  const key = press.key === ' ' ? 'Space' : press.key.length === 1 ? press.key.toUpperCase() : press.key;
  return press.ctrlKey || press.metaKey ? `Ctrl+${key}` : key;
}

/** Keys that a person may press by habit or accident: these and only these can be switched off. */
export function isSingleKey(key: string): boolean {
  return !key.startsWith('Ctrl+') && !/^(Escape|F\d+)$/.test(key);
}

export function createKeyboard(): Keyboard {
  let shortcuts: readonly Shortcut[] = [];
  let singleKeys = true;
  const listeners = new Set<() => void>();
  const changed = () => listeners.forEach((tell) => tell());
  return {
    register(shortcut) {
      shortcuts = [...shortcuts, shortcut];
      changed();
      return () => {
        shortcuts = shortcuts.filter((one) => one !== shortcut);
        changed();
      };
    },
    press(press) {
      if (press.altKey) return false;
      const name = nameOf(press);
      const single = isSingleKey(name);
      if (single && (press.inField || !singleKeys)) return false;
      const fitting = shortcuts.findLast(
        (one) => one.key.toUpperCase() === name.toUpperCase() && (one.inDialog === true || !press.inDialog),
      );
      fitting?.handler();
      return fitting !== undefined;
    },
    setSingleKeys(on) {
      singleKeys = on;
      changed();
    },
    get singleKeys() {
      return singleKeys;
    },
    all: () => shortcuts,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const keyboard: Keyboard = createKeyboard();

/** Fields take letters as text. A checkbox, a radio or a slider is not a field of text. */
function isTextField(target: Element): boolean {
  if (target instanceof HTMLElement && target.isContentEditable) return true;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'range', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Listens on the window; returns what stops it. Called once, by the app. */
export function listenToKeys(target: Window, board: Keyboard = keyboard): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const element = event.target instanceof Element ? event.target : document.body;
    // Space presses the focused button: it must not do a second thing at the same time.
    if (event.key === ' ' && element.closest('button, a, summary, input') !== null) return;
    const handled = board.press({
      key: event.key,
      ctrlKey: event.ctrlKey,
      metaKey: event.metaKey,
      altKey: event.altKey,
      inField: isTextField(element),
      inDialog: element.closest('dialog[open]') !== null || document.querySelector('dialog[open]') !== null,
    });
    if (handled) event.preventDefault();
  };
  target.addEventListener('keydown', onKey);
  return () => target.removeEventListener('keydown', onKey);
}

/**
 * Binds a key while the component is there. `enabled: false` takes it out, also from the sheet.
 * The newest binding of a key wins.
 */
export function useShortcut(
  key: string,
  handler: () => void,
  options: {
    readonly scope: string;
    readonly label: string;
    readonly enabled?: boolean;
    readonly inDialog?: boolean;
  },
): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  const { scope, label, enabled = true, inDialog = false } = options;
  useEffect(() => {
    if (!enabled) return;
    return keyboard.register({ key, scope, label, inDialog, handler: () => latest.current() });
  }, [key, scope, label, enabled, inDialog]);
}

/** All bound keys, for the sheet of `?`. */
export function useShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(keyboard.subscribe, keyboard.all);
}
