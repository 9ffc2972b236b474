import { useEffect, useState } from 'react';
import { locales } from '../../../../shared/domain/categories.ts';
import type { Locale } from '../../../../shared/domain/categories.ts';
import type { CallResult } from '../../../../shared/ipc/contract.ts';
import { settingsText } from '../../../../shared/text/settings.ts';
import { useApi } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Switch } from '../../components/Choices.tsx';
import { SelectField } from '../../components/Field.tsx';
import { Segment } from '../../components/Segment.tsx';
import { usePreferences, useWords } from '../../language.ts';
import { useShell } from '../../state/shell.ts';
import { AboutView } from './AboutView.tsx';
import { useModelRuntime } from './queries.ts';
import { SettingRow } from './SettingRow.tsx';

const ownNames: Readonly<Record<Locale, string>> = { pt: 'Português', es: 'Español', en: 'English' };
const lockMinutes = [1, 2, 5, 10, 15, 30, 60, 120];

/** Language, appearance, keys, lock, and what this program is. Each change holds at once. */
export function Settings() {
  const api = useApi();
  const words = useWords(settingsText);
  const { preferences, change } = usePreferences();
  const openDialog = useShell((shell) => shell.open);
  const modelRuntime = useModelRuntime();
  const [about, setAbout] = useState<CallResult<'app.about'>>();
  useEffect(() => {
    void api.call('app.about', {}).then(setAbout);
  }, [api]);
  const minutes = [...new Set([...lockMinutes, preferences.lockAfterMinutes])].sort((a, b) => a - b);

  return (
    <div className="page">
      <div className="settings">
        <header className="stack gap-2">
          <h1 className="heading">{words.title}</h1>
          <p className="t2">{words.lead}</p>
        </header>
        <div className="card settings-card">
          <SettingRow title={words.language} help={words.languageHelp}>
            <Segment
              label={words.language}
              value={preferences.locale}
              options={locales.map((locale) => ({ value: locale, label: ownNames[locale] }))}
              onChoose={(locale) => change({ locale })}
            />
          </SettingRow>
          <SettingRow title={words.theme}>
            <Segment
              label={words.theme}
              value={preferences.theme}
              options={[
                { value: 'system', label: words.themes.system },
                { value: 'light', label: words.themes.light },
                { value: 'dark', label: words.themes.dark },
              ]}
              onChoose={(theme) => change({ theme })}
            />
          </SettingRow>
          <SettingRow title={words.singleKeys} help={words.singleKeysHelp}>
            <Button size="small" weight="quiet" keys="?" onClick={() => openDialog({ kind: 'shortcuts' })}>
              {words.seeKeys}
            </Button>
            <Switch
              label={words.singleKeys}
              checked={preferences.singleKeys}
              onChange={(singleKeys) => change({ singleKeys })}
            />
          </SettingRow>
          <SettingRow title={words.lock} help={words.lockHelp}>
            <SelectField
              label={words.lockAfter}
              hideLabel
              value={String(preferences.lockAfterMinutes)}
              choices={minutes.map((count) => ({ value: String(count), label: words.minutes(count) }))}
              onChoose={(count) => change({ lockAfterMinutes: Number(count) })}
            />
          </SettingRow>
        </div>
        <AboutView
          words={words}
          about={about}
          modelRuntime={modelRuntime}
          onRead={(document) => openDialog({ kind: 'document', document })}
        />
      </div>
    </div>
  );
}
