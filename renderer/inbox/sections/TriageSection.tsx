import { useEffect, useMemo, useState } from 'react';
import type { FlagId } from '../../../shared/domain/identifiers.ts';
import { conversationText } from '../../../shared/text/conversation.ts';
import { triageText } from '../../../shared/text/triage.ts';
import type { Live } from '../../data/reader.ts';
import type { AccountRow, ConversationRow, FlagRow } from '../../data/rows.ts';
import { useArchive, useLiveSteady } from '../archive.ts';
import { joinClasses } from '../components/joinClasses.ts';
import { Conversation } from '../features/conversation/Conversation.tsx';
import { Calm } from '../features/triage/Calm.tsx';
import { Queue } from '../features/triage/Queue.tsx';
import { step } from '../features/triage/selectionAfter.ts';
import { Why } from '../features/why/Why.tsx';
import { useLocale } from '../language.ts';
import { useNarrow } from '../state/narrow.ts';
import { tabOfState, useQueueFilters } from '../state/queueFilters.ts';
import { useQueueOrder } from '../state/queueOrder.ts';
import { useSelection } from '../state/selection.ts';
import { PaneBoundary } from './PaneBoundary.tsx';

/** The queue, the conversation at the chosen flag, and why it was flagged. */
export function TriageSection() {
  const locale = useLocale();
  const selected = useSelection((selection) => selection.flag);
  const selectFlag = useSelection((selection) => selection.selectFlag);
  const order = useQueueOrder((queue) => queue.order);
  const showTab = useQueueFilters((filters) => filters.showTab);
  const narrow = useNarrow();
  const shown = useFlag(selected);
  const [folded, setFolded] = useState(false);
  const [over, setOver] = useState<FlagId>();

  const docked = narrow || folded;
  // In a narrow window the panel lies over one flag's conversation and goes with it.
  const panelShown = narrow ? over !== undefined && over === shown?.flag.id : !folded;
  const onPanel = (open: boolean) => {
    if (narrow) setOver(open ? shown?.flag.id : undefined);
    else setFolded(!open);
  };
  const words = triageText[locale];
  const conversationWords = conversationText[locale];
  return (
    <div className={joinClasses('inbox', shown === undefined && 'is-empty', docked && 'is-docked')}>
      <PaneBoundary title={words.failed} detail={words.failedMore} again={words.again}>
        <Queue />
      </PaneBoundary>
      {shown === undefined ? (
        <Calm />
      ) : (
        <PaneBoundary
          of={shown.flag.id}
          title={conversationWords.failed}
          detail={conversationWords.failedMore}
          again={conversationWords.again}
        >
          <div className="inbox-main">
            <Conversation
              conversation={shown.conversation}
              account={shown.account}
              messages={shown.flag.messages}
              flag={shown.flag}
            />
            <Why
              flag={shown.flag}
              account={shown.account}
              conversation={shown.conversation}
              docked={docked}
              panelShown={panelShown}
              onPanel={onPanel}
              onStep={(by) => selectFlag(step(order, shown.flag.id, by))}
              onMoved={(flag) => {
                // The next in the list as it was; the store takes this one out of it a moment later.
                const place = order.indexOf(flag);
                const next = order[place + 1] ?? order[place - 1];
                if (next !== undefined) selectFlag(next);
              }}
              onUndone={(flag) => {
                showTab(tabOfState(flag.state));
                selectFlag(flag.id);
              }}
            />
          </div>
        </PaneBoundary>
      )}
    </div>
  );
}

interface ShownFlag {
  readonly flag: FlagRow;
  readonly conversation: ConversationRow;
  readonly account: AccountRow | undefined;
}

const noFlag: Live<undefined> = {
  watch(onValue) {
    onValue(undefined);
    return () => undefined;
  },
  get: () => Promise.resolve(undefined),
};

/** The chosen flag with its conversation and account; the one before stays until the new one is read. */
function useFlag(id: FlagId | undefined): ShownFlag | undefined {
  const archive = useArchive();
  const flag = useLiveSteady<FlagRow | undefined>(
    useMemo(() => (id === undefined ? noFlag : archive.flag(id)), [archive, id]),
  );
  const conversationId = flag?.conversation;
  const conversation = useLiveSteady<ConversationRow | undefined>(
    useMemo(
      () => (conversationId === undefined ? noFlag : archive.conversation(conversationId)),
      [archive, conversationId],
    ),
  );
  const accounts = useLiveSteady(useMemo(() => archive.accounts(), [archive]));
  const current = useMemo((): ShownFlag | undefined => {
    if (flag === undefined || conversation?.id !== flag.conversation) return undefined;
    return { flag, conversation, account: accounts?.find((account) => account.id === flag.account) };
  }, [flag, conversation, accounts]);
  // Flag and conversation come one after the other: in between the panes keep what they show.
  const [kept, setKept] = useState<ShownFlag>();
  useEffect(() => {
    if (current !== undefined) setKept(current);
  }, [current]);
  return id === undefined ? undefined : (current ?? kept);
}
