import { Check, Pencil, Printer } from 'lucide-react';
import { useState } from 'react';
import type { Locale } from '../../../../shared/domain/categories.ts';
import type { NoticeParagraph } from '../../../../shared/text/notice.ts';
import type { noticeStepText } from '../../../../shared/text/noticeStep.ts';
import { Button } from '../../components/Button.tsx';
import { TextArea } from '../../components/Field.tsx';
import { Segment } from '../../components/Segment.tsx';

/** The notice as a sheet of paper: to read, change, print, in one of three languages. */
export function NoticePaperView(props: {
  readonly words: (typeof noticeStepText)['pt'];
  readonly title: string;
  readonly paragraphs: readonly NoticeParagraph[];
  readonly language: Locale;
  readonly onLanguage: (language: Locale) => void;
  readonly onParagraphs: (paragraphs: readonly NoticeParagraph[]) => void;
  readonly onPrint: () => void;
}) {
  const { words, paragraphs } = props;
  const [editing, setEditing] = useState(false);
  return (
    <article className="paper" aria-label={words.paper}>
      <div className="row between">
        <span className="sect">{words.paper}</span>
        <span className="row row-4">
          <Button
            weight="quiet"
            size="small"
            icon={editing ? Check : Pencil}
            onClick={() => setEditing(!editing)}
          >
            {editing ? words.editDone : words.edit}
          </Button>
          <Button weight="quiet" size="small" icon={Printer} onClick={props.onPrint}>
            {words.print}
          </Button>
        </span>
      </div>
      {/* It scrolls at 200 % zoom, so the keyboard must reach it. */}
      <div className="paper-text" tabIndex={0} lang={props.language}>
        <h3>{props.title}</h3>
        {paragraphs.map((paragraph, place) =>
          editing ? (
            <TextArea
              key={paragraph.head}
              label={paragraph.head}
              rows={2}
              maxLength={1000}
              value={paragraph.text}
              onChange={(event) =>
                props.onParagraphs(
                  paragraphs.map((one, at) => (at === place ? { ...one, text: event.target.value } : one)),
                )
              }
            />
          ) : (
            <p key={paragraph.head}>
              <b>{paragraph.head}</b> {paragraph.text}
            </p>
          ),
        )}
      </div>
      <div className="row paper-foot">
        <Segment
          small
          label={words.paperLanguage}
          value={props.language}
          options={(['pt', 'es', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
          onChoose={props.onLanguage}
        />
      </div>
    </article>
  );
}
