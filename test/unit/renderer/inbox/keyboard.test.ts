import { describe, expect, test, vi } from 'vitest';
import { createKeyboard, isSingleKey } from '../../../../renderer/inbox/keyboard.ts';
import type { KeyPress } from '../../../../renderer/inbox/keyboard.ts';

const press = (key: string, part: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  inField: false,
  inDialog: false,
  ...part,
});

function bound(key: string, part: { inDialog?: boolean } = {}) {
  const keyboard = createKeyboard();
  const handler = vi.fn();
  const release = keyboard.register({ key, label: 'label', scope: 'scope', handler, ...part });
  return { keyboard, handler, release };
}

describe('the key registry', () => {
  test('a letter works in either case', () => {
    const { keyboard, handler } = bound('J');
    expect(keyboard.press(press('j'))).toBe(true);
    expect(keyboard.press(press('J'))).toBe(true);
    expect(handler).toHaveBeenCalledTimes(2);
  });

  test('a letter typed in a field stays text', () => {
    const { keyboard, handler } = bound('F');
    expect(keyboard.press(press('f', { inField: true }))).toBe(false);
    expect(handler).not.toHaveBeenCalled();
  });

  test('single keys can be switched off, keys with Ctrl and Escape cannot', () => {
    const { keyboard, handler } = bound('C');
    const search = vi.fn();
    keyboard.register({ key: 'Ctrl+K', label: '', scope: '', handler: search });
    keyboard.setSingleKeys(false);
    expect(keyboard.press(press('c'))).toBe(false);
    expect(keyboard.press(press('k', { ctrlKey: true, inField: true }))).toBe(true);
    expect(handler).not.toHaveBeenCalled();
    expect(search).toHaveBeenCalledOnce();
    expect(isSingleKey('Escape')).toBe(false);
    expect(isSingleKey('?')).toBe(true);
  });

  test('Cmd stands for Ctrl, and Ctrl+F is not F', () => {
    const { keyboard, handler } = bound('Ctrl+L');
    const letter = vi.fn();
    keyboard.register({ key: 'F', label: '', scope: '', handler: letter });
    keyboard.press(press('l', { metaKey: true }));
    keyboard.press(press('f', { ctrlKey: true }));
    expect(handler).toHaveBeenCalledOnce();
    expect(letter).not.toHaveBeenCalled();
  });

  test('Alt leaves every key to the system: AltGr writes signs on many keyboards', () => {
    const { keyboard } = bound('Ctrl+Q');
    expect(keyboard.press(press('q', { ctrlKey: true, altKey: true }))).toBe(false);
  });

  test('a dialog silences the keys behind it, but not those that say so', () => {
    const { keyboard, handler } = bound('C');
    const lock = vi.fn();
    keyboard.register({ key: 'Ctrl+L', label: '', scope: '', handler: lock, inDialog: true });
    keyboard.press(press('c', { inDialog: true }));
    keyboard.press(press('l', { ctrlKey: true, inDialog: true }));
    expect(handler).not.toHaveBeenCalled();
    expect(lock).toHaveBeenCalledOnce();
  });

  test('the newest binding wins and the older one comes back when it goes', () => {
    const { keyboard, handler } = bound('J');
    const newer = vi.fn();
    const release = keyboard.register({ key: 'J', label: '', scope: '', handler: newer });
    keyboard.press(press('j'));
    release();
    keyboard.press(press('j'));
    expect(newer).toHaveBeenCalledOnce();
    expect(handler).toHaveBeenCalledOnce();
  });

  test('tells its listeners about each change, with a new list', () => {
    const { keyboard, release } = bound('J');
    const before = keyboard.all();
    const listener = vi.fn();
    keyboard.subscribe(listener);
    release();
    expect(listener).toHaveBeenCalledOnce();
    expect(before).toHaveLength(1);
    expect(keyboard.all()).toHaveLength(0);
  });
});
