import type { AccountId } from '../../../shared/domain/identifiers.ts';
import type { AccountMemo } from './accountMemo.ts';
import type { AccountHealth } from '../../../shared/ipc/accountMessages.ts';

export type AccountState = AccountHealth['state'];

/** How an account is, told on with each change. Once the disk refused a write only a new session changes it. */
export class HealthKeeper {
  private health: AccountHealth;
  private readonly now: () => number;
  private readonly phone: () => string | undefined;
  private readonly onHealth: (health: AccountHealth) => void;

  constructor(options: {
    readonly account: AccountId;
    readonly state: AccountState;
    readonly now: () => number;
    readonly phone: () => string | undefined;
    readonly onHealth: (health: AccountHealth) => void;
  }) {
    this.now = options.now;
    this.phone = options.phone;
    this.onHealth = options.onHealth;
    this.health = { account: options.account, state: options.state, since: options.now() };
  }

  get current(): AccountHealth {
    const phone = this.phone();
    return phone === undefined ? this.health : { ...this.health, phone };
  }

  get state(): AccountState {
    return this.health.state;
  }

  get isConnected(): boolean {
    return this.state === 'connected' || this.state === 'silent';
  }

  /** Milliseconds since anything was heard, or since the connection opened. */
  get quietFor(): number {
    return this.now() - Math.max(this.health.lastHeardAt ?? 0, this.health.since);
  }

  get stateFor(): number {
    return this.now() - this.health.since;
  }

  become(state: AccountState, retryAt?: number): void {
    if (this.state === 'cannot_store') return;
    const { account, lastHeardAt } = this.health;
    this.health = {
      account,
      state,
      since: this.now(),
      ...(retryAt === undefined ? {} : { retryAt }),
      ...(lastHeardAt === undefined ? {} : { lastHeardAt }),
    };
    this.onHealth(this.current);
  }

  heard(): void {
    this.health = { ...this.health, lastHeardAt: this.now() };
    if (this.state === 'silent') this.become('connected');
  }
}

/** How an account is that nobody connects. */
export function restingState(memo: AccountMemo): AccountState {
  const ended = memo.read('ended');
  return ended === 'logged_out' || ended === 'banned' ? ended : 'not_linked';
}
