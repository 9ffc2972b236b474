import { FileText, TriangleAlert } from 'lucide-react';
import type { ImportPreview } from '../../../../shared/ipc/importMessages.ts';
import { chatExportText } from '../../../../shared/text/chatExport.ts';
import { joinClasses } from '../../components/joinClasses.ts';
import { useFormats, useLocale, useWords } from '../../language.ts';
import type { ImportWords } from './ChooseFileView.tsx';
import type { DraftAnswers } from './draftAnswers.ts';
import { sayWallClock, sayWallDay } from './wallTime.ts';

/** What the file holds, with its first messages as they will look: the company at the right. */
export function PreviewView(props: {
  readonly words: ImportWords;
  readonly preview: ImportPreview;
  readonly draft: DraftAnswers;
}) {
  const { words, preview, draft } = props;
  const locale = useLocale();
  const formats = useFormats();
  const reasons: Readonly<Record<string, string>> = useWords(chatExportText).unreadable;
  const readAt = (one: ImportPreview['first'][number]) =>
    draft.dayOrder === 'month_first' ? (one.atMonthFirst ?? one.at) : one.at;
  const days = preview.first.map((one) => sayWallDay(readAt(one), locale));
  return (
    <section className="preview">
      <div className="row row-12">
        <FileText className="i i-20 accc" aria-hidden="true" />
        <div className="grow">
          <b className="strong ellip preview-name" title={preview.fileName}>
            {preview.fileName}
          </b>
          <p className="meta t2">
            {words.counts(preview.messages, preview.participants.length)} ·{' '}
            {words.media(preview.mediaFiles, preview.attachments)} · {formats.bytes(preview.fileBytes)}
          </p>
        </div>
      </div>
      {preview.unreadableTotal > 0 && (
        <details className="preview-lost">
          <summary>
            <TriangleAlert className="i i-14 warnc" aria-hidden="true" />{' '}
            {words.unreadable(preview.unreadableTotal)}
          </summary>
          <ul className="meta t2">
            {preview.unreadable.slice(0, 20).map((one) => (
              <li key={one.line}>
                {formats.number(one.line)}: {reasons[one.reason] ?? one.reason}
              </li>
            ))}
          </ul>
        </details>
      )}
      <h3 className="sect">{words.beginning}</h3>
      <div className="preview-thread">
        {preview.first.map((one, place) => (
          <div className="stack gap-6" key={place}>
            {days[place] !== days[place - 1] && <span className="day">{days[place]}</span>}
            {one.kind === 'system' ? (
              <span className="day preview-system">{one.text}</span>
            ) : (
              <div
                className={joinClasses(
                  'msg',
                  one.sender !== null && draft.companyNames.includes(one.sender) ? 'out' : 'in',
                  one.kind === 'deleted' && 'is-gone',
                )}
              >
                <div className="bubble">
                  <span className="who">{one.sender}</span>
                  {one.kind === 'attachment' && (
                    <span className="t3">
                      {words.kinds.attachment}
                      {one.text === '' ? '' : ': '}
                    </span>
                  )}
                  {one.text === '' && one.kind === 'deleted' ? words.kinds.deleted : one.text}
                  <span className="at">{sayWallClock(readAt(one), locale)}</span>
                </div>
              </div>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}
