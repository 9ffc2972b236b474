import { Info, PackageCheck } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { exportDialogText } from '../../../../shared/text/exportDialog.ts';
import type { EventPayload } from '../../../../shared/ipc/contract.ts';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Choices.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { TextArea, TextField } from '../../components/Field.tsx';
import { Note } from '../../components/Note.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { Segment } from '../../components/Segment.tsx';
import { useLocale } from '../../language.ts';
import type { DraftFault, ExportDraft } from './exportDraft.ts';

const formats = ['html', 'pdf', 'csv', 'jsonl'] as const;

/** The export dialog (05). While it runs, the fields rest and the progress shows. */
export function ExportView(props: {
  readonly subtitle: string;
  readonly draft: ExportDraft;
  /** Undefined while it is counted. */
  readonly messages: number | undefined;
  readonly faults: readonly DraftFault[];
  readonly running: boolean;
  readonly progress: EventPayload<'export.progress'> | undefined;
  /** A sentence about the last attempt. */
  readonly failure: string | undefined;
  /** The last attempt was stopped, and left nothing. */
  readonly stopped: boolean;
  readonly coverage: ReactNode;
  readonly onDraft: (draft: ExportDraft) => void;
  readonly onSave: () => void;
  readonly onStop: () => void;
  readonly onClose: () => void;
}) {
  const words = exportDialogText[useLocale()];
  const form = useId();
  const { draft, onDraft, faults, running, progress } = props;
  const saying = (fault: DraftFault, sentence: string) => (faults.includes(fault) ? sentence : undefined);
  return (
    <Dialog
      title={words.title}
      subtitle={props.subtitle}
      size="large"
      twoColumns
      locked={running}
      closeLabel={words.close}
      onClose={props.onClose}
      foot={
        <>
          <p className="meta t2 row row-6 grow">
            <Info className="i i-14" aria-hidden="true" />
            <span>{words.judge}</span>
          </p>
          {running ? (
            <Button size="large" onClick={props.onStop}>
              {words.stop}
            </Button>
          ) : (
            <>
              <Button size="large" onClick={props.onClose}>
                {words.cancel}
              </Button>
              <Button
                weight="primary"
                size="large"
                icon={PackageCheck}
                type="submit"
                form={form}
                keys="Ctrl+Enter"
                blockedBecause={props.messages === 0 ? words.noMessages : undefined}
              >
                {props.failure === undefined ? words.save : words.again}
              </Button>
            </>
          )}
        </>
      }
    >
      <section>
        <form
          id={form}
          className="export-form"
          onSubmit={(event) => {
            event.preventDefault();
            props.onSave();
          }}
        >
          <fieldset className="export-fields" disabled={running}>
            <div className="stack gap-6">
              <span className="label">{words.slice}</span>
              <div className="row between export-slice">
                <Segment
                  label={words.slice}
                  value={draft.slice}
                  options={[
                    { value: 'whole', label: words.sliceWhole },
                    { value: 'days', label: words.sliceDates },
                  ]}
                  onChoose={(slice) => onDraft({ ...draft, slice })}
                />
                <span className="t2 num" aria-live="polite">
                  {props.messages === undefined
                    ? words.counting
                    : props.messages === 0
                      ? words.noMessages
                      : words.messages(props.messages)}
                </span>
              </div>
              {draft.slice === 'days' && (
                <div className="export-days">
                  <TextField
                    label={words.from}
                    type="date"
                    value={draft.fromDay}
                    onChange={(event) => onDraft({ ...draft, fromDay: event.target.value })}
                  />
                  <TextField
                    label={words.to}
                    type="date"
                    value={draft.toDay}
                    error={saying('days_reversed', words.datesWrong)}
                    onChange={(event) => onDraft({ ...draft, toDay: event.target.value })}
                  />
                </div>
              )}
            </div>
            <div className="stack gap-6" role="group" aria-label={words.formats}>
              <span className="label">{words.formats}</span>
              <div className="opts">
                {formats.map((format) => (
                  <Checkbox
                    key={format}
                    label={<b className="medium">{words[format]}</b>}
                    help={words[`${format}More`]}
                    checked={draft.formats[format]}
                    onChange={(on) => onDraft({ ...draft, formats: { ...draft.formats, [format]: on } })}
                  />
                ))}
              </div>
              {faults.includes('no_format') && (
                <p className="field-error" role="alert">
                  {words.formatNeeded}
                </p>
              )}
            </div>
            <Checkbox
              label={words.media}
              checked={draft.includeMedia}
              onChange={(includeMedia) => onDraft({ ...draft, includeMedia })}
            />
            <TextArea
              label={`${words.reason} (${words.onRecord.toLocaleLowerCase()})`}
              rows={2}
              placeholder={words.reasonPlaceholder}
              maxLength={2000}
              value={draft.reason}
              error={saying('no_reason', words.reasonNeeded)}
              // The dialog opens with the focus in the one field that must be filled.
              ref={(area) => area?.setAttribute('autofocus', '')}
              onChange={(event) => onDraft({ ...draft, reason: event.target.value })}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                  event.preventDefault();
                  props.onSave();
                }
              }}
            />
            <TextField
              label={words.operator}
              maxLength={120}
              value={draft.operator}
              error={saying('no_operator', words.operatorNeeded)}
              onChange={(event) => onDraft({ ...draft, operator: event.target.value })}
            />
          </fieldset>
          {running && (
            <div className="stack gap-6" role="status">
              <div className="row between meta t2">
                <span>{words.phases[progress?.phase ?? 'reading']}</span>
                <span className="num">
                  {progress !== undefined &&
                    progress.total > 0 &&
                    words.progress(progress.done, progress.total)}
                </span>
              </div>
              <ProgressBar
                label={words.phases[progress?.phase ?? 'reading']}
                done={progress?.done ?? 0}
                total={progress?.total ?? 0}
              />
            </div>
          )}
          {props.stopped && (
            <Note tone="info" title={words.stopped} announce>
              {words.stoppedMore}
            </Note>
          )}
          {props.failure !== undefined && (
            <Note tone="err" title={words.failed} announce>
              {props.failure}
            </Note>
          )}
        </form>
      </section>
      {props.coverage}
    </Dialog>
  );
}
