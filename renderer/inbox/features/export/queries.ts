import { useEffect, useMemo, useState } from 'react';
import type { ConversationId } from '../../../../shared/domain/identifiers.ts';
import type { EventPayload } from '../../../../shared/ipc/contract.ts';
import type { AccountRow, ConversationRow, ImportRow } from '../../../data/rows.ts';
import { useApi } from '../../api.ts';
import { useArchive, useLiveSteady } from '../../archive.ts';

export function useConversation(id: ConversationId): ConversationRow | undefined {
  const archive = useArchive();
  return useLiveSteady(useMemo(() => archive.conversation(id), [archive, id]));
}

export function useAccount(id: ConversationRow['account'] | undefined): AccountRow | undefined {
  const archive = useArchive();
  const accounts = useLiveSteady(useMemo(() => archive.accounts(), [archive]));
  return accounts?.find((account) => account.id === id);
}

export function useImportsOf(conversation: ConversationId): readonly ImportRow[] | undefined {
  const archive = useArchive();
  const imports = useLiveSteady(useMemo(() => archive.imports(), [archive]));
  return useMemo(() => imports?.filter((row) => row.conversation === conversation), [imports, conversation]);
}

/** How many messages lie in the slice; undefined while it is counted. Exact up to 10,000 (reader.ts). */
export function useMessageCount(
  conversation: ConversationId,
  from: number | undefined,
  to: number | undefined,
  skip: boolean,
): number | undefined {
  const archive = useArchive();
  const [counted, setCounted] = useState<{ readonly of: string; readonly count: number }>();
  const key = `${conversation} ${String(from)} ${String(to)}`;
  useEffect(() => {
    if (skip) return;
    let wanted = true;
    void archive
      .search({
        text: '',
        conversation,
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        limit: 1,
      })
      .then((result) => {
        if (wanted) setCounted({ of: key, count: result.total });
      });
    return () => {
      wanted = false;
    };
  }, [archive, conversation, from, to, skip, key]);
  return counted?.of === key ? counted.count : undefined;
}

const ends: readonly string[] = ['done', 'cancelled', 'failed'] satisfies Progress['phase'][];

type Progress = EventPayload<'export.progress'>;

/** The running export's progress, as main tells it; undefined once it has come to an end, however it did. */
export function useExportProgress(): Progress | undefined {
  const api = useApi();
  const [progress, setProgress] = useState<Progress>();
  useEffect(
    () => api.on('export.progress', (told) => setProgress(ends.includes(told.phase) ? undefined : told)),
    [api],
  );
  return progress;
}
