import { ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { describeRule } from '../../../../shared/detection/index.ts';
import { categories, severities } from '../../../../shared/domain/categories.ts';
import type { KeywordRule } from '../../../../shared/domain/policy.ts';
import { categoryWords } from '../../../../shared/text/categories.ts';
import { ownRulesText } from '../../../../shared/text/ownRules.ts';
import { shellText } from '../../../../shared/text/shell.ts';
import { useArchive, useLive } from '../../archive.ts';
import { Button } from '../../components/Button.tsx';
import { SelectField, TextField } from '../../components/Field.tsx';
import { Note } from '../../components/Note.tsx';
import { Segment } from '../../components/Segment.tsx';
import { SeverityLozenge } from '../../components/SeverityLozenge.tsx';
import { useLocale, useWords } from '../../language.ts';
import { faultOfWords, tidyRule } from './ruleDraft.ts';
import { RuleLine } from './RuleLine.tsx';
import { RuleTrial } from './RuleTrial.tsx';
import { RuleWords } from './RuleWords.tsx';

/** Builds one rule, says it in a plain sentence, and tries it on what is typed. */
export function RuleEditor(props: {
  readonly rule: KeywordRule;
  readonly onCancel: () => void;
  readonly onKeep: (rule: KeywordRule) => void;
}) {
  const archive = useArchive();
  const words = useWords(ownRulesText);
  const shell = useWords(shellText);
  const names = useWords(categoryWords);
  const locale = useLocale();
  const accounts = useLive(useMemo(() => archive.accounts(), [archive])) ?? [];
  const [rule, setRule] = useState(props.rule);
  const [complaining, setComplaining] = useState(false);
  const change = (part: Partial<KeywordRule>) => setRule({ ...rule, ...part });
  const wordFault = faultOfWords(rule);
  const fault = rule.name.trim() === '' ? ('name' as const) : wordFault;
  const account = rule.accounts?.[0];

  const keep = () => {
    setComplaining(true);
    if (fault === undefined) props.onKeep(tidyRule(rule));
  };
  return (
    <div className="pol-rule">
      <nav className="row row-4 meta" aria-label={words.title}>
        <button type="button" className="link" onClick={props.onCancel}>
          {words.title}
        </button>
        <ChevronRight className="i i-14" aria-hidden="true" />
        <span className="t3">{props.rule.name === '' ? words.newTitle : words.edit(props.rule.name)}</span>
      </nav>
      <h2 className="heading">{rule.name.trim() === '' ? words.newTitle : rule.name}</h2>
      <div className="rule-grid">
        <div className="card builder">
          <RuleLine title={words.name}>
            <TextField
              label={words.name}
              hideLabel
              placeholder={words.nameExample}
              value={rule.name}
              maxLength={80}
              autoFocus
              error={complaining && fault === 'name' ? words.errors.name : undefined}
              onChange={(event) => change({ name: event.target.value })}
            />
          </RuleLine>
          <RuleWords
            words={words}
            rule={rule}
            onChange={setRule}
            error={complaining && wordFault !== undefined ? words.errors[wordFault] : undefined}
          />
          <RuleLine title={words.side}>
            <Segment
              small
              label={words.side}
              value={rule.side}
              options={(['company', 'contact', 'any'] as const).map((side) => ({
                value: side,
                label: words.sides[side],
              }))}
              onChoose={(side) => change({ side })}
            />
          </RuleLine>
          {accounts.length > 1 && (
            <RuleLine title={words.accounts}>
              <SelectField
                label={words.accounts}
                hideLabel
                value={account ?? 'all'}
                choices={[
                  { value: 'all' as const, label: words.allAccounts },
                  ...accounts.map((one) => ({ value: one.id, label: one.name })),
                ]}
                onChoose={(chosen) => {
                  const { accounts: _, ...rest } = rule;
                  setRule(chosen === 'all' ? rest : { ...rest, accounts: [chosen] });
                }}
              />
            </RuleLine>
          )}
          <RuleLine title={words.flagAs}>
            <div className="row row-12 rule-flag">
              <SelectField
                label={words.flagAs}
                hideLabel
                value={rule.category}
                choices={categories
                  .filter((one) => one !== 'off_hours')
                  .map((category) => ({ value: category, label: names.category[category].name }))}
                onChoose={(category) => change({ category })}
              />
              <Segment
                small
                label={words.severity}
                value={rule.severity}
                options={severities.map((severity) => ({
                  value: severity,
                  label: <SeverityLozenge severity={severity} word={names.severity[severity]} />,
                }))}
                onChoose={(severity) => change({ severity })}
              />
            </div>
          </RuleLine>
          <div className="plain">
            <h3 className="sect">{words.plain}</h3>
            <p>{wordFault === undefined ? describeRule(tidyRule(rule), locale) : words.errors[wordFault]}</p>
          </div>
        </div>
        <div className="card rehearsal">
          <RuleTrial words={words} rule={tidyRule(rule)} />
          <Note tone="info">{words.testHelp}</Note>
          <div className="reh-foot">
            <Button weight="quiet" onClick={props.onCancel}>
              {shell.cancel}
            </Button>
            <Button weight="primary" onClick={keep}>
              {words.keep}
            </Button>
          </div>
        </div>
      </div>
    </div>
  );
}
