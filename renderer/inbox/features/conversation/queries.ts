import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AccountId, ConversationId, MessageId } from '../../../../shared/domain/identifiers.ts';
import type { Payee } from '../../../../shared/domain/policy.ts';
import type { CoverageRow, MessageRow } from '../../../data/rows.ts';
import { useArchive, useLive, useLiveSteady } from '../../archive.ts';

/** How many messages stand before and after the flagged ones without a reason (least exposure). */
export const messagesAround = 6;
/** How many an opened conversation reads at a time. */
const pageSize = 60;

export interface Passage {
  readonly messages: readonly MessageRow[];
  readonly earlier: number;
  readonly later: number;
}

export function usePassage(
  conversation: ConversationId,
  messages: readonly MessageId[],
  around = messagesAround,
): Passage | undefined {
  const archive = useArchive();
  // The array is made anew with every row; its content decides.
  const key = messages.join(' ');
  const question = useMemo(
    () => archive.passage(conversation, key.split(' ') as MessageId[], around),
    [archive, conversation, key, around],
  );
  return useLive(question);
}

const noGaps: readonly CoverageRow[] = [];

export function useGaps(account: AccountId): readonly CoverageRow[] {
  const archive = useArchive();
  return useLiveSteady(useMemo(() => archive.coverage(account), [archive, account])) ?? noGaps;
}

const noPayees: readonly Payee[] = [];

export function usePayees(): readonly Payee[] {
  const archive = useArchive();
  return useLiveSteady(useMemo(() => archive.policy(), [archive]))?.payees ?? noPayees;
}

export interface OpenedMessages {
  readonly messages: readonly MessageRow[];
  readonly atBegin: boolean;
  readonly atEnd: boolean;
  readonly failed: boolean;
  /** The first pages at both ends are there: only now can the passage be put in the middle. */
  readonly ready: boolean;
  loadOlder(): void;
  loadNewer(): void;
}

/**
 * The messages of an opened conversation: begins with the passage and grows at both ends as one scrolls.
 * Older pages come by key; newer ones as the surroundings of the last message there is.
 */
export function useOpenedMessages(conversation: ConversationId, passage: Passage): OpenedMessages {
  const archive = useArchive();
  const [state, setState] = useState({
    messages: passage.messages,
    atBegin: passage.earlier === 0,
    atEnd: passage.later === 0,
    failed: false,
  });
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);
  const busy = useRef<Partial<Record<'older' | 'newer', Promise<void>>>>({});

  const load = useCallback(
    (end: 'older' | 'newer'): Promise<void> => {
      const read = async () => {
        const { messages, atBegin, atEnd } = latest.current;
        const edge = end === 'older' ? messages[0] : messages.at(-1);
        if (edge === undefined || (end === 'older' ? atBegin : atEnd)) return;
        if (end === 'older') {
          const page = await archive.page(conversation, edge.key, pageSize);
          setState((now) => ({
            ...now,
            messages: [...unseen(page, now.messages), ...now.messages],
            atBegin: page.length < pageSize,
          }));
        } else {
          const next = await archive.passage(conversation, [edge.id], pageSize).get();
          const place = next.messages.findIndex((message) => message.id === edge.id);
          setState((now) => ({
            ...now,
            messages: [...now.messages, ...unseen(next.messages.slice(place + 1), now.messages)],
            atEnd: next.later === 0,
          }));
        }
      };
      // One reading at a time at each end.
      busy.current[end] ??= read()
        // Reading failed, for instance because the archive was locked meanwhile: said in the thread.
        .catch(() => setState((now) => ({ ...now, failed: true })))
        .finally(() => {
          delete busy.current[end];
        });
      return busy.current[end];
    },
    [archive, conversation],
  );
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let wanted = true;
    void Promise.all([load('older'), load('newer')]).then(() => {
      if (wanted) setReady(true);
    });
    return () => {
      wanted = false;
    };
  }, [load]);
  const loadOlder = useCallback(() => void load('older'), [load]);
  const loadNewer = useCallback(() => void load('newer'), [load]);
  return { ...state, ready, loadOlder, loadNewer };
}

function unseen(page: readonly MessageRow[], there: readonly MessageRow[]): readonly MessageRow[] {
  const known = new Set(there.map((message) => message.id));
  return page.filter((message) => !known.has(message.id));
}
