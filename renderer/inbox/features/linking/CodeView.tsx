import { Bell, CircleCheck, EyeOff, Image, LockKeyhole, Unplug } from 'lucide-react';
import type { ReactNode } from 'react';
import type { LinkProgress } from '../../../../shared/ipc/accountMessages.ts';
import type { linkingCodeText } from '../../../../shared/text/linkingCode.ts';
import { Button } from '../../components/Button.tsx';
import { Note } from '../../components/Note.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { inHalves, sayLinkFailure, secondsUntil } from './codeProgress.ts';
import { QrView } from './QrView.tsx';

type CodeWords = (typeof linkingCodeText)['pt'];

/** The code at the left, what to do with it at the right. `now` in milliseconds drives the countdown. */
export function CodeView(props: {
  readonly words: CodeWords;
  readonly person: string;
  readonly progress: LinkProgress | undefined;
  readonly way: 'qr' | 'letters';
  readonly now: number;
  readonly toldOn: string | undefined;
  readonly backLabel: string;
  readonly onWay: (way: 'qr' | 'letters') => void;
  readonly onAgain: () => void;
  readonly onBack: () => void;
}) {
  const { words, progress, way } = props;
  const failed = progress?.step === 'failed';
  return (
    <>
      <header className="stack gap-4">
        <h2 className="heading">{way === 'qr' ? words.codeTitle : words.lettersTitle}</h2>
        <p className="t2">{words.codeLead(props.person)}</p>
      </header>
      <div className="qr-grid">
        <div className="qr-card">
          <div className="qr-frame" aria-live="polite">
            <CodeItself words={words} progress={progress} />
          </div>
          <div className="row between meta nowrap">
            {progress?.step === 'qr' || progress?.step === 'code' ? (
              <span className="t2 num" aria-live="off">
                {words.newCodeIn(secondsUntil(progress.validUntil, props.now))}
              </span>
            ) : (
              <span />
            )}
            {failed ? (
              <Button size="small" weight="primary" onClick={props.onAgain}>
                {words.again}
              </Button>
            ) : (
              progress?.step !== 'accepted' && (
                <button
                  type="button"
                  className="link"
                  onClick={() => props.onWay(way === 'qr' ? 'letters' : 'qr')}
                >
                  {way === 'qr' ? words.useLetters : words.useQr}
                </button>
              )
            )}
          </div>
        </div>
        <div className="stack gap-20">
          <HowTo words={words} way={way} />
          <hr className="hr" />
          <div className="facts">
            <div className="sect facts-head">{words.goodToKnow}</div>
            <Fact icon={<Bell className="i" aria-hidden="true" />} text={words.facts.notifications} />
            <Fact icon={<Image className="i" aria-hidden="true" />} text={words.facts.oldMedia} />
            <Fact icon={<EyeOff className="i" aria-hidden="true" />} text={words.facts.viewOnce} />
            <Fact icon={<Unplug className="i" aria-hidden="true" />} text={words.facts.unlink} />
          </div>
        </div>
      </div>
      <div className="row row-16 link-foot">
        <Button onClick={props.onBack}>{props.backLabel}</Button>
        <span className="grow" />
        {props.toldOn !== undefined && (
          <p className="meta t2 row row-6">
            <CircleCheck className="i i-14 okc" aria-hidden="true" />
            {props.toldOn}
          </p>
        )}
        <p className="meta t2 row row-6">
          <LockKeyhole className="i i-14" aria-hidden="true" />
          {words.direct}
        </p>
      </div>
    </>
  );
}

function CodeItself({
  words,
  progress,
}: {
  readonly words: CodeWords;
  readonly progress: LinkProgress | undefined;
}) {
  switch (progress?.step) {
    case 'qr':
      return <QrView text={progress.qr} label={words.qrLabel} />;
    case 'code':
      return (
        <output className="letter-code num" aria-label={words.lettersLabel}>
          {inHalves(progress.code)}
        </output>
      );
    case 'failed':
      return (
        <Note tone="err" announce>
          {sayLinkFailure(progress.code, words)}
        </Note>
      );
    default: {
      const said = progress?.step === 'accepted' ? words.accepted : words.gettingCode;
      return (
        <div className="stack gap-12 qr-wait" role="status">
          <span>{said}</span>
          <ProgressBar label={said} done={0} total={0} />
        </div>
      );
    }
  }
}

function HowTo({ words, way }: { readonly words: CodeWords; readonly way: 'qr' | 'letters' }) {
  const steps = [
    words.howto.open,
    words.howto.menu,
    words.howto.devices,
    way === 'qr' ? words.howto.scan : words.howto.type,
  ];
  return (
    <ol className="howto">
      {steps.map((step, place) => (
        <li key={step}>
          <span>{place + 1}</span>
          <p>{step}</p>
        </li>
      ))}
    </ol>
  );
}

function Fact({ icon, text }: { readonly icon: ReactNode; readonly text: string }) {
  return (
    <div className="fact">
      {icon}
      <p>{text}</p>
    </div>
  );
}
