import { useMemo } from 'react';
import type { ImportPreview } from '../../../../shared/ipc/importMessages.ts';
import { Checkbox, Radio } from '../../components/Choices.tsx';
import { SelectField, TextField } from '../../components/Field.tsx';
import { useFormats, useLocale } from '../../language.ts';
import { AccountQuestion } from './AccountQuestion.tsx';
import { AlikeQuestion } from './AlikeQuestion.tsx';
import type { ImportWords } from './ChooseFileView.tsx';
import { ComplaintLine } from '../../components/ComplaintLine.tsx';
import type { Complaint, DraftAnswers } from './draftAnswers.ts';
import type { KnownArchive } from './knownArchive.ts';
import { zoneChoices } from '../../timeZones.ts';
import { sayWallDay } from './wallTime.ts';

/** Only what the file cannot tell. */
export function AnswersForm(props: {
  readonly words: ImportWords;
  readonly preview: ImportPreview;
  readonly draft: DraftAnswers;
  readonly complaint: Complaint | undefined;
  readonly known: KnownArchive;
  readonly onAnswer: (part: Partial<DraftAnswers>) => void;
}) {
  const { words, preview, draft, complaint, known, onAnswer } = props;
  const locale = useLocale();
  const formats = useFormats();
  const zones = useMemo(
    () =>
      zoneChoices(known.timeZone, locale, Date.now()).map(({ value, label, common }) => ({
        value,
        label,
        group: common ? words.commonZones : words.otherZones,
      })),
    [known.timeZone, locale, words],
  );
  const apart = draft.conversation === 'apart';
  const doubtful = preview.first.find((one) => one.atMonthFirst !== undefined);

  return (
    <>
      {preview.alike.length > 0 && (
        <AlikeQuestion words={words} preview={preview} draft={draft} onAnswer={onAnswer} />
      )}

      {preview.questions.includes('day_order') && doubtful !== undefined && (
        <fieldset className="plainset question">
          <legend className="label">{words.dayOrder}</legend>
          <p className="help">{words.dayOrderHelp}</p>
          <div className="reasons">
            <Radio
              name="day-order"
              label={sayWallDay(doubtful.at, locale)}
              checked={draft.dayOrder !== 'month_first'}
              onChoose={() => onAnswer({ dayOrder: 'day_first' })}
            />
            <Radio
              name="day-order"
              label={sayWallDay(doubtful.atMonthFirst ?? doubtful.at, locale)}
              checked={draft.dayOrder === 'month_first'}
              onChoose={() => onAnswer({ dayOrder: 'month_first' })}
            />
          </div>
        </fieldset>
      )}

      <fieldset className="plainset question">
        <legend className="label">{words.company}</legend>
        <p className="help">{words.companyHelp}</p>
        <div className="people">
          {preview.participants.map((person) => (
            <Checkbox
              key={person.name}
              checked={draft.companyNames.includes(person.name)}
              label={
                <span className="row between">
                  <span className="ellip">{person.name}</span>
                  <span className="meta t3 nowrap">{words.messagesOf(person.messages)}</span>
                </span>
              }
              onChange={(on) =>
                onAnswer({
                  companyNames: on
                    ? [...draft.companyNames, person.name]
                    : draft.companyNames.filter((name) => name !== person.name),
                })
              }
            />
          ))}
        </div>
        {complaint === 'company' && <ComplaintLine text={words.complaints.company} />}
      </fieldset>

      {apart && (
        <AccountQuestion
          words={words}
          draft={draft}
          complaint={complaint}
          known={known}
          formats={formats}
          onAnswer={onAnswer}
        />
      )}

      {apart && (
        <TextField
          name="conversation-title"
          label={words.conversationTitle}
          value={draft.title}
          maxLength={256}
          error={complaint === 'title' ? words.complaints.title : undefined}
          onChange={(event) => onAnswer({ title: event.target.value })}
        />
      )}

      {preview.questions.includes('time_zone') && (
        <SelectField
          label={words.timeZone}
          help={
            known.accounts.length > 0
              ? words.timeZoneKnownHelp
              : known.zoneOfMachine
                ? words.timeZoneHelp
                : words.timeZoneUnknownHelp
          }
          value={draft.timeZone}
          choices={zones}
          onChoose={(timeZone) => onAnswer({ timeZone })}
        />
      )}
    </>
  );
}
