import { useState } from 'react';
import { shellText } from '../../../../shared/text/shell.ts';
import type { AccountRow } from '../../../data/rows.ts';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/Field.tsx';
import { useWords } from '../../language.ts';
import type { AccountDetailWords } from './AccountFactsView.tsx';

/** Name and phone of a number, corrected in place. Enter saves, Escape leaves. */
export function AccountNameForm(props: {
  readonly words: AccountDetailWords;
  readonly account: AccountRow;
  readonly onSave: (change: { readonly name: string; readonly phone: string }) => void;
  readonly onCancel: () => void;
}) {
  const { words, account } = props;
  const shell = useWords(shellText);
  const [name, setName] = useState(account.name);
  const [phone, setPhone] = useState(account.phone ?? '');
  const [unnamed, setUnnamed] = useState(false);
  return (
    <form
      className="card name-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') setUnnamed(true);
        else props.onSave({ name: name.trim(), phone: phone.trim() });
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        props.onCancel();
      }}
    >
      <div className="two-fields">
        <TextField
          name="account-name"
          label={words.name}
          maxLength={80}
          value={name}
          error={unnamed ? words.needName : undefined}
          autoFocus
          onChange={(event) => {
            setUnnamed(false);
            setName(event.target.value);
          }}
        />
        <TextField
          name="account-phone"
          label={words.phoneField}
          type="tel"
          maxLength={40}
          value={phone}
          onChange={(event) => setPhone(event.target.value)}
        />
      </div>
      <div className="row row-8 name-form-foot">
        <Button weight="quiet" keys="Esc" onClick={props.onCancel}>
          {shell.cancel}
        </Button>
        <Button type="submit" weight="primary" keys="Enter">
          {shell.save}
        </Button>
      </div>
    </form>
  );
}
