import { Download } from 'lucide-react';
import { saveCopyText } from '../../../../shared/text/saveCopy.ts';
import { shellText } from '../../../../shared/text/shell.ts';
import { useApi } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Note } from '../../components/Note.tsx';
import { useWords } from '../../language.ts';
import { useShell } from '../../state/shell.ts';
import { useToasts } from '../../state/toasts.ts';

/** Opens the question; nothing is written before it is answered and a place chosen. */
export function SaveCopyButton(props: { readonly record: number; readonly name: string }) {
  const words = useWords(saveCopyText);
  const open = useShell((shell) => shell.open);
  return (
    <Button
      weight="quiet"
      size="small"
      icon={Download}
      onClick={() => open({ kind: 'save_copy', record: props.record, name: props.name })}
    >
      {words.save}
    </Button>
  );
}

/** Says first that the copy leaves the vault, then asks where to. */
export function SaveCopyDialog(props: {
  readonly record: number;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const words = useWords(saveCopyText);
  const shell = useWords(shellText);
  const say = useToasts((toasts) => toasts.say);
  async function save() {
    props.onClose();
    const answer = await api.call('media.saveCopy', { record: props.record, name: props.name.slice(0, 512) });
    if (!answer.ok) say({ tone: 'failed', text: words.failed, detail: words.failedMore });
    else if (answer.value !== null) say({ tone: 'done', text: words.saved });
  }
  return (
    <Dialog
      title={words.title}
      size="small"
      closeLabel={shell.close}
      onClose={props.onClose}
      foot={
        <>
          <span className="grow" />
          <Button onClick={props.onClose}>{shell.cancel}</Button>
          <Button weight="primary" autoFocus onClick={() => void save()}>
            {words.choose}
          </Button>
        </>
      }
    >
      <div className="pad stack gap-12">
        {props.name !== '' && <p className="strong file-name">{props.name}</p>}
        <Note tone="warn">{words.lead}</Note>
      </div>
    </Dialog>
  );
}
