import { MessageSquareOff } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { Locale } from '../../../../shared/domain/categories.ts';
import { randomId, type AccountId } from '../../../../shared/domain/identifiers.ts';
import type { LinkProgress } from '../../../../shared/ipc/accountMessages.ts';
import { linkingText } from '../../../../shared/text/linking.ts';
import { linkingCodeText } from '../../../../shared/text/linkingCode.ts';
import { dayOf } from '../../../../shared/text/when.ts';
import type { AccountRow } from '../../../data/rows.ts';
import { useApi } from '../../api.ts';
import { useArchive, useLive } from '../../archive.ts';
import { useFormats, useLocale, useWords } from '../../language.ts';
import { zoneOfComputer } from '../../timeZones.ts';
import { Stepper } from '../../components/Stepper.tsx';
import { sayLinkFailure } from './codeProgress.ts';
import { CodeStep } from './CodeStep.tsx';
import { HistoryStep } from './HistoryStep.tsx';
import { NoticeStep } from './NoticeStep.tsx';
import { recordNotice } from './recordNotice.ts';
import { finishWho, type NoticeDraft, type Who, type WhoDraft } from './linkingDraft.ts';
import { WhoStep } from './WhoStep.tsx';

type Place = 'who' | 'notice' | 'code' | 'history';
const places: readonly Place[] = ['who', 'notice', 'code', 'history'];

interface LinkingProps {
  readonly onLeave: () => void;
  readonly onImport: () => void;
  readonly onTriage: () => void;
  readonly onRules: () => void;
}

/** From "whose number is this" to its history, mockups 02b to 02d. `known`: a number that is here already. */
export function Linking({ known, ...rest }: LinkingProps & { readonly known: AccountId | undefined }) {
  const archive = useArchive();
  const accounts = useLive(useMemo(() => archive.accounts(), [archive]));
  return accounts === undefined ? null : (
    <LinkingSteps {...rest} accounts={accounts} known={accounts.find((one) => one.id === known)} />
  );
}

/** Whose employee was told already goes straight to the code: the notice is on record. */
function alreadyTold(known: AccountRow | undefined, locale: Locale): Who | undefined {
  if (known?.notice?.acknowledgement === undefined) return undefined;
  const { id, owner, phone = '', timeZone } = known;
  const who = finishWho({ account: id, accountName: '', owner, phone, timeZone }, locale);
  return who.ok ? who.value : undefined;
}

function LinkingSteps(
  props: LinkingProps & { readonly accounts: readonly AccountRow[]; readonly known: AccountRow | undefined },
) {
  const { accounts, known } = props;
  const api = useApi();
  const locale = useLocale();
  const words = useWords(linkingText);
  const codeWords = useWords(linkingCodeText);
  const formats = useFormats('UTC');
  const [told] = useState(() => alreadyTold(known, locale));
  const [place, setPlace] = useState<Place>(told === undefined ? 'who' : 'code');
  const [draft, setDraft] = useState<WhoDraft>();
  const [who, setWho] = useState<Who | undefined>(told);
  const [account, setAccount] = useState<AccountId | undefined>(told === undefined ? undefined : known?.id);
  const [identity, setIdentity] = useState({ company: '', operator: '' });
  const [toldOn, setToldOn] = useState<string | undefined>(() =>
    told === undefined || known?.notice === undefined
      ? undefined
      : formats.date(Date.parse(known.notice.givenOn)),
  );
  const [failure, setFailure] = useState<string>();
  const [progress, setProgress] = useState<LinkProgress>();

  useEffect(() => {
    void api.call('vault.identity', {}).then((answer) => answer.ok && setIdentity(answer.value));
  }, [api]);
  useEffect(
    () =>
      api.on('accounts.linkProgress', (step) => {
        if (step.account !== account) return;
        setProgress(step);
        if (step.step === 'history') setPlace('history');
      }),
    [api, account],
  );

  async function register(current: Who, notice: NoticeDraft, text: string) {
    // Kept over a second try: the number itself may be in the ledger already.
    const id = account ?? (current.account === 'new' ? randomId<AccountId>() : current.account);
    const recorded = await recordNotice(api, {
      account: id,
      isNew: current.account === 'new' && account === undefined,
      who: current,
      operator: identity.operator,
      notice,
      text,
    });
    if (recorded.ok || recorded.error.facts?.['accountAdded'] === 1) setAccount(id);
    if (!recorded.ok) return setFailure(sayLinkFailure(recorded.error.code, codeWords));
    setFailure(undefined);
    setToldOn(formats.date(Date.parse(notice.givenOn)));
    setPlace('code');
  }

  const name =
    who === undefined ? '' : who.account === 'new' ? who.accountName : (known?.name ?? nameOf(who.account));
  function nameOf(id: AccountId): string {
    return accounts.find((one) => one.id === id)?.name ?? '';
  }

  const detailOf = (one: Place): string => {
    const reached = places.indexOf(place) > places.indexOf(one);
    if (one === 'who') return who === undefined ? words.steps.now : [who.owner, name].join(', ');
    if (one === 'notice')
      return reached && toldOn !== undefined ? words.steps.toldOn(toldOn) : words.steps.noticeLocked;
    if (one === 'code') return place === 'code' ? words.steps.now : reached ? '' : words.steps.codeLocked;
    return place === 'history' ? words.steps.underWay : words.steps.historyLocked;
  };
  const whoDraft: WhoDraft = draft ?? {
    account: known?.id ?? 'new',
    accountName: '',
    owner: known?.owner ?? '',
    phone: known?.phone ?? '',
    timeZone: known?.timeZone ?? zoneOfComputer().zone,
  };

  return (
    <div className="linking">
      <aside className="linkside">
        <div className="stack gap-4">
          <h1 className="pane-title">{words.title}</h1>
          <p className="t3 meta">{words.lead}</p>
        </div>
        <Stepper
          label={words.stepsLabel}
          steps={places.map((one) => ({ title: words.steps[one], detail: detailOf(one) }))}
          now={places.indexOf(place)}
        />
        <div className="note linkside-foot">
          <MessageSquareOff className="i" aria-hidden="true" />
          <p className="meta">{words.onlyReads}</p>
        </div>
      </aside>
      <section className="linkmain" aria-label={words.title}>
        {place === 'who' && (
          <WhoStep
            accounts={accounts}
            draft={whoDraft}
            onDraft={setDraft}
            onLeave={props.onLeave}
            onDone={(said) => {
              setWho(said);
              setPlace('notice');
            }}
          />
        )}
        {place === 'notice' && who !== undefined && identity.operator !== '' && (
          <NoticeStep
            key={who.digits}
            owner={who.owner}
            facts={{ ...identity, phone: who.phone }}
            today={dayOf(Date.now(), who.timeZone)}
            failure={failure}
            onBack={() => setPlace('who')}
            onRegister={(notice, text) => register(who, notice, text)}
          />
        )}
        {place === 'code' && who !== undefined && account !== undefined && (
          <CodeStep
            account={account}
            owner={who.owner}
            phone={who.digits}
            toldOn={toldOn === undefined ? undefined : words.steps.toldOn(toldOn)}
            progress={progress}
            onStart={() => setProgress(undefined)}
            onBack={() => (told === undefined ? setPlace('notice') : props.onLeave())}
            onImport={props.onImport}
          />
        )}
        {place === 'history' && account !== undefined && progress?.step === 'history' && (
          <HistoryStep
            account={account}
            name={name}
            progress={progress}
            onTriage={props.onTriage}
            onRules={props.onRules}
          />
        )}
      </section>
    </div>
  );
}
