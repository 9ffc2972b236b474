import { useEffect, useReducer, useRef, useState } from 'react';
import { importWizardText } from '../../../../shared/text/importWizard.ts';
import { importsText } from '../../../../shared/text/imports.ts';
import { shellText } from '../../../../shared/text/shell.ts';
import { dayOf } from '../../../../shared/text/when.ts';
import { useApi } from '../../api.ts';
import { useArchive } from '../../archive.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { StepBars } from '../../components/Stepper.tsx';
import { useWords } from '../../language.ts';
import { useImports } from '../../state/imports.ts';
import { useShell } from '../../state/shell.ts';
import { AnswersForm } from './AnswersForm.tsx';
import type { KnownArchive } from './knownArchive.ts';
import { ChooseFileView } from './ChooseFileView.tsx';
import { EndView } from './EndView.tsx';
import { PreviewView } from './PreviewView.tsx';
import { StoringView } from './StoringView.tsx';
import { finishAnswers, firstDraft } from './draftAnswers.ts';
import { zoneOfComputer } from '../../timeZones.ts';
import { firstStep, wizardAfter } from './wizard.ts';

const stepOf = { file: 0, check: 1, storing: 2, end: 2 } as const;

/** File, check, store. Nothing is stored before `Importar`. */
export function ImportWizard() {
  const api = useApi();
  const archive = useArchive();
  const words = useWords(importWizardText);
  const imports = useWords(importsText);
  const shell = useWords(shellText);
  const { close, goTo } = useShell();
  const [wizard, tell] = useReducer(wizardAfter, firstStep);
  const [known, setKnown] = useState<KnownArchive>();
  const form = useRef<HTMLDivElement>(null);

  useEffect(() => api.on('import.progress', (progress) => tell({ did: 'progress', progress })), [api]);
  // While the wizard shows an import, its end needs no toast; left behind, it gets one.
  const storing = wizard.at === 'storing' ? wizard.id : undefined;
  const watch = useImports((imports) => imports.watch);
  useEffect(() => {
    if (storing === undefined) return;
    watch(storing);
    return () => watch(undefined);
  }, [storing, watch]);

  async function choose() {
    if (wizard.at === 'check') void api.call('import.cancel', { import: wizard.id });
    tell({ did: 'ask_for_file' });
    const answer = await api.call('import.choose', {});
    if (!answer.ok)
      return tell({
        did: 'fail',
        failure:
          answer.error.facts === undefined
            ? { code: answer.error.code }
            : { code: answer.error.code, facts: answer.error.facts },
      });
    if (answer.value === null) return tell({ did: 'get_no_file' });
    const [accounts, conversations, identity] = await Promise.all([
      archive.accounts().get(),
      archive.conversations().get(),
      api.call('vault.identity', {}),
    ]);
    const { zone: timeZone, ofMachine } = zoneOfComputer();
    const found: KnownArchive = {
      accounts,
      conversations,
      timeZone,
      zoneOfMachine: ofMachine,
      today: dayOf(Date.now(), timeZone),
      operator: identity.ok ? identity.value.operator : '',
    };
    setKnown(found);
    const { import: id, preview } = answer.value;
    tell({ did: 'get_preview', id, preview, draft: firstDraft(preview, found) });
  }

  async function begin() {
    if (wizard.at !== 'check' || known === undefined) return;
    const answers = finishAnswers(wizard.draft, wizard.preview, known);
    if (!answers.ok) {
      tell({ did: 'complain', complaint: answers.error.code });
      // The complaint stands at its question, which may be out of sight.
      requestAnimationFrame(() =>
        form.current?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'center' }),
      );
      return;
    }
    tell({ did: 'begin' });
    const answer = await api.call('import.begin', { import: wizard.id, answers: answers.value });
    if (!answer.ok) tell({ did: 'fail', failure: { code: answer.error.code } });
  }

  /** A preview that is not imported is given back, so that main lets the file go; one being stored goes on. */
  function leave() {
    if (wizard.at === 'check') void api.call('import.cancel', { import: wizard.id });
    close();
  }

  function stop() {
    if (wizard.at !== 'storing') return;
    tell({ did: 'stop' });
    void api.call('import.cancel', { import: wizard.id });
  }

  return (
    <Dialog
      title={words.title}
      size={wizard.at === 'check' ? 'large' : 'medium'}
      twoColumns={wizard.at === 'check'}
      closeLabel={shell.close}
      onClose={leave}
      above={<StepBars label={words.stepsLabel} steps={words.steps} now={stepOf[wizard.at]} />}
      foot={
        <>
          {wizard.at === 'check' && (
            <>
              <Button weight="quiet" onClick={() => void choose()}>
                {words.chooseOther}
              </Button>
              <span className="grow" />
              <Button onClick={leave}>{shell.cancel}</Button>
              <Button weight="primary" onClick={() => void begin()}>
                {words.begin}
              </Button>
            </>
          )}
          {wizard.at === 'file' && <span className="meta t3">{words.stays}</span>}
          {wizard.at === 'storing' && (
            <>
              <Button weight="quiet" onClick={stop} disabled={wizard.stopping}>
                {wizard.stopping ? words.stopping : words.stop}
              </Button>
              <span className="grow" />
              <Button weight="primary" autoFocus onClick={leave}>
                {imports.background}
              </Button>
            </>
          )}
          {wizard.at === 'end' && (
            <>
              <Button weight="quiet" onClick={() => void choose()}>
                {words.chooseAgain}
              </Button>
              <span className="grow" />
              <Button
                weight="primary"
                autoFocus
                onClick={() => {
                  close();
                  goTo('triage');
                }}
              >
                {words.seeFlags}
              </Button>
            </>
          )}
        </>
      }
    >
      {wizard.at === 'file' && (
        <ChooseFileView
          words={words}
          reading={wizard.reading}
          failure={wizard.failure}
          onChoose={() => void choose()}
        />
      )}
      {wizard.at === 'check' && known !== undefined && (
        <>
          <PreviewView words={words} preview={wizard.preview} draft={wizard.draft} />
          <section className="answers" ref={form}>
            <AnswersForm
              words={words}
              preview={wizard.preview}
              draft={wizard.draft}
              complaint={wizard.complaint}
              known={known}
              onAnswer={(part) => tell({ did: 'answer', part })}
            />
          </section>
        </>
      )}
      {wizard.at === 'storing' && <StoringView words={words} progress={wizard.progress} />}
      {wizard.at === 'end' && <EndView words={words} progress={wizard.progress} />}
    </Dialog>
  );
}
