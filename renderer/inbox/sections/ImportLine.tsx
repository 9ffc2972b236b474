import { useEffect, useMemo } from 'react';
import type { ImportProgress } from '../../../shared/ipc/importMessages.ts';
import { importsText } from '../../../shared/text/imports.ts';
import { importWizardText } from '../../../shared/text/importWizard.ts';
import { useApi } from '../api.ts';
import { useArchive, useLiveSteady } from '../archive.ts';
import { useLocale, useWords } from '../language.ts';
import { hasEnded, useImports } from '../state/imports.ts';
import { useSelection } from '../state/selection.ts';
import { useShell } from '../state/shell.ts';
import { useToasts } from '../state/toasts.ts';
import { sayImportFailure } from '../features/importWizard/importFailure.ts';
import { ImportLineView } from './ImportLineView.tsx';

/** Follows the imports behind the screens: the line under the title bar while they run, a toast when one ends. */
export function ImportLine() {
  const api = useApi();
  const archive = useArchive();
  const locale = useLocale();
  const words = useWords(importsText);
  const wizard = useWords(importWizardText);
  const phases: Readonly<Partial<Record<ImportProgress['phase'], string>>> = wizard.phases;
  const { running, stopping, hear, askedToStop } = useImports();
  const conversations = useLiveSteady(useMemo(() => archive.conversations(), [archive]));
  const titleOf = (progress: ImportProgress | undefined) =>
    conversations?.find((one) => one.id === progress?.conversation)?.title;

  useEffect(() => {
    // An event that came first is newer than the answer.
    const heard = new Set<string>();
    const sayEnd = async (progress: ImportProgress) => {
      const id = progress.conversation;
      const row = id === undefined ? undefined : await archive.conversation(id).get();
      const say = useToasts.getState().say;
      if (progress.phase === 'failed') {
        const detail = sayImportFailure({ code: progress.error?.code ?? '' }, locale);
        return say({ tone: 'failed', text: words.failed, detail });
      }
      if (progress.phase === 'cancelled') {
        return say({ tone: 'done', text: words.cancelled, detail: words.cancelledDetail });
      }
      const see = async () => {
        // The store may have been behind when the import ended.
        const there = id === undefined ? undefined : await archive.conversation(id).get();
        useSelection.getState().selectAccount(there?.account);
        useSelection.getState().selectConversation(id);
        useShell.getState().goTo('numbers');
      };
      return say({
        tone: 'done',
        text: row === undefined ? words.doneOne : words.done(row.title),
        detail: words.added(progress.added),
        action: { label: words.see, run: () => void see() },
      });
    };
    const take = (progress: ImportProgress) => {
      hear(progress);
      if (hasEnded(progress) && useImports.getState().watched !== progress.import) void sayEnd(progress);
    };
    const stop = api.on('import.progress', (progress) => {
      heard.add(progress.import);
      take(progress);
    });
    void api.call('import.running', {}).then((all) => {
      for (const progress of all) if (!heard.has(progress.import)) take(progress);
    });
    return stop;
  }, [api, archive, hear, locale, words]);

  const now = running.find((one) => one.phase !== 'waiting') ?? running[0];
  if (now === undefined) return null;
  const title = titleOf(now);
  const counted = now.total > 0 ? wizard.progress(now.done, now.total) : undefined;
  return (
    <ImportLineView
      words={words}
      title={title === undefined ? words.importingOne : words.importing(title)}
      phase={[phases[now.phase], counted].filter((part) => part !== undefined).join(': ')}
      done={now.done}
      total={now.total}
      waiting={running.length - 1}
      stopping={stopping.has(now.import)}
      onStop={() => {
        askedToStop(now.import);
        void api.call('import.cancel', { import: now.import });
      }}
    />
  );
}
