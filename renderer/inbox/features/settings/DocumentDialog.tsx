import { settingsText } from '../../../../shared/text/settings.ts';
import { ComplaintLine } from '../../components/ComplaintLine.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useWords } from '../../language.ts';
import type { DocumentName } from '../../state/shell.ts';
import { DocumentView } from './DocumentView.tsx';
import { useDocument } from './queries.ts';

/** Licence, notices or model card, read inside the app. */
export function DocumentDialog(props: { readonly document: DocumentName; readonly onClose: () => void }) {
  const words = useWords(settingsText);
  const text = useDocument(props.document);
  const title = props.document === 'licence' ? words.licence : words.documents[props.document];
  return (
    <Dialog title={title} subtitle={words.documentLead} closeLabel={words.close} onClose={props.onClose}>
      {typeof text === 'string' ? (
        <DocumentView text={text} verbatim={props.document === 'licence'} label={title} />
      ) : (
        <div className="pad">
          {text === null ? (
            <ComplaintLine text={words.documentMissing} />
          ) : (
            <Skeleton widths={[60, 80, 70]} label={words.loadingDocument} />
          )}
        </div>
      )}
    </Dialog>
  );
}
