import { FileInput } from 'lucide-react';
import type { Failure } from '../../../../shared/domain/result.ts';
import type { importWizardText } from '../../../../shared/text/importWizard.ts';
import { Button } from '../../components/Button.tsx';
import { Note } from '../../components/Note.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { useLocale } from '../../language.ts';
import { sayImportFailure } from './importFailure.ts';

export type ImportWords = (typeof importWizardText)['pt'];

export function ChooseFileView(props: {
  readonly words: ImportWords;
  readonly reading: boolean;
  readonly failure: Failure | undefined;
  readonly onChoose: () => void;
}) {
  const { words, reading, failure } = props;
  const locale = useLocale();
  return (
    <div className="import-file">
      <p className="lead">{words.chooseLead}</p>
      {failure !== undefined && (
        <Note tone="err" announce>
          {sayImportFailure(failure, locale)}
        </Note>
      )}
      {reading ? (
        <div className="stack gap-8" role="status">
          <span>{words.reading}</span>
          <ProgressBar label={words.reading} done={0} total={0} large />
        </div>
      ) : (
        <Button weight="primary" size="large" icon={FileInput} autoFocus onClick={props.onChoose}>
          {words.choose}
        </Button>
      )}
    </div>
  );
}
