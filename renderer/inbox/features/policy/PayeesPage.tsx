import { CircleCheck, Plus, Trash2, Wallet } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { payeesText } from '../../../../shared/text/payees.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyList } from '../../components/EmptyState.tsx';
import { TextField } from '../../components/Field.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { useWords } from '../../language.ts';
import { PageHead } from './PageHead.tsx';
import { readPayeeKey } from './payeeKey.ts';
import type { PolicyPageProps } from './policyPage.ts';
import { withoutPayee, withPayee } from './policyDraft.ts';

/** Who the company is paid through. A key is understood while it is typed, check digits included. */
export function PayeesPage({ policy, onChange }: PolicyPageProps) {
  const words = useWords(payeesText);
  const [name, setName] = useState('');
  const [typed, setTyped] = useState('');
  const [complaint, setComplaint] = useState<keyof typeof words.errors>();
  const read = readPayeeKey(typed);

  function add(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === '') return setComplaint('name');
    if (read === undefined) return setComplaint('key');
    if (policy.payees.some((payee) => payee.key === read.key)) return setComplaint('twice');
    onChange(withPayee(policy, { name: name.trim(), ...read }));
    setTyped('');
    setComplaint(undefined);
  }

  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <form className="card pad payee-form" onSubmit={add} noValidate>
        <TextField
          name="payee-name"
          label={words.name}
          placeholder={words.nameExample}
          maxLength={120}
          value={name}
          error={complaint === 'name' ? words.errors.name : undefined}
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          name="payee-key"
          label={words.key}
          placeholder={words.keyExample}
          maxLength={140}
          value={typed}
          error={complaint === 'key' || complaint === 'twice' ? words.errors[complaint] : undefined}
          help={
            read !== undefined && (
              <span className="row row-4">
                <CircleCheck className="i i-14 okc" aria-hidden="true" />
                {words.understood(words.kinds[read.kind], read.key)}
              </span>
            )
          }
          onChange={(event) => {
            setTyped(event.target.value);
            setComplaint(undefined);
          }}
        />
        <Button type="submit" icon={Plus}>
          {words.add}
        </Button>
      </form>
      <ul className="rules card">
        {policy.payees.length === 0 && (
          <li>
            <EmptyList icon={Wallet} title={words.none}>
              {words.noneMore}
            </EmptyList>
          </li>
        )}
        {policy.payees.map((payee) => (
          <li key={payee.key} className="rule">
            <div className="grow">
              <b>{payee.name}</b>
              <p className="meta t2">
                {words.kinds[payee.kind]} · <span className="mono">{payee.key}</span>
              </p>
            </div>
            <IconButton
              icon={Trash2}
              label={words.remove(payee.name)}
              onClick={() => onChange(withoutPayee(policy, payee.key))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
