import { Pencil } from 'lucide-react';
import { useMemo, useState } from 'react';
import { accountDetailText } from '../../../../shared/text/accountDetail.ts';
import { accountsText } from '../../../../shared/text/accounts.ts';
import { shellText } from '../../../../shared/text/shell.ts';
import type { AccountHealth } from '../../../../shared/ipc/accountMessages.ts';
import type { AccountRow } from '../../../data/rows.ts';
import { useArchive, useLive } from '../../archive.ts';
import { Avatar } from '../../components/Avatar.tsx';
import { Button } from '../../components/Button.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useFormats, useLocale, useWords } from '../../language.ts';
import { nameOfZone } from '../../timeZones.ts';
import { useDecide } from '../../state/decide.ts';
import { useOperator } from '../../state/operator.ts';
import { useQueueFilters } from '../../state/queueFilters.ts';
import { useSelection } from '../../state/selection.ts';
import { useShell } from '../../state/shell.ts';
import { useToasts } from '../../state/toasts.ts';
import { AccountFactsView } from './AccountFactsView.tsx';
import { AccountNameForm } from './AccountNameForm.tsx';
import { ConversationTable } from './ConversationTable.tsx';
import { HealthNote } from './HealthView.tsx';
import { ImportTable } from './ImportTable.tsx';
import { LinkActions } from './LinkActions.tsx';

/** One number: who uses it, what it is called, its conversations and imports. */
export function AccountDetail({
  account,
  health,
}: {
  readonly account: AccountRow;
  readonly health: AccountHealth | undefined;
}) {
  const archive = useArchive();
  const words = useWords(accountsText);
  const shell = useWords(shellText);
  const locale = useLocale();
  const formats = useFormats(account.timeZone);
  const detail = useWords(accountDetailText);
  const { open: openDialog, goTo, goToHours } = useShell();
  const { narrow, showTab } = useQueueFilters();
  const marked = useSelection((selection) => selection.conversation);
  const say = useToasts((toasts) => toasts.say);
  const decide = useDecide();
  const operator = useOperator();
  const [editing, setEditing] = useState(false);
  const policy = useLive(useMemo(() => archive.policy(), [archive]));
  const conversations = useLive(useMemo(() => archive.conversations(account.id), [archive, account.id]));
  const imports = useLive(useMemo(() => archive.imports(), [archive]));
  const own = useMemo(() => {
    const ids = new Set(conversations?.map((conversation) => conversation.id));
    return imports?.filter((one) => ids.has(one.conversation)).sort((a, b) => b.startedAt - a.startedAt);
  }, [conversations, imports]);

  async function save(change: { readonly name: string; readonly phone: string }) {
    setEditing(false);
    const { name, phone } = change;
    if (name === account.name && phone === (account.phone ?? '')) return;
    const saved = await decide({
      type: 'account.changed',
      v: 1,
      at: Date.now(),
      account: account.id,
      ...(name === account.name ? {} : { name }),
      ...(phone === (account.phone ?? '') ? {} : { phone }),
    });
    if (saved) say({ tone: 'done', text: detail.changed });
  }
  const zoneName = (zone: string) => nameOfZone(zone, locale, Date.now());
  const hours =
    policy === undefined
      ? ''
      : policy.hours[account.id] !== undefined
        ? detail.hoursOwn
        : policy.hours['default'] !== undefined
          ? detail.hoursAll
          : detail.hoursNone;

  return (
    <section className="numdetail" aria-label={account.name}>
      <header className="row row-12">
        <Avatar name={account.name} account />
        <div className="stack gap-2 grow">
          <h2 className="heading ellip">{account.name}</h2>
          <p className="t2">
            {[words.conversationsOf(account.conversations), words.messagesOf(account.messages)].join(' · ')}
          </p>
        </div>
        <LinkActions account={account} state={health?.state ?? 'not_linked'} />
        {!editing && (
          <Button icon={Pencil} size="small" onClick={() => setEditing(true)}>
            {detail.edit}
          </Button>
        )}
      </header>
      {health !== undefined && <HealthNote health={health} clock={formats.time} />}
      {editing && (
        <AccountNameForm
          words={detail}
          account={account}
          onSave={(change) => void save(change)}
          onCancel={() => setEditing(false)}
        />
      )}
      <AccountFactsView
        words={detail}
        formats={formats}
        account={account}
        zone={zoneName(account.timeZone)}
        hours={hours}
        operator={operator}
        nameOfZone={zoneName}
        onHours={() => goToHours(account.id)}
      />
      {conversations === undefined || own === undefined ? (
        <Skeleton widths={[70, 85, 60]} label={shell.loading} />
      ) : (
        <>
          <ConversationTable
            words={words}
            formats={formats}
            conversations={conversations}
            marked={marked}
            toSee={detail.toSee}
            onTriage={() => {
              narrow({ account: account.id });
              showTab('toSee');
              goTo('triage');
            }}
            onExport={(conversation) => openDialog({ kind: 'export', conversation })}
          />
          <ImportTable
            words={words}
            formats={formats}
            imports={own}
            titleOf={(id) => conversations.find((one) => one.id === id)?.title ?? ''}
          />
        </>
      )}
    </section>
  );
}
