import { ShortcutsDialog } from '../frame/ShortcutsDialog.tsx';
import { SaveCopyDialog } from '../features/conversation/SaveCopy.tsx';
import { ExportDialog } from '../features/export/Export.tsx';
import { ImportWizard } from '../features/importWizard/ImportWizard.tsx';
import { DocumentDialog } from '../features/settings/DocumentDialog.tsx';
import { useShell } from '../state/shell.ts';

/** The one dialog that is open, if any. */
export function Dialogs() {
  const dialog = useShell((shell) => shell.dialog);
  const close = useShell((shell) => shell.close);
  switch (dialog?.kind) {
    case 'import':
      return <ImportWizard />;
    case 'document':
      return <DocumentDialog document={dialog.document} onClose={close} />;
    case 'shortcuts':
      return <ShortcutsDialog />;
    case 'save_copy':
      return <SaveCopyDialog record={dialog.record} name={dialog.name} onClose={close} />;
    case 'export':
      return (
        <ExportDialog
          conversation={dialog.conversation}
          {...(dialog.from === undefined ? {} : { from: dialog.from })}
          {...(dialog.to === undefined ? {} : { to: dialog.to })}
          onClose={close}
        />
      );
    // The conversation itself asks for the reason: it knows what lies closed.
    default:
      return null;
  }
}
