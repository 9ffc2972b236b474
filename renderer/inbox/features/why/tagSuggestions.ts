const shownAtMost = 6;

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** Tags in use that fit what is typed and are not on the flag yet, the most used first. */
export function tagSuggestions(
  typed: string,
  inUse: readonly { readonly tag: string; readonly flags: number }[],
  there: readonly string[],
): readonly string[] {
  const wanted = folded(typed);
  return inUse
    .filter(({ tag }) => !there.includes(tag) && folded(tag).includes(wanted))
    .sort((one, other) => other.flags - one.flags || one.tag.localeCompare(other.tag))
    .slice(0, shownAtMost)
    .map(({ tag }) => tag);
}
