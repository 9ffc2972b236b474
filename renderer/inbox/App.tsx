import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Api, Preferences, VaultState } from '../../shared/ipc/contract.ts';
import type { ArchiveReader } from '../data/reader.ts';
import { ApiContext } from './api.ts';
import { ErrorScreen } from './frame/ErrorScreen.tsx';
import { FirstRun } from './features/firstRun/FirstRun.tsx';
import { RecoveryAgain } from './features/firstRun/RecoveryAgain.tsx';
import { Lock } from './features/lock/Lock.tsx';
import { OpenArchive } from './frame/OpenArchive.tsx';
import { forgetSession } from './frame/forgetSession.ts';
import { keyboard, listenToKeys } from './keyboard.ts';
import { languageTags, PreferencesContext } from './language.ts';
import { useShell } from './state/shell.ts';

/** Chooses the screen by the vault's state: first run, lock, or the open archive. */
export function App(props: {
  readonly api: Api;
  readonly openArchive: (api: Api) => Promise<ArchiveReader>;
}) {
  const { api, openArchive } = props;
  const preferences = usePreferencesOf(api);
  const vault = useVaultState(api);
  // Creating the vault opens it, but the recovery key must still be shown: the first run ends by its own word.
  const [inFirstRun, setInFirstRun] = useState(false);
  if (vault === 'missing' && !inFirstRun) setInFirstRun(true);

  useEffect(() => listenToKeys(window), []);
  useEffect(() => {
    if (vault !== 'open') forgetSession();
  }, [vault]);

  const [proven, putOff] = useRecoveryProven(api, vault === 'open' && !inFirstRun);

  const finishFirstRun = useCallback((importNow: boolean) => {
    setInFirstRun(false);
    if (importNow) useShell.getState().open({ kind: 'import' });
  }, []);

  if (preferences === undefined || vault === undefined) return null;
  return (
    <ApiContext value={api}>
      <PreferencesContext value={preferences}>
        <ErrorScreen>
          {inFirstRun ? (
            <FirstRun onDone={finishFirstRun} />
          ) : vault === 'open' ? (
            proven === undefined ? null : proven ? (
              <OpenArchive openArchive={openArchive} />
            ) : (
              <RecoveryAgain onDone={putOff} />
            )
          ) : (
            <Lock state={vault} />
          )}
        </ErrorScreen>
      </PreferencesContext>
    </ApiContext>
  );
}

function useVaultState(api: Api): VaultState | undefined {
  const [state, setState] = useState<VaultState>();
  useEffect(() => {
    const stop = api.on('vault.state', setState);
    // An event that came first is newer than the answer.
    void api.call('vault.state', {}).then((first) => setState((known) => known ?? first));
    return stop;
  }, [api]);
  return state;
}

/** Whether the recovery words were checked, asked at each opening; the second part lets it be for this time. */
function useRecoveryProven(api: Api, open: boolean): [boolean | undefined, () => void] {
  const [proven, setProven] = useState<boolean>();
  useEffect(() => {
    if (!open) return;
    let wanted = true;
    void api.call('vault.recoveryProven', {}).then((answer) => {
      if (wanted) setProven(answer);
    });
    return () => {
      wanted = false;
      setProven(undefined);
    };
  }, [api, open]);
  return [proven, useCallback(() => setProven(true), [])];
}

function usePreferencesOf(api: Api) {
  const [preferences, setPreferences] = useState<Preferences>();
  useEffect(() => {
    const stop = api.on('preferences.changed', setPreferences);
    void api.call('preferences.read', {}).then((first) => setPreferences((known) => known ?? first));
    return stop;
  }, [api]);

  useEffect(() => {
    if (preferences === undefined) return;
    keyboard.setSingleKeys(preferences.singleKeys);
    document.documentElement.lang = languageTags[preferences.locale];
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const paint = () => {
      const isDark = preferences.theme === 'dark' || (preferences.theme === 'system' && dark.matches);
      document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
    };
    paint();
    dark.addEventListener('change', paint);
    return () => dark.removeEventListener('change', paint);
  }, [preferences]);

  return useMemo(
    () =>
      preferences && {
        preferences,
        change: (part: Partial<Preferences>) => {
          void api.call('preferences.change', part).then(setPreferences);
        },
      },
    [api, preferences],
  );
}
