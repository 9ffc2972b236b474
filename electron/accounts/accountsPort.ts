import type { AccountId } from '../../shared/domain/identifiers.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { AccountHealth, LinkRequest } from '../../shared/ipc/accountMessages.ts';

/** What must be known of a notice wherever sockets are opened, sealed archive or not. Hashes are SHA-256 in hex. */
export interface NoticeOnRecord {
  readonly employee: string;
  /** `YYYY-MM-DD` */
  readonly givenOn: string;
  readonly textSha256: string;
  readonly fileSha256?: string;
}

/** The live accounts as the calls of the inbox see them. */
export interface AccountsPort {
  health(): AccountHealth[];
  /** Called once the notice is durable in the ledger: from now on a socket may be opened. */
  noticeGiven(account: AccountId, notice: NoticeOnRecord): Promise<void>;
  /** Failures: `notice_missing`, `official_account`, `already_linked`, `busy`, `not_available`. */
  link(request: LinkRequest): Promise<Result<Record<never, never>>>;
  cancelLink(account: AccountId): Promise<void>;
  unlink(account: AccountId): Promise<Result<Record<never, never>>>;
}
