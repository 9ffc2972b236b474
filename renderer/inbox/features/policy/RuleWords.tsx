import type { KeywordRule } from '../../../../shared/domain/policy.ts';
import type { ownRulesText } from '../../../../shared/text/ownRules.ts';
import { TextField } from '../../components/Field.tsx';
import { ComplaintLine } from '../../components/ComplaintLine.tsx';
import { RuleLine } from './RuleLine.tsx';
import { WordsField } from './WordsField.tsx';

/** What is looked for: words with their neighbours and exceptions, or a regular expression. */
export function RuleWords(props: {
  readonly words: (typeof ownRulesText)['pt'];
  readonly rule: KeywordRule;
  readonly error: string | undefined;
  readonly onChange: (rule: KeywordRule) => void;
}) {
  const { words, rule, onChange } = props;
  const { pattern, ...withoutPattern } = rule;
  if (pattern !== undefined) {
    return (
      <RuleLine title={words.pattern}>
        <TextField
          label={words.pattern}
          hideLabel
          value={pattern}
          maxLength={400}
          className="mono"
          error={props.error}
          onChange={(event) => onChange({ ...rule, pattern: event.target.value })}
        />
        <button type="button" className="link" onClick={() => onChange(withoutPattern)}>
          {words.wordsUse}
        </button>
      </RuleLine>
    );
  }
  const field = (
    label: string,
    list: readonly string[],
    look: 'found' | 'plain',
    change: (list: string[]) => void,
  ) => (
    <WordsField
      label={label}
      placeholder={words.word}
      removeLabel={words.removeWord}
      words={list}
      look={look}
      onChange={(next) => change([...next])}
    />
  );
  return (
    <>
      <RuleLine title={words.anyOf}>
        {field(words.anyOf, rule.anyOf, 'found', (anyOf) => onChange({ ...rule, anyOf }))}
        {props.error !== undefined && <ComplaintLine text={props.error} />}
        <p className="help">{words.wordHelp}</p>
        <button type="button" className="link" onClick={() => onChange({ ...rule, pattern: '' })}>
          {words.patternUse}
        </button>
      </RuleLine>
      <RuleLine title={words.near}>
        {field(words.near, rule.near ?? [], 'plain', (near) => onChange({ ...rule, near }))}
        {(rule.near?.length ?? 0) > 0 && (
          <label className="row">
            <span className="t2">{words.within}</span>
            <span className="field field-number">
              <input
                type="number"
                min={1}
                max={30}
                value={rule.within ?? 8}
                onChange={(event) =>
                  onChange({ ...rule, within: Math.min(30, Math.max(1, event.target.valueAsNumber || 1)) })
                }
              />
            </span>
          </label>
        )}
      </RuleLine>
      <RuleLine title={words.unless}>
        {field(words.unless, rule.unless ?? [], 'plain', (unless) => onChange({ ...rule, unless }))}
      </RuleLine>
    </>
  );
}
