import { History } from 'lucide-react';
import { shellText } from '../../../shared/text/shell.ts';
import { Banner } from '../components/Note.tsx';
import { ProgressBar } from '../components/ProgressBar.tsx';
import { useFormats, useWords } from '../language.ts';
import type { StoreProgress } from '../../data/rows.ts';

/** The store was lost or changed and comes back from the ledger: says so, why, and how far. */
export function RebuildBanner({ progress }: { readonly progress: StoreProgress }) {
  const words = useWords(shellText);
  const formats = useFormats();
  const share = progress.head === 0 ? 0 : progress.position / progress.head;
  return (
    <div className="rebuild">
      <Banner
        icon={History}
        title={words.rebuild.title}
        action={
          <span className="rebuild-bar">
            <ProgressBar label={words.rebuild.title} done={progress.position} total={progress.head} />
            <span className="num">{formats.percent(share)}</span>
          </span>
        }
      >
        {words.rebuild[progress.reason ?? 'missing']}
      </Banner>
    </div>
  );
}
