import { LockKeyhole } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import { firstRunText } from '../../../../shared/text/firstRun.ts';
import { shellText } from '../../../../shared/text/shell.ts';
import { useApi } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { PassphraseField } from '../../components/PassphraseField.tsx';
import { useWords } from '../../language.ts';

export function UnlockForm() {
  const api = useApi();
  const words = useWords(firstRunText);
  const shell = useWords(shellText);
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<string>();
  const [opening, setOpening] = useState(false);
  const [capsLock, setCapsLock] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (opening || passphrase === '') return;
    setOpening(true);
    setError(undefined);
    const answer = await api.call('vault.unlock', { passphrase });
    // When it opens, the vault's state takes this screen away.
    if (answer.ok) return;
    setOpening(false);
    const { code } = answer.error;
    setError(words.lockErrors[code as keyof typeof words.lockErrors] ?? words.lockErrors.other);
  }

  const onKey = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <form className="lock-form" onSubmit={(event) => void submit(event)} onKeyUp={onKey} noValidate>
      <PassphraseField
        name="passphrase"
        label={words.passphrase}
        hideLabel
        icon={LockKeyhole}
        placeholder={words.passphrase}
        value={passphrase}
        onType={(typed) => {
          setPassphrase(typed);
          setError(undefined);
        }}
        showLabel={shell.showPassphrase}
        hideWordsLabel={shell.hidePassphrase}
        error={error ?? (capsLock ? words.capsLock : undefined)}
        purpose="current-password"
        autoFocus
      />
      <Button type="submit" weight="primary" size="large" keys="Enter" disabled={opening} aria-busy={opening}>
        {opening ? words.opening : words.open}
      </Button>
    </form>
  );
}
