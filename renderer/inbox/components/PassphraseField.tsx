import { Eye, EyeOff } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { TextField } from './Field.tsx';
import { IconButton } from './IconButton.tsx';

/** A secret line with an eye that shows it. */
export function PassphraseField(props: {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly onType: (value: string) => void;
  readonly showLabel: string;
  readonly hideWordsLabel: string;
  readonly placeholder?: string;
  readonly error?: string | undefined;
  readonly icon?: LucideIcon;
  readonly autoFocus?: boolean;
  readonly purpose: 'new-password' | 'current-password';
  readonly disabled?: boolean;
  readonly name: string;
}) {
  const [shown, setShown] = useState(false);
  const { onType, showLabel, hideWordsLabel, purpose, ...rest } = props;
  return (
    <TextField
      {...rest}
      large
      type={shown ? 'text' : 'password'}
      autoComplete={purpose}
      maxLength={1024}
      onChange={(event) => onType(event.target.value)}
      trailing={
        <IconButton
          icon={shown ? EyeOff : Eye}
          label={shown ? hideWordsLabel : showLabel}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        />
      }
    />
  );
}
