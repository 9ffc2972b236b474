import type { ImportProgress } from '../../../../shared/ipc/importMessages.ts';
import { importsText } from '../../../../shared/text/imports.ts';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { useFormats, useWords } from '../../language.ts';
import type { ImportWords } from './ChooseFileView.tsx';

export function StoringView({
  words,
  progress,
}: {
  readonly words: ImportWords;
  readonly progress: ImportProgress | undefined;
}) {
  const formats = useFormats();
  const phase = progress?.phase ?? 'inspecting';
  const text = words.phases[phase as keyof typeof words.phases] ?? words.running;
  const total = progress?.total ?? 0;
  return (
    <div className="import-run">
      <div className="row between">
        <div role="status">
          <h3 className="heading">{text}</h3>
        </div>
        {total > 0 && <span className="bignum">{formats.percent((progress?.done ?? 0) / total)}</span>}
      </div>
      <ProgressBar label={text} done={progress?.done ?? 0} total={total} large />
      <p className="t2 num">{total > 0 ? words.progress(progress?.done ?? 0, total) : ' '}</p>
      <p className="t2">
        {useWords(importsText).backgroundHelp} {words.safe}
      </p>
    </div>
  );
}
