import type { StoreProgress } from '../../data/rows.ts';
import type { Formats } from '../language.ts';
import type { shellText } from '../../../shared/text/shell.ts';

export type ShellWords = (typeof shellText)['pt'];

/** What the background is at, in calm words. `share` is given while something advances. */
export interface Work {
  readonly tone: 'ok' | 'busy' | 'warn';
  readonly text: string;
  readonly why?: string;
  readonly share?: number;
}

/** Below this many records behind, the store is simply keeping up and says nothing. */
const farBehind = 500;

export function workOfStore(progress: StoreProgress, words: ShellWords, formats: Formats): Work {
  const { status } = words;
  const behind = progress.head - progress.position;
  if (progress.rebuilding || behind > farBehind) {
    const share = progress.head === 0 ? 0 : progress.position / progress.head;
    return { tone: 'busy', text: status.storing(formats.percent(share)), why: status.readingWhy, share };
  }
  if (progress.toClassify > 0) {
    const all = progress.classified + progress.toClassify;
    const share = progress.classified / all;
    return {
      tone: 'busy',
      text: status.reading(progress.classified, all),
      why: status.readingWhy,
      share,
    };
  }
  if (progress.runtime === 'loading') return { tone: 'busy', text: status.modelLoading };
  if (progress.runtime === 'none') return { tone: 'warn', text: status.noModel, why: status.noModelWhy };
  return { tone: 'ok', text: status.upToDate };
}
