import { Inbox, MessageSquareText } from 'lucide-react';
import { useMemo } from 'react';
import { searchText } from '../../../shared/text/search.ts';
import { conversationText } from '../../../shared/text/conversation.ts';
import type { SearchHit } from '../../data/reader.ts';
import { Button } from '../components/Button.tsx';
import { EmptyList } from '../components/EmptyState.tsx';
import { Conversation } from '../features/conversation/Conversation.tsx';
import { Search } from '../features/search/Search.tsx';
import { useLocale } from '../language.ts';
import { tabOfState, useQueueFilters } from '../state/queueFilters.ts';
import { useSelection } from '../state/selection.ts';
import { useShell } from '../state/shell.ts';
import { PaneBoundary } from './PaneBoundary.tsx';

/** A hit shows itself and its neighbours; the rest of its conversation needs a reason. */
const aroundHit = 2;

export function SearchSection() {
  return <Search>{(hit) => <HitPane hit={hit} />}</Search>;
}

function HitPane({ hit }: { readonly hit: SearchHit | undefined }) {
  const locale = useLocale();
  const words = searchText[locale];
  const conversationWords = conversationText[locale];
  const goTo = useShell((shell) => shell.goTo);
  const messageId = hit?.message.id;
  const messages = useMemo(() => (messageId === undefined ? [] : [messageId]), [messageId]);
  if (hit === undefined) {
    return (
      <aside className="hit-pane is-empty" aria-label={words.hitTitle}>
        <EmptyList icon={MessageSquareText} title={words.chooseHit} />
      </aside>
    );
  }
  const { flag } = hit;
  return (
    <aside className="hit-pane" aria-label={words.hitTitle}>
      <PaneBoundary
        of={hit.message.id}
        title={conversationWords.failed}
        detail={conversationWords.failedMore}
        again={conversationWords.again}
      >
        <Conversation
          conversation={hit.conversation}
          account={hit.account}
          messages={messages}
          around={aroundHit}
          found={hit.found}
        />
      </PaneBoundary>
      {flag !== undefined && (
        <div className="hit-pane-foot">
          <Button
            icon={Inbox}
            onClick={() => {
              useQueueFilters.getState().narrow({});
              useQueueFilters.getState().showTab(tabOfState(flag.state));
              useSelection.getState().selectFlag(flag.id);
              goTo('triage');
            }}
          >
            {words.inTriage}
          </Button>
        </div>
      )}
    </aside>
  );
}
