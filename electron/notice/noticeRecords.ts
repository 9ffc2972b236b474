import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { randomId } from '../../shared/domain/identifiers.ts';
import type { LedgerBodyOf } from '../../shared/domain/ledgerRecord.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { NoticeRequest } from '../../shared/ipc/accountMessages.ts';
import type { MediaStore } from '../media/index.ts';
import { mimeOfName } from '../media/mimeOfName.ts';

/** A photo or a scan of one page is far below this. */
const largestFile = 32 * 1024 * 1024;

export interface NoticeRecords {
  /** Remembers a chosen file under a name that says nothing; it is read when the notice is recorded. */
  remember(file: string): { file: string; name: string };
  /**
   * The ledger's body for a notice, its file sealed. Failures: `file_unknown` (chosen in another session),
   * `file_missing` (the acknowledgement needs one), `file_too_large`, `file_unreadable`, `date_in_future`.
   */
  record(
    request: NoticeRequest,
    by: { readonly operator: string; readonly media: MediaStore },
  ): Promise<Result<LedgerBodyOf<'notice.given'>>>;
}

/** `now` is a clock in milliseconds. */
export function createNoticeRecords(now: () => number = Date.now): NoticeRecords {
  const chosen = new Map<string, string>();

  async function seal(
    id: string,
    media: MediaStore,
  ): Promise<Result<NonNullable<LedgerBodyOf<'notice.given'>['file']>>> {
    const file = chosen.get(id);
    if (file === undefined) return fail('file_unknown');
    try {
      const { size } = await stat(file);
      if (size > largestFile) return fail('file_too_large', { megabytes: largestFile / 1024 / 1024 });
      const stored = await media.store(createReadStream(file));
      const name = path.basename(file).slice(0, 512);
      return succeed({ name, mime: mimeOfName(name), ...stored });
    } catch (error) {
      // The file system's errors name their call; all others are bugs.
      if (error instanceof Error && 'syscall' in error) return fail('file_unreadable');
      throw error;
    }
  }

  return {
    remember(file) {
      const id = randomId<string>();
      chosen.set(id, file);
      return { file: id, name: path.basename(file).slice(0, 512) };
    },

    async record(request, { operator, media }) {
      // A day ahead is allowed for: the date is the employee's, the clock may stand in another zone.
      if (Date.parse(request.givenOn) > now() + 86_400_000) return fail('date_in_future');
      if (request.file === undefined && request.acknowledgement !== 'employment_contract')
        return fail('file_missing');
      const file = request.file === undefined ? undefined : await seal(request.file, media);
      if (file !== undefined && !file.ok) return file;
      return succeed({
        type: 'notice.given',
        v: 1,
        at: now(),
        account: request.account,
        employee: request.employee,
        confirmedBy: operator,
        acknowledgement: request.acknowledgement,
        givenOn: request.givenOn,
        language: request.language,
        text: request.text,
        textSha256: createHash('sha256').update(request.text, 'utf8').digest('hex'),
        ...(file !== undefined && { file: file.value }),
      });
    },
  };
}
