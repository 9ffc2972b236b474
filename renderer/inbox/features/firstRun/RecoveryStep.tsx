import { CircleCheck, Printer } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useApi } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/Field.tsx';
import { Note } from '../../components/Note.tsx';
import { chooseAskedWords, isSameWord } from './askedWords.ts';
import type { FirstRunWords } from './PromisesView.tsx';

/** Shows the recovery key once, prints it, and goes on when two of its words were typed back. */
export function RecoveryStep(props: {
  readonly words: FirstRunWords;
  readonly recoveryWords: readonly string[];
  readonly onProven: () => void;
}) {
  const { words, recoveryWords } = props;
  const api = useApi();
  const [asked] = useState(() => chooseAskedWords(recoveryWords.length));
  const [typed, setTyped] = useState<readonly [string, string]>(['', '']);
  const [checked, setChecked] = useState(false);
  const [printed, setPrinted] = useState<boolean>();
  const isRight = (which: 0 | 1) => isSameWord(typed[which], recoveryWords[asked[which]] ?? '');

  async function print() {
    const answer = await api.call('vault.printRecovery', { words: [...recoveryWords] });
    setPrinted(answer.ok && answer.value.printed);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (!isRight(0) || !isRight(1)) return;
    // Where this is not written down, the words are offered again after the next unlock: that is safe.
    void api.call('vault.proveRecovery', {}).finally(props.onProven);
  }

  const field = (which: 0 | 1) => (
    <TextField
      large
      name={`word-${which + 1}`}
      label={words.wordNumber(asked[which] + 1)}
      value={typed[which]}
      error={checked && !isRight(which) ? words.wordWrong : undefined}
      autoCapitalize="none"
      onChange={(event) => {
        setChecked(false);
        setTyped(which === 0 ? [event.target.value, typed[1]] : [typed[0], event.target.value]);
      }}
    />
  );
  return (
    <form className="stack gap-16" onSubmit={submit} noValidate>
      <div className="stack gap-4">
        <h2 className="heading">{words.recoveryTitle}</h2>
        <p className="t2">{words.recoveryLead}</p>
      </div>
      <ol className="recovery-words" aria-label={words.wordsLabel}>
        {recoveryWords.map((word, place) => (
          <li key={place}>
            <span className="num t3">{place + 1}</span>
            {word}
          </li>
        ))}
      </ol>
      <div className="row row-12">
        <Button
          icon={Printer}
          size="large"
          weight={printed === true ? 'plain' : 'primary'}
          onClick={() => void print()}
        >
          {printed === undefined ? words.print : words.printAgain}
        </Button>
        <p className="meta t2 grow" role="status">
          {printed === true && (
            <span className="row row-6">
              <CircleCheck className="i i-14 okc" aria-hidden="true" />
              {words.printed}
            </span>
          )}
          {printed === false && words.notPrinted}
        </p>
      </div>
      <Note tone="warn" title={words.keepIt}>
        {words.keepItMore}
      </Note>
      <fieldset className="plainset stack gap-8">
        <legend className="label">{words.prove}</legend>
        <p className="t2">{words.proveLead}</p>
        <div className="two-fields">
          {field(0)}
          {field(1)}
        </div>
      </fieldset>
      <div className="row first-foot">
        <Button type="submit" weight="primary" size="large" keys="Enter">
          {words.continue}
        </Button>
      </div>
    </form>
  );
}
