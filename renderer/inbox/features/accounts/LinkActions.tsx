import { Link2, Unlink } from 'lucide-react';
import { useState } from 'react';
import type { AccountHealth } from '../../../../shared/ipc/accountMessages.ts';
import { healthText } from '../../../../shared/text/health.ts';
import { shellText } from '../../../../shared/text/shell.ts';
import type { AccountRow } from '../../../data/rows.ts';
import { useApi } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useWords } from '../../language.ts';
import { useShell } from '../../state/shell.ts';
import { useToasts } from '../../state/toasts.ts';

/** In these states the phone has this computer on its list. */
const onThePhone: readonly AccountHealth['state'][] = [
  'connecting',
  'connected',
  'silent',
  'reconnecting',
  'version_refused',
  'cannot_store',
];

/** Links, links again, or takes this computer off the phone's list after a question. */
export function LinkActions(props: { readonly account: AccountRow; readonly state: AccountHealth['state'] }) {
  const { account, state } = props;
  const api = useApi();
  const words = useWords(healthText);
  const shell = useWords(shellText);
  const link = useShell((one) => one.link);
  const say = useToasts((toasts) => toasts.say);
  const [asked, setAsked] = useState(false);

  async function unlink() {
    setAsked(false);
    const answer = await api.call('accounts.unlink', { account: account.id });
    say(
      answer.ok
        ? { tone: 'done', text: words.unlinked(account.name) }
        : { tone: 'failed', text: words.notUnlinked },
    );
  }

  if (!onThePhone.includes(state)) {
    const again = state !== 'not_linked' && state !== 'notice_missing' && state !== 'linking';
    return (
      <Button icon={Link2} size="small" onClick={() => link(account.id)}>
        {again ? words.linkAgain : words.link}
      </Button>
    );
  }
  return (
    <>
      <Button icon={Unlink} size="small" weight="quiet" onClick={() => setAsked(true)}>
        {words.unlink}
      </Button>
      {asked && (
        <Dialog
          title={words.unlinkTitle(account.name)}
          size="small"
          closeLabel={shell.close}
          onClose={() => setAsked(false)}
          foot={
            <>
              <span className="grow" />
              <Button autoFocus onClick={() => setAsked(false)}>
                {words.keep}
              </Button>
              <Button weight="danger" onClick={() => void unlink()}>
                {words.unlink}
              </Button>
            </>
          }
        >
          <p className="t2">{words.unlinkMore}</p>
        </Dialog>
      )}
    </>
  );
}
