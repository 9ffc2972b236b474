import { X } from 'lucide-react';
import { useState } from 'react';
import { joinClasses } from '../../components/joinClasses.ts';

/** A list of words and phrases: Enter or comma adds, Backspace in the empty field takes the last away. */
export function WordsField(props: {
  readonly label: string;
  readonly placeholder: string;
  readonly removeLabel: (word: string) => string;
  readonly words: readonly string[];
  readonly onChange: (words: readonly string[]) => void;
  readonly look?: 'found' | 'plain';
  readonly autoFocus?: boolean;
}) {
  const { words, onChange } = props;
  const [typed, setTyped] = useState('');
  const add = () => {
    const fresh = typed
      .split(',')
      .map((word) => word.trim().replace(/\s+/g, ' ').slice(0, 120))
      .filter((word) => word !== '' && !words.includes(word));
    setTyped('');
    if (fresh.length > 0) onChange([...words, ...new Set(fresh)].slice(0, 200));
  };
  return (
    <div className="words">
      {words.map((word) => (
        <span key={word} className={joinClasses('word', props.look === 'plain' && 'word-ent')}>
          {word}
          <button
            type="button"
            aria-label={props.removeLabel(word)}
            onClick={() => onChange(words.filter((one) => one !== word))}
          >
            <X className="i i-14" aria-hidden="true" />
          </button>
        </span>
      ))}
      <input
        className="word word-new"
        aria-label={props.label}
        placeholder={props.placeholder}
        value={typed}
        maxLength={400}
        autoFocus={props.autoFocus}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ',') {
            event.preventDefault();
            add();
          } else if (event.key === 'Backspace' && typed === '' && words.length > 0) {
            onChange(words.slice(0, -1));
          }
        }}
      />
    </div>
  );
}
