import { useSyncExternalStore } from 'react';

/** Under this width the reason docks under the conversation (design system, grid). */
const narrow = '(max-width: 68rem)';

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(narrow);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(narrow).matches);
}
