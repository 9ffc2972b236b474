import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { whyText } from '../../../../shared/text/why.ts';
import { Chip, ChipAdd } from '../../components/Chip.tsx';
import { useLocale } from '../../language.ts';
import { tagSuggestions } from './tagSuggestions.ts';

/** The flag's tags. T opens a field that suggests the tags already in use. */
export function TagsView(props: {
  readonly tags: readonly string[];
  readonly inUse: readonly { readonly tag: string; readonly flags: number }[];
  readonly adding: boolean;
  readonly onAdding: (adding: boolean) => void;
  readonly onTag: (tag: string, on: boolean) => void;
}) {
  const words = whyText[useLocale()];
  const [typed, setTyped] = useState('');
  const list = useId();
  const suggestions = tagSuggestions(typed, props.inUse, props.tags);
  const add = (tag: string) => {
    setTyped('');
    if (tag.trim() !== '') props.onTag(tag.trim(), true);
  };
  const close = () => {
    setTyped('');
    props.onAdding(false);
  };
  return (
    <div className="stack gap-6">
      <h3 className="sect">{words.tags}</h3>
      <div className="tags">
        {props.tags.map((tag) => (
          <Chip key={tag} remove={{ label: words.removeTag(tag), run: () => props.onTag(tag, false) }}>
            {tag}
          </Chip>
        ))}
        {!props.adding && (
          <ChipAdd label={words.newTag} icon={Plus} keys="T" onClick={() => props.onAdding(true)} />
        )}
      </div>
      {props.adding && (
        <form
          className="tag-form"
          onSubmit={(event) => {
            event.preventDefault();
            add(typed);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            close();
          }}
        >
          <div className="field">
            <input
              type="text"
              // The field opens because T was pressed: typing goes into it.
              autoFocus
              aria-label={words.newTag}
              placeholder={words.tagPlaceholder}
              maxLength={40}
              autoComplete="off"
              value={typed}
              aria-controls={list}
              onChange={(event) => setTyped(event.target.value)}
            />
            <kbd aria-hidden="true">Enter</kbd>
          </div>
          <ul className="tags" id={list}>
            {suggestions.map((tag) => (
              <li key={tag}>
                <button
                  type="button"
                  className="chip chip-line"
                  aria-label={words.addTag(tag)}
                  onClick={() => add(tag)}
                >
                  {tag}
                </button>
              </li>
            ))}
          </ul>
        </form>
      )}
    </div>
  );
}
