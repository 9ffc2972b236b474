import { categories, modelCategories } from '../../../../shared/domain/categories.ts';
import type { Category } from '../../../../shared/domain/categories.ts';
import { categoryWords } from '../../../../shared/text/categories.ts';
import { policyText } from '../../../../shared/text/policy.ts';
import { CategoryTile } from '../../components/CategoryLabel.tsx';
import { Switch } from '../../components/Choices.tsx';
import { Range } from '../../components/Range.tsx';
import { useWords } from '../../language.ts';
import { PageHead } from './PageHead.tsx';
import type { PolicyPageProps } from './policyPage.ts';
import { withCategoryOn, withSensitivity } from './policyDraft.ts';
import { stepOfThreshold } from './sensitivity.ts';

const ofModel = new Set<Category>(modelCategories);

/** Thirteen categories: on or off, and how readily the model speaks up. */
export function CategoriesPage({ policy, onChange }: PolicyPageProps) {
  const words = useWords(policyText).categories;
  const names = useWords(categoryWords).category;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <div className="ptable" role="table" aria-label={words.title}>
        <div className="pt pt-head" role="row">
          <span role="cell" />
          <span role="columnheader">{words.category}</span>
          <span role="columnheader" className="scale">
            <span>{words.less}</span>
            <span>{words.more}</span>
          </span>
          <span role="cell" />
          <span role="cell" />
        </div>
        {categories.map((category) => {
          const { on, threshold } = policy.categories[category];
          const { name, about } = names[category];
          const step = stepOfThreshold(threshold);
          return (
            <div key={category} className={on ? 'pt' : 'pt is-off'} role="row">
              <span role="cell">
                <CategoryTile category={category} />
              </span>
              <div className="pt-name" role="rowheader">
                <b className="ellip">{name}</b>
                <small className="ellip" title={about}>
                  {about}
                </small>
              </div>
              {ofModel.has(category) ? (
                <div role="cell">
                  <Range
                    label={words.attention(name)}
                    steps={words.steps}
                    value={step}
                    disabled={!on}
                    onChange={(next) => onChange(withSensitivity(policy, category, next))}
                  />
                </div>
              ) : (
                <span role="cell" className="meta t3 pt-wide">
                  {category === 'off_hours' ? words.byHours : words.byRules}
                </span>
              )}
              <span role="cell" className="meta t2">
                {!on ? words.off : ofModel.has(category) ? words.steps[step] : ''}
              </span>
              <span role="cell" className="right">
                <Switch
                  label={name}
                  checked={on}
                  onChange={(next) => onChange(withCategoryOn(policy, category, next))}
                />
              </span>
            </div>
          );
        })}
      </div>
    </>
  );
}
