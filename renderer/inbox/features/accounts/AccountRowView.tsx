import type { AccountHealth } from '../../../../shared/ipc/accountMessages.ts';
import type { AccountRow } from '../../../data/rows.ts';
import { Avatar } from '../../components/Avatar.tsx';
import { joinClasses } from '../../components/joinClasses.ts';
import { HealthSign } from './HealthView.tsx';

export function AccountRowView(props: {
  readonly account: AccountRow;
  readonly selected: boolean;
  readonly messages: string;
  readonly health: AccountHealth['state'];
  readonly onSelect: () => void;
}) {
  const { account, selected } = props;
  return (
    <button
      type="button"
      className={joinClasses('num-row', selected && 'is-selected')}
      aria-current={selected || undefined}
      onClick={props.onSelect}
    >
      <Avatar name={account.name} account />
      <span className="grow">
        <b className="ellip">{account.name}</b>
        <small className="ellip">{account.owner}</small>
      </span>
      <span className="meta t3 num-row-side">
        <span className="t2">
          <HealthSign state={props.health} />
        </span>
        {props.messages}
      </span>
    </button>
  );
}
