import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { shellText } from '../../../../shared/text/shell.ts';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/Field.tsx';
import { Note } from '../../components/Note.tsx';
import { PassphraseField } from '../../components/PassphraseField.tsx';
import { StrengthMeter } from '../../components/StrengthMeter.tsx';
import { useWords } from '../../language.ts';
import { leastStrength, passphraseStrength } from '../../passphraseStrength.ts';
import type { FirstRunWords } from './PromisesView.tsx';

export interface NewVault {
  readonly company: string;
  readonly operator: string;
  readonly passphrase: string;
}

type Complaint = 'company' | 'operator' | 'weak' | 'repeat' | 'create';

/** Company, operator, passphrase twice. Nothing is asked for in vain: each complaint says what to do. */
export function PassphraseStep(props: {
  readonly words: FirstRunWords;
  readonly onCreate: (vault: NewVault) => Promise<boolean>;
}) {
  const { words } = props;
  const shell = useWords(shellText);
  const [company, setCompany] = useState('');
  const [operator, setOperator] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [repeat, setRepeat] = useState('');
  const [complaint, setComplaint] = useState<Complaint>();
  const [creating, setCreating] = useState(false);
  const strength = passphraseStrength(passphrase, [company, operator]);

  function firstComplaint(): Complaint | undefined {
    if (company.trim() === '') return 'company';
    if (operator.trim() === '') return 'operator';
    if (strength < leastStrength) return 'weak';
    return repeat === passphrase ? undefined : 'repeat';
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    const found = firstComplaint();
    setComplaint(found);
    if (found !== undefined || creating) return;
    setCreating(true);
    const created = await props.onCreate({ company: company.trim(), operator: operator.trim(), passphrase });
    if (!created) {
      setComplaint('create');
      setCreating(false);
    }
  }

  const errorOf = (of: Complaint) => (complaint === of ? words.errors[of] : undefined);
  return (
    <form className="stack gap-20" onSubmit={(event) => void submit(event)} noValidate>
      <div className="stack gap-4">
        <h2 className="heading">{words.passphraseTitle}</h2>
        <p className="t2">{words.passphraseLead}</p>
      </div>
      <div className="two-fields">
        <TextField
          large
          name="company"
          label={words.company}
          placeholder={words.companyExample}
          maxLength={120}
          value={company}
          error={errorOf('company')}
          autoFocus
          onChange={(event) => setCompany(event.target.value)}
        />
        <TextField
          large
          name="operator"
          label={words.operator}
          placeholder={words.operatorExample}
          maxLength={120}
          value={operator}
          error={errorOf('operator')}
          onChange={(event) => setOperator(event.target.value)}
        />
      </div>
      <div className="stack gap-6">
        <PassphraseField
          name="passphrase"
          label={words.passphrase}
          value={passphrase}
          onType={setPassphrase}
          showLabel={shell.showPassphrase}
          hideWordsLabel={shell.hidePassphrase}
          error={errorOf('weak')}
          purpose="new-password"
        />
        <StrengthMeter
          strength={strength}
          label={shell.strength.label}
          short={shell.strength.short[strength] ?? ''}
          more={shell.strength.more[strength] ?? ''}
        />
      </div>
      <PassphraseField
        name="repeat"
        label={words.repeat}
        placeholder={words.repeatExample}
        value={repeat}
        onType={setRepeat}
        showLabel={shell.showPassphrase}
        hideWordsLabel={shell.hidePassphrase}
        error={errorOf('repeat')}
        purpose="new-password"
      />
      {complaint === 'create' ? (
        <Note tone="err" announce>
          {words.errors.create}
        </Note>
      ) : (
        <Note tone="warn" icon={KeyRound} title={words.noForgotten}>
          {words.noForgottenMore}
        </Note>
      )}
      <div className="row first-foot">
        <Button
          type="submit"
          weight="primary"
          size="large"
          keys="Enter"
          disabled={creating}
          aria-busy={creating}
        >
          {creating ? words.creating : words.continue}
        </Button>
      </div>
    </form>
  );
}
