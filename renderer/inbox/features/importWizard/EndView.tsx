import { CircleCheck, CircleX } from 'lucide-react';
import type { ImportProgress } from '../../../../shared/ipc/importMessages.ts';
import { Note } from '../../components/Note.tsx';
import { useFormats, useLocale } from '../../language.ts';
import type { ImportWords } from './ChooseFileView.tsx';
import { sayImportFailure } from './importFailure.ts';

/** What came, what was here, what is not there. */
export function EndView({
  words,
  progress,
}: {
  readonly words: ImportWords;
  readonly progress: ImportProgress;
}) {
  const formats = useFormats();
  const locale = useLocale();
  const complete = progress.phase === 'done';
  const title = complete
    ? progress.added > 0
      ? words.done
      : words.doneNothing
    : progress.phase === 'cancelled'
      ? words.cancelled
      : words.failed;
  const numbers = [
    { count: progress.added, text: words.added(progress.added) },
    { count: progress.alreadyThere, text: words.alreadyThere },
    { count: progress.media, text: words.mediaStored },
    { count: progress.mediaMissing, text: words.mediaMissing },
  ];
  const Icon = complete ? CircleCheck : CircleX;
  return (
    <div className="import-run">
      <div className="row row-12" role="status">
        <Icon className={complete ? 'i i-24 okc' : 'i i-24 warnc'} aria-hidden="true" />
        <h3 className="heading">{title}</h3>
      </div>
      <div className="kpis">
        {numbers.map(({ count, text }) => (
          <div key={text}>
            <b>{formats.number(count)}</b>
            <span>{text}</span>
          </div>
        ))}
      </div>
      {progress.error !== undefined && (
        <Note tone="err">{sayImportFailure({ code: progress.error.code }, locale)}</Note>
      )}
      {complete ? (
        <p className="t2">{progress.added > 0 ? words.nextReading : words.nothingRepeats}</p>
      ) : (
        <p className="t2">{words.safe}</p>
      )}
    </div>
  );
}
