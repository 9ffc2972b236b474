import { BadgeCheck, CircleCheck, TriangleAlert } from 'lucide-react';
import { exportDialogText } from '../../../../shared/text/exportDialog.ts';
import { countSaid, whenSaid } from '../../../../shared/text/when.ts';
import { joinClasses } from '../../components/joinClasses.ts';
import { useLocale } from '../../language.ts';
import type { Coverage } from './coverage.ts';

/** What this pack holds and what is known to be missing from it: counted, never estimated. */
export function CoverageView(props: {
  readonly messages: number;
  readonly coverage: Coverage | undefined;
  readonly now: number;
  readonly timeZone: string;
}) {
  const locale = useLocale();
  const words = exportDialogText[locale];
  const { coverage } = props;
  const row = (label: string, count: number, gap: boolean) => (
    <div>
      <dt>{label}</dt>
      <dd className={joinClasses('num', gap && count > 0 && 'w')}>{countSaid(count, locale)}</dd>
    </div>
  );
  return (
    <section className="cert" aria-label={words.coverage}>
      <div className="row">
        <BadgeCheck className="i i-20" aria-hidden="true" />
        <h3 className="pane-title grow">{words.coverage}</h3>
        {coverage !== undefined && (
          <span className={joinClasses('status meta', coverage.complete ? 'ok' : 'warn')}>
            {coverage.complete ? (
              <CircleCheck className="i i-14" aria-hidden="true" />
            ) : (
              <TriangleAlert className="i i-14" aria-hidden="true" />
            )}
            {coverage.complete ? words.noGaps : words.someGaps}
          </span>
        )}
      </div>
      <p className="t2">{words.coverageFrom}</p>
      <dl className="covlist">
        {row(words.stored, props.messages, false)}
        {coverage !== undefined && (
          <>
            {row(words.files, coverage.files.length, false)}
            {row(words.mediaMissing, coverage.mediaMissing, true)}
            {row(words.unreadable, coverage.unreadableLines, true)}
            {coverage.interrupted > 0 && row(words.incomplete, coverage.interrupted, true)}
          </>
        )}
      </dl>
      {coverage !== undefined && coverage.files.length > 0 && (
        <ul className="cov-files meta">
          {coverage.files.slice(0, 4).map((file) => (
            <li key={file.id}>
              <span className="t2">{file.fileName}</span>
              <span className="t3">
                {words.importedWhen(whenSaid(file.startedAt, props.now, props.timeZone, locale))}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="meta t3">{words.coverageNote}</p>
      <p className="meta t3 cov-hash">{words.hashMore}</p>
    </section>
  );
}
