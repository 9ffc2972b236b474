import type { Failure } from '../../../../shared/domain/result.ts';
import type { ImportId } from '../../../../shared/domain/identifiers.ts';
import type { ImportPreview, ImportProgress } from '../../../../shared/ipc/importMessages.ts';
import { hasEnded } from '../../state/imports.ts';
import type { Complaint, DraftAnswers } from './draftAnswers.ts';

/** Where the wizard stands. */
export type Wizard =
  | { readonly at: 'file'; readonly reading: boolean; readonly failure?: Failure }
  | {
      readonly at: 'check';
      readonly id: ImportId;
      readonly preview: ImportPreview;
      readonly draft: DraftAnswers;
      readonly complaint?: Complaint;
    }
  | {
      readonly at: 'storing';
      readonly id: ImportId;
      readonly progress?: ImportProgress;
      readonly stopping: boolean;
    }
  | { readonly at: 'end'; readonly progress: ImportProgress };

export type WizardEvent =
  | { readonly did: 'ask_for_file' }
  | { readonly did: 'get_no_file' }
  | { readonly did: 'fail'; readonly failure: Failure }
  | {
      readonly did: 'get_preview';
      readonly id: ImportId;
      readonly preview: ImportPreview;
      readonly draft: DraftAnswers;
    }
  | { readonly did: 'answer'; readonly part: Partial<DraftAnswers> }
  | { readonly did: 'complain'; readonly complaint: Complaint }
  | { readonly did: 'begin' }
  | { readonly did: 'stop' }
  | { readonly did: 'progress'; readonly progress: ImportProgress };

export const firstStep: Wizard = { at: 'file', reading: false };

/** Events that do not fit the step are left unheard: progress of another import, an answer that comes too late. */
export function wizardAfter(wizard: Wizard, event: WizardEvent): Wizard {
  switch (event.did) {
    case 'ask_for_file':
      return { at: 'file', reading: true };
    case 'get_no_file':
      return wizard.at === 'file' ? firstStep : wizard;
    case 'fail':
      return { at: 'file', reading: false, failure: event.failure };
    case 'get_preview':
      return { at: 'check', id: event.id, preview: event.preview, draft: event.draft };
    case 'answer': {
      if (wizard.at !== 'check') return wizard;
      const { complaint: _, ...rest } = wizard;
      return { ...rest, draft: { ...wizard.draft, ...event.part } };
    }
    case 'complain':
      return wizard.at === 'check' ? { ...wizard, complaint: event.complaint } : wizard;
    case 'begin':
      return wizard.at === 'check' ? { at: 'storing', id: wizard.id, stopping: false } : wizard;
    case 'stop':
      return wizard.at === 'storing' ? { ...wizard, stopping: true } : wizard;
    case 'progress':
      if (wizard.at !== 'storing' || event.progress.import !== wizard.id) return wizard;
      return hasEnded(event.progress)
        ? { at: 'end', progress: event.progress }
        : { ...wizard, progress: event.progress };
  }
}
