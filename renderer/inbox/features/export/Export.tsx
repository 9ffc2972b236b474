import { useEffect, useState } from 'react';
import type { ConversationId } from '../../../../shared/domain/identifiers.ts';
import type { ExportResult } from '../../../../shared/ipc/exportMessages.ts';
import { fail } from '../../../../shared/domain/result.ts';
import { exportDialogText } from '../../../../shared/text/exportDialog.ts';
import { dayOf } from '../../../../shared/text/when.ts';
import type { AccountRow, ConversationRow } from '../../../data/rows.ts';
import { useApi } from '../../api.ts';
import { useShortcut } from '../../keyboard.ts';
import { useLocale } from '../../language.ts';
import { useMinute } from '../../state/minute.ts';
import { coverageOf } from './coverage.ts';
import { CoverageView } from './CoverageView.tsx';
import { faultsOf, requestOf, sliceOf, type ExportDraft } from './exportDraft.ts';
import { ExportDoneView } from './ExportDoneView.tsx';
import { ExportView } from './ExportView.tsx';
import { useAccount, useConversation, useExportProgress, useImportsOf, useMessageCount } from './queries.ts';

/** The export dialog of one conversation, opened from it or from a search result; `from` and `to` set a slice. */
export function ExportDialog(props: {
  readonly conversation: ConversationId;
  readonly from?: number;
  readonly to?: number;
  readonly onClose: () => void;
}) {
  const conversation = useConversation(props.conversation);
  const account = useAccount(conversation?.account);
  if (conversation === undefined || account === undefined) return null;
  return (
    <OpenedExport
      conversation={conversation}
      account={account}
      {...(props.from === undefined ? {} : { from: props.from })}
      {...(props.to === undefined ? {} : { to: props.to })}
      onClose={props.onClose}
    />
  );
}

function OpenedExport(props: {
  readonly conversation: ConversationRow;
  readonly account: AccountRow;
  readonly from?: number;
  readonly to?: number;
  readonly onClose: () => void;
}) {
  const { conversation, account, onClose } = props;
  const words = exportDialogText[useLocale()];
  const api = useApi();
  const now = useMinute();
  const zone = account.timeZone;
  const day = (at: number | undefined) => (at === undefined ? '' : dayOf(at, zone));
  const [draft, setDraft] = useState<ExportDraft>(() => ({
    slice: props.from === undefined && props.to === undefined ? 'whole' : 'days',
    fromDay: day(props.from ?? conversation.firstAt),
    toDay: day(props.to ?? conversation.lastAt),
    formats: { html: true, pdf: true, csv: true, jsonl: false },
    includeMedia: true,
    reason: '',
    operator: '',
  }));
  const [asked, setAsked] = useState(false);
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [stopped, setStopped] = useState(false);
  const [saved, setSaved] = useState<ExportResult>();
  const [copied, setCopied] = useState(false);
  const progress = useExportProgress();
  const imports = useImportsOf(conversation.id);

  useEffect(() => {
    void api.call('vault.identity', {}).then((identity) => {
      if (!identity.ok) return;
      setDraft((now) => (now.operator === '' ? { ...now, operator: identity.value.operator } : now));
    });
  }, [api]);

  const { from, to } = sliceOf(draft, zone);
  const counted = useMessageCount(conversation.id, from, to, draft.slice === 'whole');
  const messages = draft.slice === 'whole' ? conversation.messages : counted;
  const faults = faultsOf(draft);

  const save = async () => {
    setAsked(true);
    if (faults.length > 0 || messages === 0 || running || saved !== undefined) return;
    setRunning(true);
    setFailure(undefined);
    setStopped(false);
    const result = await api
      .call('export.begin', requestOf(draft, conversation.id, zone))
      // A fault of the program itself: its sentence is the general one, and the dialog stays usable.
      .catch(() => fail('unknown'))
      .finally(() => setRunning(false));
    if (!result.ok) {
      const { code } = result.error;
      const known: Readonly<Record<string, string>> = words.failures;
      if (code === 'stopped') setStopped(true);
      else setFailure(known[code] ?? words.failedMore);
      return;
    }
    // The save dialog was closed: the person goes on here.
    if (result.value !== null) setSaved(result.value);
  };
  const copy = async (hash: string) => {
    await navigator.clipboard.writeText(hash);
    setCopied(true);
  };
  useShortcut('Ctrl+Enter', () => void save(), { scope: words.title, label: words.save, inDialog: true });

  if (saved !== undefined) {
    return (
      <ExportDoneView
        result={saved}
        withTranscript={draft.formats.html || draft.formats.pdf}
        copied={copied}
        onCopy={() => void copy(saved.sha256)}
        onShow={() => void api.call('export.show', {})}
        onClose={onClose}
      />
    );
  }
  return (
    <ExportView
      subtitle={words.lead(conversation.title, account.owner, account.name)}
      draft={draft}
      messages={messages}
      faults={asked ? faults : []}
      running={running}
      progress={progress}
      failure={failure}
      stopped={stopped}
      coverage={
        <CoverageView
          messages={messages ?? 0}
          coverage={imports && coverageOf(imports)}
          now={now}
          timeZone={zone}
        />
      }
      onDraft={setDraft}
      onSave={() => void save()}
      onStop={() => void api.call('export.cancel', {})}
      onClose={onClose}
    />
  );
}
