import type { Section } from '../state/shell.ts';
import { Policies } from '../features/policy/Policies.tsx';
import { Settings } from '../features/settings/Settings.tsx';
import { NumbersSection } from './NumbersSection.tsx';
import { SearchSection } from './SearchSection.tsx';
import { TriageSection } from './TriageSection.tsx';

/** The screen of a section of the rail. */
export function SectionOf({ section }: { readonly section: Section }) {
  switch (section) {
    case 'triage':
      return <TriageSection />;
    case 'search':
      return <SearchSection />;
    case 'numbers':
      return <NumbersSection />;
    case 'rules':
      return <Policies />;
    case 'settings':
      return <Settings />;
  }
}
