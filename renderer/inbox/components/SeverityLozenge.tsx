import type { Severity } from '../../../shared/domain/categories.ts';
import { joinClasses } from './joinClasses.ts';

const diamond = 'M6 .9 11.1 6 6 11.1.9 6z';

/** Full, half or hollow, so that severity never hangs on colour. `word` is seen, or only read aloud with `silent`. */
export function SeverityLozenge(props: {
  readonly severity: Severity;
  readonly word: string;
  readonly look?: 'pill' | 'plain' | 'silent';
}) {
  const { severity, word, look = 'plain' } = props;
  return (
    <span className={joinClasses('sev', `sev-${severity}`, look === 'pill' && 'sev-pill')}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d={diamond} fill={severity === 'high' ? 'currentColor' : 'none'} stroke="currentColor" />
        {severity === 'moderate' && <path d="M.9 6h10.2L6 11.1z" fill="currentColor" stroke="none" />}
      </svg>
      {look === 'silent' ? <span className="sr">{word}</span> : word}
    </span>
  );
}
