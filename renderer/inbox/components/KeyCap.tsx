/** A key as it is printed on the keyboard. Decoration: the control itself says its shortcut to a screen reader. */
export function KeyCap({ keys }: { readonly keys: string }) {
  return <kbd aria-hidden="true">{keys.replace('+', ' ')}</kbd>;
}
