import type { LedgerBody } from '../../shared/domain/ledgerRecord.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { NoticeRequest } from '../../shared/ipc/accountMessages.ts';
import type { AccountsPort } from '../accounts/accountsPort.ts';
import type { MediaStore } from '../media/index.ts';
import type { NoticeRecords } from './noticeRecords.ts';

/**
 * Seals the proof, appends the notice, and only then tells the accounts: a socket never opens on a notice that a
 * crash could take back. A refused append leaves no sealed file behind.
 */
export async function giveNotice(
  archive: { readonly media: MediaStore },
  request: NoticeRequest,
  by: {
    readonly operator: string;
    readonly notices: NoticeRecords;
    readonly accounts: Pick<AccountsPort, 'noticeGiven'>;
    readonly append: (body: LedgerBody) => Promise<Result<{ sequence: number }>>;
  },
): Promise<Result<{ sequence: number }>> {
  const recorded = await by.notices.record(request, { operator: by.operator, media: archive.media });
  if (!recorded.ok) return recorded;
  const { file, employee, givenOn, textSha256 } = recorded.value;
  const appended = await by.append(recorded.value);
  if (!appended.ok) {
    if (file !== undefined) await archive.media.remove(file.media);
    return appended;
  }
  await by.accounts.noticeGiven(request.account, {
    employee,
    givenOn,
    textSha256,
    ...(file !== undefined && { fileSha256: file.sha256 }),
  });
  return appended;
}
