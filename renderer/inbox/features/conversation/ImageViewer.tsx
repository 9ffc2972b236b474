import { conversationText } from '../../../../shared/text/conversation.ts';
import type { MessageRow } from '../../../data/rows.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { useLocale } from '../../language.ts';
import { SaveCopyButton } from './SaveCopy.tsx';
import { mediaUrl } from './AttachmentView.tsx';

/** A picture in full size. */
export function ImageViewer(props: { readonly message: MessageRow; readonly onClose: () => void }) {
  const words = conversationText[useLocale()].attachment;
  const { attachment, mediaRecord } = props.message;
  if (attachment === undefined || mediaRecord === undefined) return null;
  return (
    <Dialog
      title={attachment.name === '' ? words[attachment.kind] : attachment.name}
      size="large"
      closeLabel={words.close}
      onClose={props.onClose}
      foot={<SaveCopyButton record={mediaRecord} name={attachment.name} />}
    >
      <div className="viewer">
        <img src={mediaUrl(mediaRecord)} alt={attachment.name} />
      </div>
    </Dialog>
  );
}
