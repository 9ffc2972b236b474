import { LockKeyhole, Paperclip } from 'lucide-react';
import { useState } from 'react';
import { noticeParagraphs, noticeText, wholeNotice } from '../../../../shared/text/notice.ts';
import type { NoticeFacts } from '../../../../shared/text/notice.ts';
import { noticeStepText } from '../../../../shared/text/noticeStep.ts';
import { linkingText } from '../../../../shared/text/linking.ts';
import { useApi } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Checkbox, Radio } from '../../components/Choices.tsx';
import { TextField } from '../../components/Field.tsx';
import { Note } from '../../components/Note.tsx';
import { useLocale, useWords } from '../../language.ts';
import { firstName, missingFromNotice, type NoticeDraft } from './linkingDraft.ts';
import { NoticePaperView } from './NoticePaperView.tsx';

const ways = ['signed_paper', 'written_reply', 'employment_contract'] as const;

/** The employee is told first; until that is on record the next step stays locked. `today` is `YYYY-MM-DD`. */
export function NoticeStep(props: {
  readonly owner: string;
  readonly facts: NoticeFacts;
  readonly today: string;
  /** Why main refused to record it, said. */
  readonly failure: string | undefined;
  readonly onBack: () => void;
  readonly onRegister: (draft: NoticeDraft, text: string) => Promise<void>;
}) {
  const { facts, today } = props;
  const api = useApi();
  const words = useWords(noticeStepText);
  const linking = useWords(linkingText);
  const locale = useLocale();
  const [draft, setDraft] = useState<NoticeDraft>(() => ({
    language: locale,
    paragraphs: noticeParagraphs(locale, facts),
    acknowledgement: 'signed_paper',
    givenOn: today,
    file: undefined,
    copyGiven: false,
    numberIsCompanys: false,
  }));
  const [printFailed, setPrintFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const person = firstName(props.owner);
  const title = noticeText[draft.language].title(facts);
  const missing = missingFromNotice(draft, today);
  const change = (part: Partial<NoticeDraft>) => setDraft((before) => ({ ...before, ...part }));

  async function attach() {
    const answer = await api.call('accounts.chooseAcknowledgement', {});
    if (answer.ok && answer.value !== null) {
      change({ file: { id: answer.value.file, name: answer.value.name } });
    }
  }

  async function print() {
    const answer = await api.call('accounts.printNotice', {
      title,
      paragraphs: [...draft.paragraphs],
      language: draft.language,
      employee: props.owner,
    });
    setPrintFailed(!(answer.ok && answer.value.printed));
  }

  async function register() {
    setBusy(true);
    await props.onRegister(draft, wholeNotice(title, draft.paragraphs)).finally(() => setBusy(false));
  }

  return (
    <>
      <header className="stack gap-4">
        <h2 className="heading">{words.noticeTitle(person)}</h2>
        <p className="t2">{words.noticeLead}</p>
      </header>
      <div className="notice-grid">
        <NoticePaperView
          words={words}
          title={title}
          paragraphs={draft.paragraphs}
          language={draft.language}
          onLanguage={(language) => change({ language, paragraphs: noticeParagraphs(language, facts) })}
          onParagraphs={(paragraphs) => change({ paragraphs })}
          onPrint={() => void print()}
        />
        <form className="stack gap-16 notice-form" onSubmit={(event) => event.preventDefault()} noValidate>
          <fieldset className="plainset stack gap-8">
            <legend className="label">{words.how(person)}</legend>
            {ways.map((way) => (
              <Radio
                key={way}
                name="acknowledgement"
                label={words.ways[way]}
                checked={draft.acknowledgement === way}
                onChoose={() => change({ acknowledgement: way })}
              />
            ))}
          </fieldset>
          <TextField
            type="date"
            name="given-on"
            label={words.givenOn}
            max={today}
            value={draft.givenOn}
            onChange={(event) => change({ givenOn: event.target.value })}
          />
          <div className="stack gap-6">
            <span className="label">{words.proof}</span>
            <div className="drop">
              <Paperclip className="i i-18" aria-hidden="true" />
              <span className="grow stack gap-4">
                {draft.file !== undefined && <b className="medium ellip">{draft.file.name}</b>}
                <Button size="small" onClick={() => void attach()}>
                  {draft.file === undefined ? words.attach : words.attachOther}
                </Button>
                <span className="t3 meta">{words.attachHelp}</span>
              </span>
            </div>
          </div>
          <Checkbox
            label={words.copyGiven(person)}
            checked={draft.copyGiven}
            onChange={(copyGiven) => change({ copyGiven })}
          />
          <Checkbox
            label={words.companys}
            checked={draft.numberIsCompanys}
            onChange={(numberIsCompanys) => change({ numberIsCompanys })}
          />
          <div className="gate">
            {printFailed && <p className="meta t2">{words.notPrinted}</p>}
            {props.failure !== undefined && (
              <Note tone="err" announce>
                {props.failure}
              </Note>
            )}
            {missing !== undefined && (
              <Note tone="warn" icon={LockKeyhole} title={words.gate}>
                {words.missing[missing]}
              </Note>
            )}
            <div className="row between">
              <Button onClick={props.onBack}>{linking.back}</Button>
              <Button
                size="large"
                weight="primary"
                disabled={busy}
                blockedBecause={missing === undefined ? undefined : words.missing[missing]}
                onClick={() => void register()}
              >
                {words.register}
              </Button>
            </div>
          </div>
        </form>
      </div>
    </>
  );
}
