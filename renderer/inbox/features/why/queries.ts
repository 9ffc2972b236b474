import { useMemo } from 'react';
import { useArchive, useLiveSteady } from '../../archive.ts';

/** All tags in use, for suggestions. */
export function useTags(): readonly { readonly tag: string; readonly flags: number }[] {
  const archive = useArchive();
  return useLiveSteady(useMemo(() => archive.tags(), [archive])) ?? [];
}
