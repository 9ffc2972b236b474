import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { MessageId } from '../../../../shared/domain/identifiers.ts';
import { conversationText } from '../../../../shared/text/conversation.ts';
import type { AccountRow, ConversationRow, FlagRow, MessageRow } from '../../../data/rows.ts';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useShortcut } from '../../keyboard.ts';
import { useLocale } from '../../language.ts';
import { useDecide } from '../../state/decide.ts';
import { useMinute } from '../../state/minute.ts';
import { marksByMessage, numberSignals } from '../../state/numberedSignals.ts';
import { useOpenedConversation } from '../../state/openedConversation.ts';
import { useShell } from '../../state/shell.ts';
import { ConversationView } from './ConversationView.tsx';
import { ImageViewer } from './ImageViewer.tsx';
import { OpenThread } from './OpenThread.tsx';
import { PassageThread } from './PassageThread.tsx';
import { paymentsByMessage } from './paymentDetails.ts';
import { useGaps, usePassage, usePayees } from './queries.ts';
import { ReasonGate } from './ReasonGate.tsx';
import type { ThreadLook } from './ThreadLine.tsx';
import { threadItems } from './threadItems.ts';

/**
 * A conversation at a flag or at a search hit: the passage, and all of it once a reason is in the ledger. It
 * closes by itself after half an hour and when another conversation is shown.
 */
export function Conversation(props: {
  readonly conversation: ConversationRow;
  readonly account: AccountRow | undefined;
  readonly messages: readonly MessageId[];
  readonly around?: number;
  readonly flag?: FlagRow;
  readonly found?: readonly { readonly start: number; readonly end: number }[];
  readonly before?: ReactNode;
}) {
  const { conversation, account, flag, messages } = props;
  const locale = useLocale();
  const words = conversationText[locale];
  const now = useMinute();
  const passage = usePassage(conversation.id, messages, props.around);
  const payees = usePayees();
  const gaps = useGaps(conversation.account);
  const open = useShell((shell) => shell.open);
  const closeDialog = useShell((shell) => shell.close);
  const dialog = useShell((shell) => shell.dialog);
  const opened = useOpenedConversation();
  const isOpen = opened.conversation === conversation.id;
  const [enlarged, setEnlarged] = useState<MessageRow>();

  useOpenTimer(conversation.id);

  const group = conversation.kind === 'group';
  const timeZone = account?.timeZone ?? 'UTC';
  const firstHit = messages[0];
  const look = useMemo((): ThreadLook => {
    const numbered = numberSignals(flag?.signals ?? []);
    return {
      now,
      timeZone,
      locale,
      flag,
      marks: marksByMessage(numbered),
      payments: paymentsByMessage(numbered),
      payees,
      onEnlarge: setEnlarged,
      found:
        flag === undefined && firstHit !== undefined ? { message: firstHit, ranges: props.found } : undefined,
    };
  }, [now, timeZone, locale, flag, payees, props.found, firstHit]);
  const items = useMemo(
    () => threadItems(passage?.messages ?? [], timeZone, group, gaps),
    [passage, timeZone, group, gaps],
  );
  const closedCount = passage === undefined ? 0 : passage.earlier + passage.later;
  const canOpen = closedCount > 0 && !isOpen;
  const askToOpen = () => open({ kind: 'open_conversation', conversation: conversation.id });
  const exportIt = () => open({ kind: 'export', conversation: conversation.id });
  useShortcut('O', isOpen ? opened.close : askToOpen, {
    scope: words.label,
    label: isOpen ? words.closeNow : words.openWithReason,
    enabled: canOpen || isOpen,
  });
  useShortcut('E', exportIt, { scope: words.label, label: words.evidenceHint });
  const frame = useRef<HTMLDivElement>(null);
  const hasAudio = items.some(
    (item) =>
      item.kind === 'message' &&
      item.message.attachment?.kind === 'audio' &&
      item.message.mediaRecord !== undefined,
  );
  useShortcut('Space', () => playFirst(frame.current), {
    scope: words.label,
    label: words.keys.play,
    enabled: hasAudio,
  });

  const decide = useDecide();
  const [failed, setFailed] = useState(false);
  return (
    <div className="conv-frame" ref={frame}>
      <ConversationView
        conversation={conversation}
        account={account}
        hasAudio={hasAudio}
        onExport={exportIt}
        before={props.before}
      >
        {passage === undefined ? (
          <div className="thread thread-loading">
            <Skeleton widths={[46, 60, 38, 66, 52]} label={words.loading} />
          </div>
        ) : isOpen ? (
          <OpenThread
            key={`${conversation.id} ${messages.join(' ')}`}
            conversation={conversation.id}
            group={group}
            gaps={gaps}
            passage={passage}
            look={look}
            until={opened.until}
            onClose={opened.close}
          />
        ) : (
          <PassageThread
            key={messages.join(' ')}
            items={items}
            earlier={passage.earlier}
            later={passage.later}
            look={look}
            onOpen={askToOpen}
          />
        )}
      </ConversationView>
      {dialog?.kind === 'open_conversation' && dialog.conversation === conversation.id && (
        <ReasonGate
          owner={account?.owner ?? words.bubble.company}
          contact={conversation.title}
          count={closedCount}
          failed={failed}
          onClose={closeDialog}
          onOpen={async (reason, text) => {
            // The reason is durable before the first closed message is read.
            const saved = await decide({
              type: 'decision.look',
              v: 1,
              at: Date.now(),
              conversation: conversation.id,
              reason,
              ...(text === '' ? {} : { text }),
            });
            setFailed(!saved);
            if (!saved) return;
            opened.open(conversation.id, Date.now());
            closeDialog();
          }}
        />
      )}
      {enlarged !== undefined && <ImageViewer message={enlarged} onClose={() => setEnlarged(undefined)} />}
    </div>
  );
}

/** Closes what was opened when its time is over or another conversation takes its place. */
function useOpenTimer(shown: ConversationRow['id']): void {
  const { conversation, until, close } = useOpenedConversation();
  useEffect(() => {
    if (conversation === undefined) return;
    if (conversation !== shown) {
      close();
      return;
    }
    const timer = setTimeout(close, Math.max(0, until - Date.now()));
    return () => clearTimeout(timer);
  }, [conversation, until, close, shown]);
  // Leaving the section closes it too.
  useEffect(() => close, [close]);
}

/** Plays or pauses the passage's first voice note. */
function playFirst(frame: HTMLElement | null): void {
  const audio = frame?.querySelector('audio');
  if (audio === null || audio === undefined) return;
  if (audio.paused) void audio.play();
  else audio.pause();
}
