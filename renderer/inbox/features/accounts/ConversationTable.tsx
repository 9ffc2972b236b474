import { Package } from 'lucide-react';
import type { ConversationId } from '../../../../shared/domain/identifiers.ts';
import type { accountsText } from '../../../../shared/text/accounts.ts';
import type { ConversationRow } from '../../../data/rows.ts';
import { IconButton } from '../../components/IconButton.tsx';
import type { Formats } from '../../language.ts';

export type AccountsWords = (typeof accountsText)['pt'];

export function ConversationTable(props: {
  readonly words: AccountsWords;
  readonly formats: Formats;
  readonly conversations: readonly ConversationRow[];
  /** Came from elsewhere to this one: it is lit and in sight. */
  readonly marked: ConversationId | undefined;
  readonly toSee: (count: number) => string;
  readonly onTriage: () => void;
  readonly onExport: (conversation: ConversationId) => void;
}) {
  const { words, formats } = props;
  return (
    <section className="stack gap-8">
      <h3 className="sect">{words.conversations}</h3>
      <div className="card table-card">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.columns.conversation}</th>
              <th scope="col">{words.columns.period}</th>
              <th scope="col" className="right">
                {words.columns.messages}
              </th>
              <th scope="col" className="right">
                {words.columns.toSee}
              </th>
              <th scope="col">
                <span className="sr">{words.exportConversation('')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {props.conversations.map((conversation) => (
              <tr
                key={conversation.id}
                className={conversation.id === props.marked ? 'is-marked' : undefined}
                ref={conversation.id === props.marked ? intoSight : undefined}
              >
                <th scope="row">
                  {conversation.title}
                  {conversation.kind === 'group' && <span className="t3 regular"> · {words.group}</span>}
                </th>
                <td>
                  {conversation.firstAt === undefined || conversation.lastAt === undefined
                    ? words.noMessages
                    : days(formats, conversation.firstAt, conversation.lastAt)}
                </td>
                <td className="right num">{formats.number(conversation.messages)}</td>
                <td className="right num">
                  {conversation.openFlags === 0 ? (
                    formats.number(0)
                  ) : (
                    <button
                      type="button"
                      className="link"
                      aria-label={props.toSee(conversation.openFlags)}
                      title={props.toSee(conversation.openFlags)}
                      onClick={props.onTriage}
                    >
                      {formats.number(conversation.openFlags)}
                    </button>
                  )}
                </td>
                <td className="right">
                  <IconButton
                    icon={Package}
                    label={words.exportConversation(conversation.title)}
                    onClick={() => props.onExport(conversation.id)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** `19/11/2026 – 24/11/2026`, or the one day. */
function days(formats: Formats, first: number, last: number): string {
  const [from, to] = [formats.date(first), formats.date(last)];
  return from === to ? from : `${from} – ${to}`;
}

function intoSight(row: HTMLElement | null): void {
  row?.scrollIntoView({ block: 'nearest' });
}
