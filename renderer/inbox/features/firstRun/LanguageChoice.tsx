import { locales } from '../../../../shared/domain/categories.ts';
import type { Locale } from '../../../../shared/domain/categories.ts';
import { firstRunText } from '../../../../shared/text/firstRun.ts';
import { Segment } from '../../components/Segment.tsx';
import { usePreferences, useWords } from '../../language.ts';

/** Each language by its own name, so that whoever needs it can read it. */
const ownNames: Readonly<Record<Locale, string>> = { pt: 'Português', es: 'Español', en: 'English' };

export function LanguageChoice() {
  const words = useWords(firstRunText);
  const { preferences, change } = usePreferences();
  return (
    <div>
      <Segment
        label={words.language}
        value={preferences.locale}
        options={locales.map((locale) => ({ value: locale, label: ownNames[locale] }))}
        onChoose={(locale) => change({ locale })}
      />
    </div>
  );
}
