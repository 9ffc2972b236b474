import { Checkbox } from '../../components/Choices.tsx';
import { SelectField, TextField } from '../../components/Field.tsx';
import type { Formats } from '../../language.ts';
import type { KnownArchive } from './knownArchive.ts';
import type { ImportWords } from './ChooseFileView.tsx';
import { ComplaintLine } from '../../components/ComplaintLine.tsx';
import type { Complaint, DraftAnswers } from './draftAnswers.ts';

/** The number the chat belongs to; for a new one who uses it, and that this person was told. */
export function AccountQuestion(props: {
  readonly words: ImportWords;
  readonly draft: DraftAnswers;
  readonly complaint: Complaint | undefined;
  readonly known: KnownArchive;
  readonly formats: Formats;
  readonly onAnswer: (part: Partial<DraftAnswers>) => void;
}) {
  const { words, draft, complaint, known, onAnswer } = props;
  const errorOf = (one: Complaint) => (complaint === one ? words.complaints[one] : undefined);
  const person = draft.owner.trim();
  return (
    <fieldset className="plainset question">
      <legend className="label">{words.account}</legend>
      {known.accounts.length > 0 && (
        <SelectField
          label={words.account}
          hideLabel
          value={draft.account}
          choices={[
            ...known.accounts.map((account) => ({
              value: account.id,
              label: `${account.name} · ${account.owner}`,
            })),
            { value: 'new' as const, label: words.newAccount },
          ]}
          onChoose={(account) => {
            const zone = known.accounts.find((one) => one.id === account)?.timeZone;
            onAnswer(zone === undefined ? { account } : { account, timeZone: zone });
          }}
        />
      )}
      {draft.account === 'new' && (
        <>
          <div className="two-fields">
            <TextField
              name="account-name"
              label={words.accountName}
              placeholder={words.accountNameExample}
              maxLength={80}
              value={draft.accountName}
              error={errorOf('account_name')}
              onChange={(event) => onAnswer({ accountName: event.target.value })}
            />
            <TextField
              name="owner"
              label={words.owner}
              placeholder={words.ownerExample}
              maxLength={120}
              value={draft.owner}
              error={errorOf('owner')}
              onChange={(event) => onAnswer({ owner: event.target.value })}
            />
          </div>
          <div className="notice-box">
            <Checkbox
              checked={draft.noticeGiven}
              label={person === '' ? words.noticeSomeone : words.notice(person)}
              help={words.noticeHelp(known.operator)}
              onChange={(noticeGiven) => onAnswer({ noticeGiven })}
            />
            {complaint === 'notice' && <ComplaintLine text={words.complaints.notice} />}
            {draft.noticeGiven && (
              <TextField
                name="notice-on"
                type="date"
                label={words.noticeOn}
                max={known.today}
                value={draft.noticeOn}
                error={errorOf('notice_date')}
                onChange={(event) => onAnswer({ noticeOn: event.target.value })}
              />
            )}
          </div>
        </>
      )}
    </fieldset>
  );
}
