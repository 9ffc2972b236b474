import { useState } from 'react';
import type { FormEvent } from 'react';
import { firstRunText } from '../../../../shared/text/firstRun.ts';
import { shellText } from '../../../../shared/text/shell.ts';
import { useApi } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { TextArea } from '../../components/Field.tsx';
import { PassphraseField } from '../../components/PassphraseField.tsx';
import { StrengthMeter } from '../../components/StrengthMeter.tsx';
import { useWords } from '../../language.ts';
import { leastStrength, passphraseStrength } from '../../passphraseStrength.ts';

/** The printed words and a new passphrase, twice. */
export function RecoverForm() {
  const api = useApi();
  const words = useWords(firstRunText);
  const shell = useWords(shellText);
  const [recoveryWords, setRecoveryWords] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [repeat, setRepeat] = useState('');
  const [errors, setErrors] = useState<{ words?: string; weak?: string; repeat?: string }>({});
  const [opening, setOpening] = useState(false);
  const strength = passphraseStrength(passphrase);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (opening) return;
    if (recoveryWords.trim() === '') return setErrors({ words: words.lockErrors.wrong_recovery_key });
    if (strength < leastStrength) return setErrors({ weak: words.errors.weak });
    if (repeat !== passphrase) return setErrors({ repeat: words.errors.repeat });
    setErrors({});
    setOpening(true);
    const answer = await api.call('vault.recover', {
      recoveryWords: recoveryWords.trim().replace(/\s+/g, ' '),
      newPassphrase: passphrase,
    });
    if (answer.ok) return;
    setOpening(false);
    const { code } = answer.error;
    setErrors({ words: words.lockErrors[code as keyof typeof words.lockErrors] ?? words.lockErrors.other });
  }

  const secret = {
    showLabel: shell.showPassphrase,
    hideWordsLabel: shell.hidePassphrase,
    purpose: 'new-password' as const,
  };
  return (
    <form className="lock-form" onSubmit={(event) => void submit(event)} noValidate>
      <TextArea
        name="recovery-words"
        label={words.recoveryWords}
        placeholder={words.recoveryWordsExample}
        value={recoveryWords}
        error={errors.words}
        maxLength={1024}
        autoFocus
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setRecoveryWords(event.target.value)}
      />
      <PassphraseField
        {...secret}
        name="new-passphrase"
        label={words.newPassphrase}
        value={passphrase}
        onType={setPassphrase}
        error={errors.weak}
      />
      <StrengthMeter
        strength={strength}
        label={shell.strength.label}
        short={shell.strength.short[strength] ?? ''}
        more={shell.strength.more[strength] ?? ''}
      />
      <PassphraseField
        {...secret}
        name="repeat"
        label={words.repeat}
        value={repeat}
        onType={setRepeat}
        error={errors.repeat}
      />
      <Button type="submit" weight="primary" size="large" disabled={opening} aria-busy={opening}>
        {opening ? words.opening : words.recover}
      </Button>
    </form>
  );
}
