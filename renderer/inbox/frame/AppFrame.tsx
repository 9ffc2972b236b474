import { FileWarning } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { shellText } from '../../../shared/text/shell.ts';
import { useApi } from '../api.ts';
import { useArchive, useLive } from '../archive.ts';
import { Banner } from '../components/Note.tsx';
import { useShortcut } from '../keyboard.ts';
import { useFormats, useWords } from '../language.ts';
import { sections, useShell } from '../state/shell.ts';
import { Dialogs } from '../sections/Dialogs.tsx';
import { ImportLine } from '../sections/ImportLine.tsx';
import { SectionOf } from '../sections/SectionOf.tsx';
import { ErrorScreen } from './ErrorScreen.tsx';
import { RailView } from './RailView.tsx';
import { RebuildBanner } from './RebuildBanner.tsx';
import { useRebuild } from './rebuild.ts';
import { TitleBarView } from './TitleBarView.tsx';
import { Toasts } from './Toasts.tsx';
import { workOfStore } from './workOfStore.ts';

/** Title bar, rail, and the chosen section; what holds everywhere: search, lock, keys, toasts. */
export function AppFrame() {
  const api = useApi();
  const archive = useArchive();
  const words = useWords(shellText);
  const formats = useFormats();
  const { section, goTo, goToSearch, open } = useShell();
  const totals = useLive(useMemo(() => archive.totals(), [archive]));
  const progress = useLive(useMemo(() => archive.progress(), [archive]));
  const unreadable = useLive(useMemo(() => archive.unreadableRecords(), [archive])) ?? [];
  const rebuild = useRebuild();
  const [company, setCompany] = useState('Zelo');

  useEffect(() => {
    void api.call('vault.identity', {}).then((answer) => {
      if (answer.ok) setCompany(answer.value.company);
    });
  }, [api]);
  useEffect(() => {
    document.title = `Zelo: ${company}`;
  }, [company]);

  const lock = () => void api.call('vault.lock', {});
  const everywhere = words.keysScope;
  useShortcut('Ctrl+K', goToSearch, { scope: everywhere, label: words.keys.search });
  useShortcut('Ctrl+L', lock, { scope: everywhere, label: words.keys.lock, inDialog: true });
  useShortcut('?', () => open({ kind: 'shortcuts' }), { scope: everywhere, label: words.keys.help });
  const goToLabel = (place: number) => words.keys.goTo(words.sections[sections[place] ?? 'triage']);
  useShortcut('Ctrl+1', () => goTo('triage'), { scope: everywhere, label: goToLabel(0) });
  useShortcut('Ctrl+2', goToSearch, { scope: everywhere, label: goToLabel(1) });
  useShortcut('Ctrl+3', () => goTo('numbers'), { scope: everywhere, label: goToLabel(2) });
  useShortcut('Ctrl+4', () => goTo('rules'), { scope: everywhere, label: goToLabel(3) });
  useShortcut('Ctrl+5', () => goTo('settings'), { scope: everywhere, label: goToLabel(4) });

  return (
    <div className="app">
      <TitleBarView
        words={words}
        company={company}
        work={progress === undefined ? undefined : workOfStore(progress, words, formats)}
        onSearch={goToSearch}
        onLock={lock}
      />
      <RailView
        words={words}
        section={section}
        toSee={totals?.byState.new ?? 0}
        formats={formats}
        onGo={(to) => (to === 'search' ? goToSearch() : goTo(to))}
      />
      <main className="sheet">
        <div className="sheet-stack">
          {rebuild !== undefined && <RebuildBanner shown={rebuild} />}
          {totals !== undefined && totals.parked > 0 && (
            <div className="rebuild">
              <Banner icon={FileWarning} title={words.parked(totals.parked)}>
                {unreadable.length > 0 && words.parkedWhich(unreadable, totals.parked > unreadable.length)}
              </Banner>
            </div>
          )}
          <ImportLine />
          <div className="sheet-body">
            <ErrorScreen key={section}>
              <SectionOf section={section} />
            </ErrorScreen>
          </div>
        </div>
        <Toasts />
      </main>
      <Dialogs />
    </div>
  );
}
