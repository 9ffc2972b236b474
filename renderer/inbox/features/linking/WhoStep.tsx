import { useState } from 'react';
import type { FormEvent } from 'react';
import { linkingText } from '../../../../shared/text/linking.ts';
import type { AccountRow } from '../../../data/rows.ts';
import { Button } from '../../components/Button.tsx';
import { SelectField, TextField } from '../../components/Field.tsx';
import { useLocale, useWords } from '../../language.ts';
import { zoneChoices, zoneOfComputer } from '../../timeZones.ts';
import { finishWho, type Who, type WhoComplaint, type WhoDraft } from './linkingDraft.ts';

/** A number that is here already keeps what it is called; who uses it may have changed. */
export function WhoStep(props: {
  readonly accounts: readonly AccountRow[];
  readonly draft: WhoDraft;
  readonly onDraft: (draft: WhoDraft) => void;
  readonly onLeave: () => void;
  readonly onDone: (who: Who) => void;
}) {
  const { accounts, draft, onDraft } = props;
  const words = useWords(linkingText);
  const locale = useLocale();
  const [complaint, setComplaint] = useState<WhoComplaint>();
  const [zones] = useState(() => zoneChoices(zoneOfComputer().zone, locale, Date.now()));
  const errorOf = (one: WhoComplaint) => (complaint === one ? words.complaints[one] : undefined);
  const change = (part: Partial<WhoDraft>) => {
    setComplaint(undefined);
    onDraft({ ...draft, ...part });
  };

  function submit(event: FormEvent) {
    event.preventDefault();
    const finished = finishWho(draft, locale);
    if (finished.ok) props.onDone(finished.value);
    else setComplaint(finished.error.code);
  }

  return (
    <form className="linkform stack gap-20" onSubmit={submit} noValidate>
      <header className="stack gap-4">
        <h2 className="heading">{words.whoTitle}</h2>
        <p className="t2">{words.whoLead}</p>
      </header>
      {accounts.length > 0 && (
        <SelectField
          label={words.account}
          value={draft.account}
          choices={[
            { value: 'new' as const, label: words.newAccount },
            ...accounts.map((one) => ({ value: one.id, label: `${one.name} · ${one.owner}` })),
          ]}
          onChoose={(account) => {
            const known = accounts.find((one) => one.id === account);
            change(
              known === undefined
                ? { account }
                : {
                    account,
                    owner: known.owner,
                    timeZone: known.timeZone,
                    phone: known.phone ?? draft.phone,
                  },
            );
          }}
        />
      )}
      {draft.account === 'new' && (
        <TextField
          large
          autoFocus
          name="account-name"
          label={words.accountName}
          placeholder={words.accountNameExample}
          maxLength={80}
          value={draft.accountName}
          error={errorOf('account_name')}
          onChange={(event) => change({ accountName: event.target.value })}
        />
      )}
      <div className="two-fields">
        <TextField
          large
          name="owner"
          label={words.owner}
          placeholder={words.ownerExample}
          maxLength={120}
          value={draft.owner}
          error={errorOf('owner')}
          onChange={(event) => change({ owner: event.target.value })}
        />
        <TextField
          large
          name="phone"
          type="tel"
          label={words.phone}
          placeholder={words.phoneExample}
          maxLength={40}
          value={draft.phone}
          error={errorOf('phone')}
          onChange={(event) => change({ phone: event.target.value })}
        />
      </div>
      {draft.account === 'new' && (
        <SelectField
          label={words.zone}
          help={words.zoneHelp}
          value={draft.timeZone}
          choices={zones}
          onChoose={(timeZone) => change({ timeZone })}
        />
      )}
      <div className="row between">
        <Button onClick={props.onLeave}>{words.leave}</Button>
        <Button type="submit" weight="primary" size="large">
          {words.continue}
        </Button>
      </div>
    </form>
  );
}
