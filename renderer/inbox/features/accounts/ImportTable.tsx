import { CircleCheck, LoaderCircle, TriangleAlert } from 'lucide-react';
import type { ConversationId } from '../../../../shared/domain/identifiers.ts';
import type { ImportRow } from '../../../data/rows.ts';
import type { Formats } from '../../language.ts';
import type { AccountsWords } from './ConversationTable.tsx';

/** Coverage: every imported file, what it brought, and what was not in it. */
export function ImportTable(props: {
  readonly words: AccountsWords;
  readonly formats: Formats;
  readonly imports: readonly ImportRow[];
  readonly titleOf: (conversation: ConversationId) => string;
}) {
  const { words, formats } = props;
  if (props.imports.length === 0) return null;
  const missing = (one: ImportRow) =>
    [
      one.mediaMissing > 0 && words.mediaMissing(one.mediaMissing),
      one.unreadableLines > 0 && words.unreadable(one.unreadableLines),
    ]
      .filter((part) => part !== false)
      .join(', ');
  return (
    <section className="stack gap-8">
      <h3 className="sect">{words.imports}</h3>
      <div className="card table-card">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.columns.file}</th>
              <th scope="col">{words.columns.when}</th>
              <th scope="col" className="nowrap">
                {words.columns.came}
              </th>
              <th scope="col">{words.columns.missing}</th>
            </tr>
          </thead>
          <tbody>
            {props.imports.map((one) => {
              const outcome = one.outcome ?? 'running';
              const Icon =
                outcome === 'complete' ? CircleCheck : outcome === 'running' ? LoaderCircle : TriangleAlert;
              return (
                <tr key={one.id}>
                  <th scope="row">
                    <span className="file-name">{one.fileName}</span>
                    <small
                      className={
                        outcome === 'complete'
                          ? 'status ok'
                          : outcome === 'running'
                            ? 'status'
                            : 'status warn'
                      }
                    >
                      <Icon className="i i-14" aria-hidden="true" />
                      {words.outcomes[outcome]}
                    </small>
                    {outcome !== 'complete' && outcome !== 'running' && (
                      <small className="t3 regular">{words.again}</small>
                    )}
                  </th>
                  <td className="nowrap">{formats.dateTime(one.startedAt)}</td>
                  <td className="nowrap">
                    {words.added(one.added)}
                    {one.alreadyThere > 0 && (
                      <small className="t3">{words.alreadyThere(one.alreadyThere)}</small>
                    )}
                  </td>
                  <td>
                    {missing(one) === '' ? <span className="t3">{words.nothingMissing}</span> : missing(one)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
