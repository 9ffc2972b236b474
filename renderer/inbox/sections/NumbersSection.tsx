import { Accounts } from '../features/accounts/Accounts.tsx';
import { Linking } from '../features/linking/Linking.tsx';
import { useShell } from '../state/shell.ts';

/** The company's numbers, or the way to link one. */
export function NumbersSection() {
  const { linking, endLinking, goTo, open } = useShell();
  if (linking === undefined) return <Accounts />;
  const leaveTo = (section: 'triage' | 'rules') => {
    endLinking();
    goTo(section);
  };
  return (
    <Linking
      known={linking.account}
      onLeave={endLinking}
      onImport={() => {
        endLinking();
        open({ kind: 'import' });
      }}
      onTriage={() => leaveTo('triage')}
      onRules={() => leaveTo('rules')}
    />
  );
}
