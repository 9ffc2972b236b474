/**
 * Which flag is selected once the list has changed. The selected one stays while it is there. When it left (a
 * verdict moved it, another filter hides it), the one after it in the old order takes its place, else the one
 * before it, else the first. A selected flag that was in neither list stays: an undo selects it before the
 * store has brought it back.
 */
export function selectionAfter<Id extends string>(
  before: readonly Id[],
  after: readonly Id[],
  selected: Id | undefined,
): Id | undefined {
  if (selected === undefined) return after[0];
  const there = new Set(after);
  if (there.has(selected)) return selected;
  const place = before.indexOf(selected);
  if (place < 0) return selected;
  const next = before.slice(place + 1).find((id) => there.has(id));
  return (
    next ??
    before
      .slice(0, place)
      .reverse()
      .find((id) => there.has(id)) ??
    after[0]
  );
}

/** One step down (1) or up (-1) the list, staying at its ends. */
export function step<Id extends string>(
  list: readonly Id[],
  selected: Id | undefined,
  by: 1 | -1,
): Id | undefined {
  if (selected === undefined) return list[0];
  const place = list.indexOf(selected);
  if (place < 0) return list[0];
  return list[Math.min(list.length - 1, Math.max(0, place + by))];
}
