import { CircleCheck, CircleDashed, FlaskConical } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { KeywordRule } from '../../../../shared/domain/policy.ts';
import type { ownRulesText } from '../../../../shared/text/ownRules.ts';
import { TextArea } from '../../components/Field.tsx';
import { findInTrial } from './findInTrial.ts';

/** Type a sentence, see whether the rule fires and on which words. */
export function RuleTrial({
  words,
  rule,
}: {
  readonly words: (typeof ownRulesText)['pt'];
  readonly rule: KeywordRule;
}) {
  const [text, setText] = useState('');
  const found = useMemo(() => findInTrial(rule, text), [rule, text]);
  const fires = found.length > 0;
  const Icon = fires ? CircleCheck : CircleDashed;
  return (
    <div className="stack gap-12">
      <div className="reh-head row">
        <FlaskConical className="i i-20" aria-hidden="true" />
        <h3 className="pane-title">{words.test}</h3>
      </div>
      <TextArea
        label={words.test}
        hideLabel
        placeholder={words.testExample}
        rows={4}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="trial" role="status">
        {text.trim() !== '' && (
          <>
            <p className={fires ? 'status ok' : 'status'}>
              <Icon className="i" aria-hidden="true" />
              {fires ? words.fires : words.silent}
            </p>
            {fires && <p className="trial-text">{marked(text, found)}</p>}
          </>
        )}
      </div>
    </div>
  );
}

function marked(text: string, found: readonly { readonly start: number; readonly end: number }[]) {
  let at = 0;
  const parts = found.flatMap(({ start, end }, place) => {
    if (start < at) return [];
    const before = text.slice(at, start);
    at = end;
    return [before, <mark key={place}>{text.slice(start, end)}</mark>];
  });
  return [...parts, text.slice(at)];
}
