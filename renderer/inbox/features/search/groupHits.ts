import type { SearchHit } from '../../../data/reader.ts';

/** A line of the results: a period's heading or a hit. */
export type HitItem =
  | { readonly kind: 'period'; readonly title: string }
  | { readonly kind: 'hit'; readonly hit: SearchHit; readonly place: number };

/** Hits come newest first; a heading stands wherever the period changes. */
export function groupHits(
  hits: readonly SearchHit[],
  titleOf: (at: number, timeZone: string) => string,
): readonly HitItem[] {
  const items: HitItem[] = [];
  let title: string | undefined;
  hits.forEach((hit, place) => {
    const ofHit = titleOf(hit.message.sentAt, hit.account.timeZone);
    if (ofHit !== title) items.push({ kind: 'period', title: ofHit });
    items.push({ kind: 'hit', hit, place });
    title = ofHit;
  });
  return items;
}
