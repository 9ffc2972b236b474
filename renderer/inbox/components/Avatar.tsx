/** Two letters for a person or a number. Decoration: the name stands beside it. */
export function Avatar({ name, account = false }: { readonly name: string; readonly account?: boolean }) {
  return (
    <span className={account ? 'avatar avatar-acc' : 'avatar'} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

export function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const first = words[0]?.slice(0, 1) ?? '';
  const last = words.length > 1 ? (words.at(-1)?.slice(0, 1) ?? '') : '';
  return (first + last).toUpperCase();
}
