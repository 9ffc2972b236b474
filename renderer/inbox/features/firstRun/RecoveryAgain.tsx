import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { firstRunText } from '../../../../shared/text/firstRun.ts';
import { recoveryAgainText } from '../../../../shared/text/recoveryAgain.ts';
import { useApi } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Note } from '../../components/Note.tsx';
import { SoloFrame } from '../../components/SoloFrame.tsx';
import { useWords } from '../../language.ts';
import { RecoveryStep } from './RecoveryStep.tsx';

/**
 * The app was locked or ended before the recovery words were checked, and a recovery key is shown only once: offers
 * new words. Put off, it comes again after the next unlock. `onDone` goes on to the archive.
 */
export function RecoveryAgain({ onDone }: { readonly onDone: () => void }) {
  const api = useApi();
  const first = useWords(firstRunText);
  const words = useWords(recoveryAgainText);
  const [recoveryWords, setRecoveryWords] = useState<readonly string[]>();
  const [failed, setFailed] = useState(false);
  const [asking, setAsking] = useState(false);

  async function renew() {
    setAsking(true);
    const answer = await api.call('vault.renewRecovery', {});
    setAsking(false);
    setFailed(!answer.ok);
    if (answer.ok) setRecoveryWords(answer.value.recoveryWords);
    // Proven meanwhile: nothing is left to do.
    else if (answer.error.code === 'recovery_proven') onDone();
  }

  return (
    <SoloFrame>
      <main className="first-again">
        {recoveryWords === undefined ? (
          <div className="stack gap-20">
            <div className="stack gap-4">
              <h1 className="heading">{words.title}</h1>
              <p className="t2">{words.lead}</p>
            </div>
            <Note tone="warn" icon={KeyRound} title={`${words.new}.`}>
              {words.newMore}
            </Note>
            {failed && (
              <Note tone="err" announce>
                {words.failed}
              </Note>
            )}
            <div className="row first-foot">
              <Button weight="quiet" size="large" onClick={onDone}>
                {words.later}
              </Button>
              <Button weight="primary" size="large" autoFocus disabled={asking} onClick={() => void renew()}>
                {words.show}
              </Button>
            </div>
          </div>
        ) : (
          <RecoveryStep
            words={{ ...first, recoveryTitle: words.again }}
            recoveryWords={recoveryWords}
            onProven={onDone}
          />
        )}
      </main>
    </SoloFrame>
  );
}
