import { createRoot } from 'react-dom/client';
import type { Preferences, VaultState } from '../../shared/ipc/contract.ts';
import { App } from '../../renderer/inbox/App.tsx';
import '../../renderer/inbox/styles/all.css';
import { fakeApi } from './fakeApi.ts';
import { fakeArchive } from './fakeReader.ts';
import { inventShop } from './shop.ts';

/**
 * The inbox over invented data, for looking at it in a browser:
 * `?state=missing|sealed|locked|open&locale=pt|es|en&theme=light|dark&data=shop|empty&alike&fails=CODE&busy&rebuild`
 */
const asked = new URLSearchParams(location.search);
const shop = inventShop(Date.now());
if (asked.get('data') === 'empty') {
  Object.assign(shop, { accounts: [], conversations: [], messages: [], flags: [], imports: [] });
}
const archive = fakeArchive(shop);
if (asked.has('busy')) archive.setProgress({ classified: 120, toClassify: 120 });
const [conversation] = shop.conversations;
const fails = asked.get('fails');
const api = fakeApi({
  archive,
  accounts: shop.accounts.map(({ id }) => id),
  state: (asked.get('state') ?? 'open') as VaultState,
  preferences: {
    locale: (asked.get('locale') ?? 'pt') as Preferences['locale'],
    theme: (asked.get('theme') ?? 'light') as Preferences['theme'],
    singleKeys: true,
    lockAfterMinutes: 10,
  },
  ...(asked.has('rebuild') && { rebuild: { reason: 'damaged', position: 300, head: 900 } }),
  ...(fails !== null && { importFails: fails }),
  ...(asked.has('alike') &&
    conversation !== undefined && {
      preview: {
        questions: ['time_zone'],
        alike: [
          {
            conversation: conversation.id,
            account: conversation.account,
            title: conversation.title,
            share: 0.99,
            new: 3,
            timeShiftMs: 3600_000,
            renamed: { 'Camila Prates': 'Camila Cozinha' },
          },
        ],
      },
    }),
});

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App api={api} openArchive={async () => archive.reader} />);
