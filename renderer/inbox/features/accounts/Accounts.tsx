import { FileInput, Link2, Smartphone } from 'lucide-react';
import { useMemo } from 'react';
import { accountsText } from '../../../../shared/text/accounts.ts';
import { shellText } from '../../../../shared/text/shell.ts';
import { useArchive, useLive } from '../../archive.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyList, EmptyPage } from '../../components/EmptyState.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useWords } from '../../language.ts';
import { useShortcut } from '../../keyboard.ts';
import { useHealth } from '../../state/health.ts';
import { useSelection } from '../../state/selection.ts';
import { useShell } from '../../state/shell.ts';
import { AccountDetail } from './AccountDetail.tsx';
import { AccountRowView } from './AccountRowView.tsx';

/** Accounts at the left; the chosen one's conversations and imports at the right. */
export function Accounts() {
  const archive = useArchive();
  const words = useWords(accountsText);
  const shell = useWords(shellText);
  const openDialog = useShell((state) => state.open);
  const link = useShell((state) => state.link);
  const { account: chosen, selectAccount } = useSelection();
  const health = useHealth();
  const accounts = useLive(useMemo(() => archive.accounts(), [archive]));
  const account = accounts?.find((one) => one.id === chosen) ?? accounts?.[0];
  const importChat = () => openDialog({ kind: 'import' });
  const step = (by: number) => {
    if (accounts === undefined || account === undefined) return;
    selectAccount(accounts[accounts.indexOf(account) + by]?.id ?? account.id);
  };
  useShortcut('J', () => step(1), { scope: words.title, label: shell.keys.next });
  useShortcut('K', () => step(-1), { scope: words.title, label: shell.keys.previous });

  return (
    <div className="numbers">
      <section className="numlist" aria-label={words.listLabel}>
        <div className="queue-head">
          <div className="row between">
            <h1 className="pane-title">{words.title}</h1>
            <span className="row row-4">
              <Button size="small" weight="quiet" icon={FileInput} onClick={importChat}>
                {words.import}
              </Button>
              <Button size="small" icon={Link2} onClick={() => link()}>
                {words.link}
              </Button>
            </span>
          </div>
        </div>
        <div className="numlist-rows">
          {accounts === undefined && <Skeleton widths={[80, 60, 72]} label={shell.loading} />}
          {accounts?.length === 0 && <EmptyList icon={Smartphone} title={words.none} />}
          {accounts?.map((one) => (
            <AccountRowView
              key={one.id}
              account={one}
              selected={one === account}
              messages={words.messagesOf(one.messages)}
              health={health.get(one.id)?.state ?? 'not_linked'}
              onSelect={() => selectAccount(one.id)}
            />
          ))}
        </div>
      </section>
      {account !== undefined && (
        <AccountDetail key={account.id} account={account} health={health.get(account.id)} />
      )}
      {accounts?.length === 0 && (
        <EmptyPage title={words.none} lead={words.noneLead}>
          <div className="row row-8">
            <Button weight="primary" size="large" icon={Link2} onClick={() => link()}>
              {words.linkFirst}
            </Button>
            <Button size="large" icon={FileInput} onClick={importChat}>
              {words.importFirst}
            </Button>
          </div>
        </EmptyPage>
      )}
    </div>
  );
}
