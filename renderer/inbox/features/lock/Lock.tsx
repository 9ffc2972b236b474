import { KeyRound, ShieldCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { VaultState } from '../../../../shared/ipc/contract.ts';
import { firstRunText } from '../../../../shared/text/firstRun.ts';
import { shellText } from '../../../../shared/text/shell.ts';
import { useApi } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { ZeloMark } from '../../components/ZeloMark.tsx';
import { SoloFrame } from '../../components/SoloFrame.tsx';
import { useWords } from '../../language.ts';
import { RecoverForm } from './RecoverForm.tsx';
import { partOfDay } from './partOfDay.ts';
import { UnlockForm } from './UnlockForm.tsx';

/** Locked (work goes on, nothing shows) or sealed (the keys are away): passphrase, or the printed recovery key. */
export function Lock({ state }: { readonly state: VaultState }) {
  const api = useApi();
  const words = useWords(firstRunText);
  const shell = useWords(shellText);
  const [identity, setIdentity] = useState<{ company: string; operator: string }>();
  const [recovering, setRecovering] = useState(false);

  // Only a locked archive knows whose it is: a sealed one cannot read its own name.
  useEffect(() => {
    void api.call('vault.identity', {}).then((answer) => setIdentity(answer.ok ? answer.value : undefined));
  }, [api, state]);

  const hello = words.hello[partOfDay(new Date().getHours())];
  const person = identity?.operator.split(/\s+/)[0];
  return (
    <SoloFrame title={identity?.company ?? 'Zelo'}>
      <main className="lock">
        <div className={recovering ? 'lock-box is-recovering' : 'lock-box'}>
          <div className="lock-mark">
            <ZeloMark />
          </div>
          <h1 className={recovering ? 'heading' : 'display'}>
            {recovering ? words.recoverTitle : person === undefined ? hello : `${hello}, ${person}`}
          </h1>
          <p className="t2">
            {recovering ? words.recoverLead : state === 'sealed' ? words.sealed : words.locked}
          </p>
          {recovering ? <RecoverForm /> : <UnlockForm />}
          <Button weight="quiet" size="small" icon={KeyRound} onClick={() => setRecovering(!recovering)}>
            {recovering ? words.usePassphrase : words.useRecovery}
          </Button>
        </div>
        <footer className="lock-foot">
          <span className="tb-stat" title={shell.nothingLeavesWhy}>
            <ShieldCheck className="i i-14" aria-hidden="true" />
            {shell.nothingLeaves}
          </span>
          <span className="tb-stat t3">{words.noForgotten}</span>
        </footer>
      </main>
    </SoloFrame>
  );
}
