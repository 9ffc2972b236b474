import { RotateCcw } from 'lucide-react';
import { categories, type Category } from '../../../../shared/domain/categories.ts';
import type { AccountId } from '../../../../shared/domain/identifiers.ts';
import { categoryWords } from '../../../../shared/text/categories.ts';
import { searchText } from '../../../../shared/text/search.ts';
import type { AccountRow, FlagState } from '../../../data/rows.ts';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Choices.tsx';
import { SelectField, TextField } from '../../components/Field.tsx';
import { Segment } from '../../components/Segment.tsx';
import { useLocale } from '../../language.ts';
import { noTerms, searchPeriods, type SearchPeriod, type SearchTerms } from '../../state/searchTerms.ts';
import { isNarrowed } from './searchFilter.ts';

const states: readonly FlagState[] = ['new', 'later', 'in_review', 'confirmed', 'false_alarm'];

/** Everything that narrows a search beside its words. */
export function SearchFiltersView(props: {
  readonly id: string;
  readonly terms: SearchTerms;
  readonly accounts: readonly AccountRow[];
  readonly tags: readonly string[];
  readonly onChange: (terms: SearchTerms) => void;
}) {
  const locale = useLocale();
  const words = searchText[locale];
  const names = categoryWords[locale];
  const { terms, onChange } = props;
  const change = (name: keyof SearchTerms, value: string) => {
    const { [name]: _, ...others } = terms;
    // The value comes from this field's own choices; the empty one takes the filter away.
    onChange((value === '' ? others : { ...others, [name]: value }) as SearchTerms);
  };
  return (
    <aside className="filters" id={props.id} aria-label={words.filtersLabel}>
      <SelectField<SearchPeriod>
        label={words.period}
        value={terms.period}
        choices={searchPeriods.map((period) => ({ value: period, label: words.periods[period] }))}
        onChoose={(period) => change('period', period)}
      />
      {terms.period === 'own' && (
        <div className="filter-days">
          <TextField
            label={words.from}
            type="date"
            value={terms.fromDay ?? ''}
            max={terms.toDay}
            onChange={(event) => change('fromDay', event.target.value)}
          />
          <TextField
            label={words.to}
            type="date"
            value={terms.toDay ?? ''}
            min={terms.fromDay}
            onChange={(event) => change('toDay', event.target.value)}
          />
        </div>
      )}
      <SelectField<AccountId | ''>
        label={words.accounts}
        value={terms.account ?? ''}
        choices={[
          { value: '', label: words.allAccounts },
          ...props.accounts.map((account) => ({ value: account.id, label: account.name })),
        ]}
        onChoose={(account) => change('account', account)}
      />
      <div className="stack gap-6">
        <span className="label">{words.side}</span>
        <Segment<'any' | 'company' | 'contact'>
          label={words.side}
          small
          value={terms.side ?? 'any'}
          options={(['any', 'company', 'contact'] as const).map((side) => ({
            value: side,
            label: words.sides[side],
          }))}
          onChoose={(side) => change('side', side === 'any' ? '' : side)}
        />
      </div>
      <div className="stack gap-6" role="group" aria-label={words.only}>
        <span className="label">{words.only}</span>
        <Checkbox
          label={words.flaggedOnly}
          checked={terms.flaggedOnly}
          onChange={(flaggedOnly) => onChange({ ...terms, flaggedOnly })}
        />
        <Checkbox
          label={words.withAttachment}
          checked={terms.withAttachment}
          onChange={(withAttachment) => onChange({ ...terms, withAttachment })}
        />
      </div>
      <SelectField<Category | ''>
        label={words.category}
        value={terms.category ?? ''}
        choices={[
          { value: '', label: words.anyCategory },
          ...categories.map((category) => ({ value: category, label: names.category[category].name })),
        ]}
        onChoose={(category) => change('category', category)}
      />
      <SelectField<FlagState | ''>
        label={words.state}
        value={terms.state ?? ''}
        choices={[
          { value: '', label: words.anyState },
          ...states.map((state) => ({ value: state, label: names.state[state] })),
        ]}
        onChoose={(state) => change('state', state)}
      />
      <SelectField
        label={words.tag}
        value={terms.tag ?? ''}
        choices={[
          { value: '', label: words.anyTag },
          ...props.tags.map((tag) => ({ value: tag, label: tag })),
        ]}
        onChoose={(tag) => change('tag', tag)}
      />
      <Button
        weight="quiet"
        size="small"
        icon={RotateCcw}
        className="filters-clear"
        disabled={!isNarrowed(terms)}
        onClick={() => onChange({ ...noTerms, text: terms.text })}
      >
        {words.clearFilters}
      </Button>
    </aside>
  );
}
