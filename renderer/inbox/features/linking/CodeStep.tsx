import { useEffect, useRef, useState } from 'react';
import type { AccountId } from '../../../../shared/domain/identifiers.ts';
import type { LinkProgress } from '../../../../shared/ipc/accountMessages.ts';
import { linkingText } from '../../../../shared/text/linking.ts';
import { linkingCodeText } from '../../../../shared/text/linkingCode.ts';
import { useApi } from '../../api.ts';
import { useWords } from '../../language.ts';
import { isPastTheCode } from './codeProgress.ts';
import { CodeView } from './CodeView.tsx';
import { firstName } from './linkingDraft.ts';
import { SealQuestion } from './SealQuestion.tsx';

/** First the question about the badge; only after its answer main is asked for a code. */
export function CodeStep(props: {
  readonly account: AccountId;
  readonly owner: string;
  /** Digits with country code, for the code of letters. */
  readonly phone: string;
  readonly toldOn: string | undefined;
  readonly progress: LinkProgress | undefined;
  readonly onStart: () => void;
  readonly onBack: () => void;
  readonly onImport: () => void;
}) {
  const { account, phone, progress } = props;
  const api = useApi();
  const words = useWords(linkingCodeText);
  const linking = useWords(linkingText);
  const [seal, setSeal] = useState<'asked' | 'none' | 'blue'>('asked');
  const [way, setWay] = useState<'qr' | 'letters'>('qr');
  const [refused, setRefused] = useState<string>();
  const [now, setNow] = useState(() => Date.now());
  const latest = useRef(progress);
  useEffect(() => {
    latest.current = progress;
  }, [progress]);

  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);

  // A code on a page that nobody sees would go on asking WhatsApp for new ones.
  useEffect(
    () => () => {
      if (!isPastTheCode(latest.current)) void api.call('accounts.cancelLink', { account });
    },
    [api, account],
  );

  async function ask(by: 'qr' | 'letters') {
    setRefused(undefined);
    props.onStart();
    const answer = await api.call('accounts.link', {
      account,
      hasBlueCheck: false,
      ...(by === 'letters' && { phone }),
    });
    if (!answer.ok) setRefused(answer.error.code);
  }

  async function change(by: 'qr' | 'letters') {
    setWay(by);
    await api.call('accounts.cancelLink', { account });
    await ask(by);
  }

  if (seal !== 'none') {
    return (
      <SealQuestion
        hasSeal={seal === 'blue'}
        onBack={props.onBack}
        onImport={props.onImport}
        onAnswer={(hasSeal) => {
          setSeal(hasSeal ? 'blue' : 'none');
          if (!hasSeal) void ask(way);
        }}
      />
    );
  }
  return (
    <CodeView
      words={words}
      person={firstName(props.owner)}
      progress={refused === undefined ? progress : { account, step: 'failed', code: refused }}
      way={way}
      now={now}
      toldOn={props.toldOn}
      backLabel={linking.back}
      onWay={(by) => void change(by)}
      onAgain={() => void change(way)}
      onBack={props.onBack}
    />
  );
}
