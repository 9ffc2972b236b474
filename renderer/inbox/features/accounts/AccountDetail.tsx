import { useMemo } from 'react';
import { accountsText } from '../../../../shared/text/accounts.ts';
import { shellText } from '../../../../shared/text/shell.ts';
import type { AccountRow } from '../../../data/rows.ts';
import { useArchive, useLive } from '../../archive.ts';
import { Avatar } from '../../components/Avatar.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useFormats, useLocale, useWords } from '../../language.ts';
import { nameOfZone } from '../../timeZones.ts';
import { useShell } from '../../state/shell.ts';
import { ConversationTable } from './ConversationTable.tsx';
import { ImportTable } from './ImportTable.tsx';

export function AccountDetail({ account }: { readonly account: AccountRow }) {
  const archive = useArchive();
  const words = useWords(accountsText);
  const shell = useWords(shellText);
  const locale = useLocale();
  const formats = useFormats(account.timeZone);
  const openDialog = useShell((state) => state.open);
  const conversations = useLive(useMemo(() => archive.conversations(account.id), [archive, account.id]));
  const imports = useLive(useMemo(() => archive.imports(), [archive]));
  const own = useMemo(() => {
    const ids = new Set(conversations?.map((conversation) => conversation.id));
    return imports?.filter((one) => ids.has(one.conversation)).sort((a, b) => b.startedAt - a.startedAt);
  }, [conversations, imports]);

  return (
    <section className="numdetail" aria-label={account.name}>
      <header className="row row-12">
        <Avatar name={account.name} account />
        <div className="stack gap-2 grow">
          <h2 className="heading ellip">{account.name}</h2>
          <p className="t2">
            {[
              words.owner(account.owner),
              account.phone,
              words.zone(nameOfZone(account.timeZone, locale, Date.now())),
              words.conversationsOf(account.conversations),
              words.messagesOf(account.messages),
            ]
              .filter((part) => part !== undefined && part !== '')
              .join(' · ')}
          </p>
        </div>
      </header>
      {conversations === undefined || own === undefined ? (
        <Skeleton widths={[70, 85, 60]} label={shell.loading} />
      ) : (
        <>
          <ConversationTable
            words={words}
            formats={formats}
            conversations={conversations}
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
