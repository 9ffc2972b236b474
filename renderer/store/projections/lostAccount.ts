import type { AccountId } from '../../../shared/domain/identifiers.ts';
import type { KeptAccount } from '../../data/keptRows.ts';

/** Stands for an account whose own record is damaged: that costs its name, not its conversations. */
export const lostAccount = (id: AccountId): KeptAccount => ({
  id,
  messages: 0,
  conversations: 0,
  name: '',
  owner: '',
  timeZone: 'UTC',
});
