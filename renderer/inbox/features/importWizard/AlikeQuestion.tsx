import type { ImportPreview } from '../../../../shared/ipc/importMessages.ts';
import { Radio } from '../../components/Choices.tsx';
import { Note } from '../../components/Note.tsx';
import { useLocale } from '../../language.ts';
import type { ImportWords } from './ChooseFileView.tsx';
import type { DraftAnswers } from './draftAnswers.ts';
import { saySpan } from './wallTime.ts';

/** The file resembles a conversation of the archive: says how it differs, and asks where it belongs. */
export function AlikeQuestion(props: {
  readonly words: ImportWords;
  readonly preview: ImportPreview;
  readonly draft: DraftAnswers;
  readonly onAnswer: (part: Partial<DraftAnswers>) => void;
}) {
  const { words, preview, draft, onAnswer } = props;
  const locale = useLocale();
  const [best] = preview.alike;
  if (best === undefined) return null;
  const span = saySpan(best.timeShiftMs, locale);
  const differences = [
    words.alikeCounts(best.new, Math.max(0, preview.messages - best.new)),
    ...(best.timeShiftMs === 0
      ? []
      : [best.timeShiftMs > 0 ? words.alikeAhead(span) : words.alikeBehind(span)]),
    ...Object.entries(best.renamed).map(([inFile, known]) => words.alikeRenamed(known, inFile)),
  ];
  return (
    <fieldset className="plainset question">
      <Note tone="info" title={words.alikeTitle(best.title)}>
        {differences.join('; ')}.
      </Note>
      <div className="reasons">
        {preview.alike.map((one, place) => (
          <Radio
            key={one.conversation}
            name="alike"
            label={words.addThere(one.title)}
            {...(place === 0 && { help: words.addThereHelp })}
            checked={draft.conversation === one.conversation}
            onChoose={() => onAnswer({ conversation: one.conversation, account: one.account })}
          />
        ))}
        <Radio
          name="alike"
          label={words.keepApart}
          checked={draft.conversation === 'apart'}
          onChoose={() => onAnswer({ conversation: 'apart' })}
        />
      </div>
    </fieldset>
  );
}
