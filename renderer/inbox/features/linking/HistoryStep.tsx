import { ChevronRight, CircleCheck, CircleDashed, Clock, LoaderCircle, Plug, Wallet } from 'lucide-react';
import { useMemo } from 'react';
import type { LinkProgress } from '../../../../shared/ipc/accountMessages.ts';
import type { AccountId } from '../../../../shared/domain/identifiers.ts';
import { linkingText } from '../../../../shared/text/linking.ts';
import { useArchive, useLive } from '../../archive.ts';
import { Button } from '../../components/Button.tsx';
import { Note } from '../../components/Note.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { useFormats, useWords } from '../../language.ts';

/** What has come so far, counted in the archive itself, and what to do meanwhile. */
export function HistoryStep(props: {
  readonly account: AccountId;
  readonly name: string;
  readonly progress: Extract<LinkProgress, { step: 'history' }>;
  readonly onTriage: () => void;
  readonly onRules: () => void;
}) {
  const { progress } = props;
  const archive = useArchive();
  const words = useWords(linkingText);
  const formats = useFormats();
  const accounts = useLive(useMemo(() => archive.accounts(), [archive]));
  const store = useLive(useMemo(() => archive.progress(), [archive]));
  const row = accounts?.find((one) => one.id === props.account);
  const done = progress.complete;
  const share = progress.percent === undefined ? undefined : progress.percent / 100;
  const icon = done ? (
    <CircleCheck className="i i-18 okc" aria-hidden="true" />
  ) : (
    <LoaderCircle className="i i-18 accc" aria-hidden="true" />
  );
  return (
    <>
      <header className="row between">
        <div className="stack gap-4">
          <h2 className="heading">{done ? words.historyDone(props.name) : words.historyTitle(props.name)}</h2>
          <p className="t2">{done ? words.historyDoneLead : words.historyLead}</p>
        </div>
        {!done && share !== undefined && <div className="bignum num">{formats.percent(share)}</div>}
      </header>
      {!done && (
        <ProgressBar
          large
          label={words.historyTitle(props.name)}
          done={share ?? 0}
          total={share === undefined ? 0 : 1}
        />
      )}
      <div className="sync-grid">
        <div className="card pad stack gap-12">
          <h3 className="sect">{words.here}</h3>
          <ul className="syncs">
            <li>
              {icon}
              <div className="grow">
                <b>{words.conversations}</b>
              </div>
              <span className="num strong">
                {formats.number(Math.max(row?.conversations ?? 0, progress.conversations))}
              </span>
            </li>
            <li>
              {icon}
              <div className="grow">
                <b>{words.messages}</b>
              </div>
              <span className="num strong">
                {formats.number(Math.max(row?.messages ?? 0, progress.messages))}
              </span>
            </li>
            <li>
              <CircleDashed className="i i-18 t3" aria-hidden="true" />
              <div className="grow">
                <b>{words.reading}</b>
                <small>{words.readingMore}</small>
              </div>
              <span className="t3 num">
                {store !== undefined && store.toClassify > 0
                  ? formats.percent(store.classified / (store.classified + store.toClassify))
                  : formats.percent(1)}
              </span>
            </li>
          </ul>
          {progress.waiting > 0 && <Note tone="warn">{words.waiting(progress.waiting)}</Note>}
        </div>
        <div className="card pad stack gap-12">
          <h3 className="sect">{words.meanwhile}</h3>
          <ul className="todo">
            <li>
              <button type="button" onClick={props.onRules}>
                <Clock className="i" aria-hidden="true" />
                <span className="grow">
                  <b>{words.hours}</b>
                </span>
                <ChevronRight className="i" aria-hidden="true" />
              </button>
            </li>
            <li>
              <button type="button" onClick={props.onRules}>
                <Wallet className="i" aria-hidden="true" />
                <span className="grow">
                  <b>{words.payees}</b>
                </span>
                <ChevronRight className="i" aria-hidden="true" />
              </button>
            </li>
          </ul>
        </div>
      </div>
      <div className="row between link-foot">
        {done ? (
          <span />
        ) : (
          <p className="meta t3 row row-6">
            <Plug className="i i-14" aria-hidden="true" />
            {words.plug}
          </p>
        )}
        <Button weight="primary" size="large" onClick={props.onTriage}>
          {words.toTriage}
        </Button>
      </div>
    </>
  );
}
