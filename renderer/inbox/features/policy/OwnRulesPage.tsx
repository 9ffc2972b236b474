import { Pencil, Plus, TextSearch, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { describeRule } from '../../../../shared/detection/index.ts';
import { randomId } from '../../../../shared/domain/identifiers.ts';
import type { KeywordRule } from '../../../../shared/domain/policy.ts';
import { ownRulesText } from '../../../../shared/text/ownRules.ts';
import { Button } from '../../components/Button.tsx';
import { CategoryTile } from '../../components/CategoryLabel.tsx';
import { EmptyList } from '../../components/EmptyState.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { useLocale, useWords } from '../../language.ts';
import { PageHead } from './PageHead.tsx';
import type { PolicyPageProps } from './policyPage.ts';
import { withoutRule, withRule } from './policyDraft.ts';
import { freshRule } from './ruleDraft.ts';
import { RuleEditor } from './RuleEditor.tsx';

/** The supervisor's own rules, and the editor in their place. */
export function OwnRulesPage({ policy, onChange }: PolicyPageProps) {
  const words = useWords(ownRulesText);
  const locale = useLocale();
  const [edited, setEdited] = useState<KeywordRule>();
  const add = () => setEdited(freshRule(randomId()));

  if (edited !== undefined) {
    return (
      <RuleEditor
        key={edited.id}
        rule={edited}
        onCancel={() => setEdited(undefined)}
        onKeep={(rule) => {
          onChange(withRule(policy, rule));
          setEdited(undefined);
        }}
      />
    );
  }
  return (
    <>
      <PageHead title={words.title} lead={words.lead}>
        <Button icon={Plus} onClick={add}>
          {words.add}
        </Button>
      </PageHead>
      <ul className="rules card">
        {policy.rules.length === 0 && (
          <li>
            <EmptyList icon={TextSearch} title={words.none}>
              {words.noneMore}
            </EmptyList>
          </li>
        )}
        {policy.rules.map((rule) => (
          <li key={rule.id} className="rule">
            <CategoryTile category={rule.category} />
            <div className="grow">
              <b>{rule.name}</b>
              <p className="meta t2 rule-words">{describeRule(rule, locale)}</p>
            </div>
            <IconButton icon={Pencil} label={words.edit(rule.name)} onClick={() => setEdited(rule)} />
            <IconButton
              icon={Trash2}
              label={words.remove(rule.name)}
              onClick={() => onChange(withoutRule(policy, rule.id))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
