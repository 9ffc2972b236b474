/**
 * The longest run of pairs that rises on both sides (patience diff): `targets[i]` is where item i of the file
 * stands on the other side, -1 where it has no pair. Returns which items keep theirs. n log n.
 */
export function longestRise(targets: Int32Array): Uint8Array {
  const tops: number[] = [];
  const before = new Int32Array(targets.length).fill(-1);
  for (let index = 0; index < targets.length; index++) {
    const target = targets[index] ?? -1;
    if (target < 0) continue;
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((targets[tops[middle] ?? 0] ?? 0) < target) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : (tops[low - 1] ?? -1);
    tops[low] = index;
  }
  const kept = new Uint8Array(targets.length);
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) kept[index] = 1;
  return kept;
}

/** Above this product of lengths a gap is filled greedily: the table would cost more than its finer order gains. */
const largestTable = 40_000;

/**
 * Pairs equal keys of two short runs so that the order stays and as many as possible pair (longest common
 * subsequence). `take(i, j)` is told each pair, by places in the runs. Long runs pair greedily, in order of keys.
 */
export function pairInOrder(
  file: readonly number[],
  known: readonly number[],
  take: (fileIndex: number, knownIndex: number) => void,
): void {
  if (file.length === 0 || known.length === 0) return;
  if (file.length * known.length > largestTable) {
    pairGreedily(file, known, take);
    return;
  }
  const width = known.length + 1;
  const lengths = new Uint16Array((file.length + 1) * width);
  for (let i = file.length - 1; i >= 0; i--) {
    for (let j = known.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        file[i] === known[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  let i = 0;
  let j = 0;
  while (i < file.length && j < known.length) {
    if (file[i] === known[j]) {
      take(i, j);
      i++;
      j++;
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
}

function pairGreedily(
  file: readonly number[],
  known: readonly number[],
  take: (fileIndex: number, knownIndex: number) => void,
): void {
  const places = new Map<number, { next: number; at: number[] }>();
  known.forEach((key, index) => {
    const place = places.get(key);
    if (place === undefined) places.set(key, { next: 0, at: [index] });
    else place.at.push(index);
  });
  file.forEach((key, index) => {
    const place = places.get(key);
    const target = place?.at[place.next];
    if (place === undefined || target === undefined) return;
    place.next++;
    take(index, target);
  });
}
