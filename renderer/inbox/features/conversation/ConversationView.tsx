import { MessageSquareOff, Package } from 'lucide-react';
import type { ReactNode } from 'react';
import { conversationText } from '../../../../shared/text/conversation.ts';
import type { AccountRow, ConversationRow } from '../../../data/rows.ts';
import { Avatar } from '../../components/Avatar.tsx';
import { Button } from '../../components/Button.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import { useLocale } from '../../language.ts';

/** Head and foot around the thread: whose conversation it is, what one can do, and that nothing is ever sent. */
export function ConversationView(props: {
  readonly conversation: ConversationRow;
  readonly account: AccountRow | undefined;
  readonly hasAudio: boolean;
  readonly children: ReactNode;
  readonly onExport: () => void;
  readonly before?: ReactNode;
}) {
  const { conversation, account } = props;
  const words = conversationText[useLocale()];
  return (
    <section className="conv" aria-label={`${words.label}: ${conversation.title}`}>
      <header className="conv-head">
        {props.before}
        <Avatar name={conversation.title} />
        <div className="grow">
          <h2 className="ellip">{conversation.title}</h2>
          <div className="meta t3 ellip">
            {conversation.kind === 'group' ? words.group(conversation.participants.length) : null}
            {conversation.kind === 'group' && account !== undefined ? (
              <span className="dot-sep"> · </span>
            ) : null}
            {account !== undefined && (
              <>
                {words.with(account.owner)}, <span className="t2 medium">{account.name}</span>
              </>
            )}
          </div>
        </div>
        <Button
          weight="quiet"
          size="small"
          icon={Package}
          keys="E"
          title={words.evidenceHint}
          onClick={props.onExport}
        >
          <span className="lbl">{words.evidence}</span>
        </Button>
      </header>
      {props.children}
      <footer className="readonly">
        <MessageSquareOff className="i i-14" aria-hidden="true" />
        <span className="grow ellip">{words.readOnly}</span>
        {props.hasAudio && (
          <span className="hint">
            <KeyCap keys={words.keys.space} /> {words.keys.play}
          </span>
        )}
        <span className="hint">
          <KeyCap keys="?" /> {words.keys.shortcuts}
        </span>
      </footer>
    </section>
  );
}
