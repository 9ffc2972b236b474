import { History } from 'lucide-react';
import { shellText } from '../../../shared/text/shell.ts';
import { Banner } from '../components/Note.tsx';
import { ProgressBar } from '../components/ProgressBar.tsx';
import { useFormats, useWords } from '../language.ts';
import type { ShownRebuild } from './rebuild.ts';

/** The store was lost or changed and comes back from the ledger: says so, why, and how far. */
export function RebuildBanner({ shown }: { readonly shown: ShownRebuild }) {
  const words = useWords(shellText);
  const formats = useFormats();
  const { reason, position, head } = shown.rebuild;
  if (shown.over) {
    return (
      <div className="rebuild">
        <Banner icon={History} title={words.rebuild.over}>
          {/* Why, in its first sentence: the others say what is still to come. */}
          {/^.*?\./.exec(words.rebuild[reason])?.[0]}
        </Banner>
      </div>
    );
  }
  return (
    <div className="rebuild">
      <Banner
        icon={History}
        title={words.rebuild.title}
        action={
          <span className="rebuild-bar">
            <ProgressBar label={words.rebuild.title} done={position} total={head} />
            <span className="num">{formats.percent(head === 0 ? 0 : position / head)}</span>
          </span>
        }
      >
        {words.rebuild[reason]}
      </Banner>
    </div>
  );
}
