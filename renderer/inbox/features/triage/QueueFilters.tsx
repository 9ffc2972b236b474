import { RotateCcw } from 'lucide-react';
import {
  categories,
  severities,
  type Category,
  type Severity,
} from '../../../../shared/domain/categories.ts';
import type { AccountId } from '../../../../shared/domain/identifiers.ts';
import { categoryWords } from '../../../../shared/text/categories.ts';
import { triageText } from '../../../../shared/text/triage.ts';
import type { AccountRow } from '../../../data/rows.ts';
import { Button } from '../../components/Button.tsx';
import { SelectField } from '../../components/Field.tsx';
import { useLocale } from '../../language.ts';
import type { QueueNarrowing } from '../../state/queueFilters.ts';

/** Narrows the queue by account, category, severity and tag. */
export function QueueFilters(props: {
  readonly id: string;
  readonly narrowing: QueueNarrowing;
  readonly accounts: readonly AccountRow[];
  readonly tags: readonly string[];
  readonly onNarrow: (narrowing: QueueNarrowing) => void;
}) {
  const locale = useLocale();
  const words = triageText[locale];
  const names = categoryWords[locale];
  const { narrowing } = props;
  /** The empty choice takes its filter away. */
  const change = (name: keyof QueueNarrowing, value: string) => {
    const { [name]: _, ...others } = narrowing;
    // The value comes from this field's own choices.
    props.onNarrow(value === '' ? others : ({ ...others, [name]: value } as QueueNarrowing));
  };
  return (
    <div className="queue-filters" id={props.id} role="group" aria-label={words.filterTitle}>
      <SelectField<AccountId | ''>
        label={words.account}
        value={narrowing.account ?? ''}
        choices={[
          { value: '', label: words.anyAccount },
          ...props.accounts.map((account) => ({ value: account.id, label: account.name })),
        ]}
        onChoose={(value) => change('account', value)}
      />
      <SelectField<Category | ''>
        label={words.category}
        value={narrowing.category ?? ''}
        choices={[
          { value: '', label: words.any },
          ...categories.map((category) => ({ value: category, label: names.category[category].name })),
        ]}
        onChoose={(value) => change('category', value)}
      />
      <SelectField<Severity | ''>
        label={words.severity}
        value={narrowing.severity ?? ''}
        choices={[
          { value: '', label: words.any },
          ...[...severities]
            .reverse()
            .map((severity) => ({ value: severity, label: names.severity[severity] })),
        ]}
        onChoose={(value) => change('severity', value)}
      />
      <SelectField
        label={words.tag}
        value={narrowing.tag ?? ''}
        choices={[{ value: '', label: words.any }, ...props.tags.map((tag) => ({ value: tag, label: tag }))]}
        onChoose={(value) => change('tag', value)}
      />
      <Button
        weight="quiet"
        size="small"
        icon={RotateCcw}
        onClick={() => props.onNarrow({})}
        disabled={Object.keys(narrowing).length === 0}
      >
        {words.clearFilters}
      </Button>
    </div>
  );
}
