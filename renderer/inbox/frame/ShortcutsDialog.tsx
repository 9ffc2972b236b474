import { shellText } from '../../../shared/text/shell.ts';
import { Dialog } from '../components/Dialog.tsx';
import { Note } from '../components/Note.tsx';
import { isSingleKey, useShortcuts } from '../keyboard.ts';
import { usePreferences, useWords } from '../language.ts';
import { useShell } from '../state/shell.ts';

/** Every key that is bound right now, by where it holds. */
export function ShortcutsDialog() {
  const words = useWords(shellText);
  const { preferences } = usePreferences();
  const close = useShell((shell) => shell.close);
  const shortcuts = useShortcuts();
  const scopes = [...new Set(shortcuts.map((shortcut) => shortcut.scope))];
  const nameOf = (key: string) => words.keyNames[key as keyof typeof words.keyNames] ?? key.replace('+', ' ');
  return (
    <Dialog title={words.keysTitle} subtitle={words.keysLead} closeLabel={words.close} onClose={close}>
      <div className="pad stack gap-16">
        {!preferences.singleKeys && <Note tone="info">{words.keysOff}</Note>}
        <div className="keys">
          {scopes.map((scope) => (
            <section key={scope} className="stack gap-8">
              <h3 className="sect">{scope}</h3>
              <dl className="keylist">
                {shortcuts
                  .filter(
                    (shortcut, place) =>
                      shortcut.scope === scope &&
                      shortcuts.findIndex((one) => one.key === shortcut.key && one.scope === scope) === place,
                  )
                  .map((shortcut) => (
                    <div
                      key={shortcut.key}
                      className={!preferences.singleKeys && isSingleKey(shortcut.key) ? 'is-off' : undefined}
                    >
                      <dt>{shortcut.label}</dt>
                      <dd>
                        <kbd>{nameOf(shortcut.key)}</kbd>
                      </dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </Dialog>
  );
}
