import { Search } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { shippedRules } from '../../../../shared/detection/index.ts';
import { locales } from '../../../../shared/domain/categories.ts';
import type { Locale } from '../../../../shared/domain/categories.ts';
import type { KeywordRule } from '../../../../shared/domain/policy.ts';
import { categoryWords } from '../../../../shared/text/categories.ts';
import { ownRulesText } from '../../../../shared/text/ownRules.ts';
import { policyText } from '../../../../shared/text/policy.ts';
import { CategoryLabel } from '../../components/CategoryLabel.tsx';
import { Switch } from '../../components/Choices.tsx';
import { EmptyList } from '../../components/EmptyState.tsx';
import { TextField } from '../../components/Field.tsx';
import { Segment } from '../../components/Segment.tsx';
import { SeverityLozenge } from '../../components/SeverityLozenge.tsx';
import { useLocale, useWords } from '../../language.ts';
import { PageHead } from './PageHead.tsx';
import type { PolicyPageProps } from './policyPage.ts';
import { withShippedRule } from './policyDraft.ts';

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The rules that ship, by language, each with its words and a switch. */
export function ShippedRulesPage({ policy, onChange }: PolicyPageProps) {
  const words = useWords(policyText).shipped;
  const languageNames = useWords(ownRulesText).languages;
  const names = useWords(categoryWords);
  const own = useLocale();
  const [language, setLanguage] = useState<Locale>(own);
  const [typed, setTyped] = useState('');
  const sought = useDeferredValue(fold(typed.trim()));
  const off = useMemo(() => new Set(policy.shippedRulesOff), [policy.shippedRulesOff]);
  const all = shippedRules(language);
  const shown = useMemo(
    () =>
      all.filter(
        (rule) =>
          sought === '' ||
          [rule.name, names.category[rule.category].name, ...rule.anyOf, ...(rule.near ?? [])].some((text) =>
            fold(text).includes(sought),
          ),
      ),
    [all, sought, names],
  );
  const isOn = (rule: KeywordRule) => !off.has(rule.id);
  return (
    <>
      <PageHead title={words.title} lead={words.lead}>
        <span className="t2 meta">{words.count(all.filter(isOn).length, all.length)}</span>
      </PageHead>
      <div className="row row-12">
        <Segment
          label={words.title}
          value={language}
          options={locales.map((locale) => ({ value: locale, label: languageNames[locale] }))}
          onChoose={setLanguage}
        />
        <div className="grow">
          <TextField
            label={words.search}
            hideLabel
            placeholder={words.search}
            icon={Search}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
      </div>
      <ul className="rules card" lang={language}>
        {shown.length === 0 && (
          <li>
            <EmptyList icon={Search} title={words.none} />
          </li>
        )}
        {shown.map((rule) => (
          <li key={rule.id} className={isOn(rule) ? 'rule' : 'rule is-off'}>
            <div className="grow">
              <div className="row row-12">
                <b>{rule.name}</b>
                <CategoryLabel category={rule.category} name={names.category[rule.category].name} />
                <SeverityLozenge severity={rule.severity} word={names.severity[rule.severity]} />
              </div>
              <p className="meta t2 rule-words">{rule.anyOf.join(' · ')}</p>
              {rule.near !== undefined && rule.near.length > 0 && (
                <p className="meta t3 rule-words">{words.near(rule.near.join(' · '), rule.within ?? 8)}</p>
              )}
              {rule.unless !== undefined && rule.unless.length > 0 && (
                <p className="meta t3 rule-words">{words.unless(rule.unless.join(' · '))}</p>
              )}
              {!policy.categories[rule.category].on && <p className="meta t3">{words.categoryOff}</p>}
            </div>
            <Switch
              label={rule.name}
              checked={isOn(rule)}
              onChange={(on) => onChange(withShippedRule(policy, rule.id, on))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
