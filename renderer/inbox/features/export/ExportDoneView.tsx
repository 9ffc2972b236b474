import { Check, Copy, FileArchive, FolderOpen } from 'lucide-react';
import { exportDoneText } from '../../../../shared/text/exportDone.ts';
import type { ExportResult } from '../../../../shared/ipc/exportMessages.ts';
import { bytesSaid } from '../../../../shared/text/when.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Note } from '../../components/Note.tsx';
import { useLocale } from '../../language.ts';
import { inGroups } from './inGroups.ts';

/** The saved pack: its name and size, its fingerprint to keep elsewhere, and what to do with both. */
export function ExportDoneView(props: {
  readonly result: ExportResult;
  /** A transcript is in the pack, which tells the reader how to check. */
  readonly withTranscript: boolean;
  readonly copied: boolean;
  readonly onCopy: () => void;
  readonly onShow: () => void;
  readonly onClose: () => void;
}) {
  const locale = useLocale();
  const words = exportDoneText[locale];
  const { fileName, bytes, messages, media, mediaMissing, sha256 } = props.result;
  return (
    <Dialog
      title={words.done}
      size="medium"
      closeLabel={words.close}
      onClose={props.onClose}
      foot={
        <>
          <span className="grow" />
          <Button size="large" icon={FolderOpen} onClick={props.onShow}>
            {words.show}
          </Button>
          <Button weight="primary" size="large" onClick={props.onClose} autoFocus>
            {words.close}
          </Button>
        </>
      }
    >
      <section className="stack gap-16">
        <div className="row pack-file">
          <FileArchive className="i i-20" aria-hidden="true" />
          <div className="stack grow">
            <b className="medium pack-name">{fileName}</b>
            <span className="meta t2">
              {bytesSaid(bytes, locale)} · {words.doneMore(messages, media)}
            </span>
          </div>
        </div>
        {mediaMissing > 0 && <Note tone="warn">{words.missing(mediaMissing)}</Note>}
        <div className="stack gap-6" role="group" aria-label={words.hash}>
          <div className="row between">
            <span className="label">{words.hash}</span>
            <Button size="small" icon={props.copied ? Check : Copy} onClick={props.onCopy}>
              <span aria-live="polite">{props.copied ? words.copied : words.copy}</span>
            </Button>
          </div>
          <p className="pack-hash mono" translate="no">
            {inGroups(sha256).map((group, place) => (
              <span key={place}>{group}</span>
            ))}
          </p>
          <p className="meta t2">{words.hashAbout}</p>
        </div>
        <div className="stack gap-6">
          <h3 className="label">{words.whatNow}</h3>
          <ol className="pack-steps t2">
            {words.steps.slice(0, props.withTranscript ? undefined : 2).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      </section>
    </Dialog>
  );
}
