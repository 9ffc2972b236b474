import { Inbox, Search, Settings, SlidersHorizontal, Smartphone } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { Formats } from '../language.ts';
import { sections } from '../state/shell.ts';
import type { Section } from '../state/shell.ts';
import type { ShellWords } from './workOfStore.ts';

const icons: Readonly<Record<Section, LucideIcon>> = {
  triage: Inbox,
  search: Search,
  numbers: Smartphone,
  rules: SlidersHorizontal,
  settings: Settings,
};

export function RailView(props: {
  readonly words: ShellWords;
  readonly section: Section;
  readonly toSee: number;
  readonly formats: Formats;
  readonly onGo: (section: Section) => void;
}) {
  const { words, section, toSee } = props;
  return (
    <nav className="rail" aria-label={words.sectionsLabel}>
      {sections.map((one) => {
        const Icon = icons[one];
        return (
          <button
            key={one}
            type="button"
            className={one === 'settings' ? 'push' : undefined}
            aria-current={one === section ? 'page' : undefined}
            title={words.sections[one]}
            onClick={() => props.onGo(one)}
          >
            <Icon className="i i-20" aria-hidden="true" />
            <span>{words.sections[one]}</span>
            {one === 'triage' && toSee > 0 && (
              <span className="badge" aria-label={words.toSee(toSee)}>
                {toSee > 999 ? '999+' : props.formats.number(toSee)}
              </span>
            )}
          </button>
        );
      })}
    </nav>
  );
}
