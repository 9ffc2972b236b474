import { useState } from 'react';
import { firstRunText } from '../../../../shared/text/firstRun.ts';
import { useApi } from '../../api.ts';
import { StepBars } from '../../components/Stepper.tsx';
import { SoloFrame } from '../../components/SoloFrame.tsx';
import { useLocale, useWords } from '../../language.ts';
import { FirstImport } from './FirstImport.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { PassphraseStep } from './PassphraseStep.tsx';
import type { NewVault } from './PassphraseStep.tsx';
import { PromisesView } from './PromisesView.tsx';
import { RecoveryStep } from './RecoveryStep.tsx';

/** Passphrase, recovery key, first chat. `onDone(true)` goes on to the import. */
export function FirstRun({ onDone }: { readonly onDone: (importNow: boolean) => void }) {
  const api = useApi();
  const words = useWords(firstRunText);
  const locale = useLocale();
  const [recoveryWords, setRecoveryWords] = useState<readonly string[]>();
  const [proven, setProven] = useState(false);
  const now = recoveryWords === undefined ? 0 : proven ? 2 : 1;

  async function create(vault: NewVault): Promise<boolean> {
    const answer = await api.call('vault.create', { ...vault, locale });
    if (answer.ok) setRecoveryWords(answer.value.recoveryWords);
    return answer.ok;
  }

  return (
    <SoloFrame>
      <main className="first">
        <PromisesView words={words} foot={<LanguageChoice />} />
        <section className="first-do">
          <StepBars label={words.stepsLabel(now + 1)} steps={words.steps} now={now} />
          {recoveryWords === undefined ? (
            <PassphraseStep words={words} onCreate={create} />
          ) : proven ? (
            <FirstImport words={words} onImport={() => onDone(true)} onLater={() => onDone(false)} />
          ) : (
            <RecoveryStep words={words} recoveryWords={recoveryWords} onProven={() => setProven(true)} />
          )}
        </section>
      </main>
    </SoloFrame>
  );
}
