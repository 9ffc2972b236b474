import type { AuthenticationCreds } from '@whiskeysockets/baileys';
import type { AccountId } from '../../../shared/domain/identifiers.ts';
import type { LedgerBody, LedgerBodyOf } from '../../../shared/domain/ledgerRecord.ts';
import { userOf } from '../outgoingFilter.ts';

/** The ledger's records of an account's own life: linked, unlinked, away. */

/** Shorter stretches are reconnections; WhatsApp's queue fills them. */
const smallestGapMs = 60_000;

/** When the connection is open: a new link, or the end of a stretch without (`away`: last known to be connected). */
export function openedRecords(options: {
  readonly account: AccountId;
  readonly creds: AuthenticationCreds;
  readonly how: 'qr' | 'code';
  readonly linkTold: boolean;
  readonly away: number | undefined;
  readonly now: number;
}): LedgerBody[] {
  const { account, creds, how, linkTold, away, now } = options;
  if (!linkTold) return [linkedRecord(account, creds, how, now)];
  return away !== undefined && now - away > smallestGapMs ? [offlineRecord(account, away, now)] : [];
}

function linkedRecord(
  account: AccountId,
  creds: AuthenticationCreds,
  how: 'qr' | 'code',
  at: number,
): LedgerBodyOf<'account.linked'> {
  const lid = userOf(creds.me?.lid ?? '');
  const phone = userOf(creds.me?.id ?? '');
  const person = { ...(lid === '' ? {} : { lid }), ...(phone === '' ? {} : { phone }) };
  return {
    type: 'account.linked',
    v: 1,
    at,
    account,
    how,
    ...(lid === '' && phone === '' ? {} : { person }),
    ...(creds.platform === undefined ? {} : { platform: creds.platform.slice(0, 40) }),
  };
}

export type EndOfLink = 'logged_out' | 'banned' | 'unlinked';

const reasons: Readonly<Record<EndOfLink, LedgerBodyOf<'account.unlinked'>['reason']>> = {
  logged_out: 'removed_on_phone',
  banned: 'banned',
  unlinked: 'by_supervisor',
};

export function unlinkedRecord(
  account: AccountId,
  ended: EndOfLink,
  code: number | undefined,
  at: number,
): LedgerBodyOf<'account.unlinked'> {
  return {
    type: 'account.unlinked',
    v: 1,
    at,
    account,
    reason: reasons[ended],
    ...(code === undefined ? {} : { code }),
  };
}

/** A stretch without connection, recorded when it is over. */
function offlineRecord(account: AccountId, from: number, to: number): LedgerBodyOf<'coverage.gap'> {
  return { type: 'coverage.gap', v: 1, at: to, account, kind: 'offline', cause: 'unknown', from, to };
}
