import {
  CircleCheck,
  CircleSlash,
  CircleX,
  FileInput,
  LoaderCircle,
  LockKeyhole,
  TriangleAlert,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { AccountHealth } from '../../../../shared/ipc/accountMessages.ts';
import { healthText } from '../../../../shared/text/health.ts';
import { Note } from '../../components/Note.tsx';
import { useWords } from '../../language.ts';

type State = AccountHealth['state'];
export type HealthWords = (typeof healthText)['pt'];

const signs: Readonly<Record<State, { readonly icon: LucideIcon; readonly tone: string }>> = {
  not_linked: { icon: FileInput, tone: 't3' },
  linking: { icon: LoaderCircle, tone: 'accc' },
  connecting: { icon: LoaderCircle, tone: 'accc' },
  connected: { icon: CircleCheck, tone: 'okc' },
  silent: { icon: TriangleAlert, tone: 'warnc' },
  reconnecting: { icon: TriangleAlert, tone: 'warnc' },
  logged_out: { icon: CircleSlash, tone: 'errc' },
  banned: { icon: CircleX, tone: 'errc' },
  version_refused: { icon: CircleX, tone: 'errc' },
  replaced: { icon: CircleX, tone: 'errc' },
  cannot_store: { icon: CircleX, tone: 'errc' },
  notice_missing: { icon: LockKeyhole, tone: 't3' },
};

/** Icon and word: colour never stands alone. */
export function HealthSign({ state }: { readonly state: State }) {
  const words = useWords(healthText);
  const { icon: Icon, tone } = signs[state];
  return (
    <span className="row row-4 nowrap">
      <Icon className={`i i-14 ${tone}`} aria-hidden="true" />
      {words.states[state]}
    </span>
  );
}

/** What a state that is not well means and what to do; nothing for the others. `clock` says an instant's time. */
export function HealthNote(props: {
  readonly health: AccountHealth;
  readonly clock: (at: number) => string;
}) {
  const words = useWords(healthText);
  const { health } = props;
  const more: Partial<Record<State, string>> = words.more;
  const said = more[health.state];
  if (said === undefined) return null;
  const passing = health.state === 'silent' || health.state === 'reconnecting';
  return (
    <Note tone={passing ? 'warn' : 'err'} title={`${words.states[health.state]}.`} announce>
      {said} {health.retryAt !== undefined && words.retryAt(props.clock(health.retryAt))}
    </Note>
  );
}
