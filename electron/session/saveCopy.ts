import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { OpenedMedia } from '../security/mediaProtocol.ts';
import { LedgerWriteError } from '../ledger/index.ts';
import { copyName } from '../media/copyName.ts';
import type { ArchiveSession } from './archiveSession.ts';
import { openMediaRecord } from './openMediaRecord.ts';

/**
 * Writes an opened copy of an attachment where the person chooses, whole or not at all. That it leaves the vault is
 * in the ledger before its first byte is on the disk. Null when the dialog was closed.
 */
export async function saveCopy(parts: {
  readonly session: ArchiveSession;
  readonly sequence: number;
  readonly name: string;
  readonly choose: (suggestedName: string) => Promise<string | undefined>;
  readonly now?: () => number;
}): Promise<Result<{ saved: true } | null>> {
  const { session, sequence } = parts;
  const media = await openMediaRecord(session, sequence);
  if (media === undefined) return fail('media_missing');
  const target = await parts.choose(copyName(parts.name, media.mime));
  if (target === undefined) return succeed(null);
  // The dialog may have stood open while the archive was locked.
  const archive = session.state === 'open' ? session.archive : undefined;
  const body = (await archive?.ledger.readOne(sequence))?.body;
  if (archive === undefined || body?.type !== 'media.stored') return fail('archive_closed');
  const { message, conversation, media: id } = body;
  try {
    const at = (parts.now ?? Date.now)();
    await archive.ledger.append([{ type: 'media.copied', v: 1, at, media: id, message, conversation }]);
    await writeWhole(target, media);
  } catch (error) {
    if (error instanceof LedgerWriteError) return fail('ledger_write_failed', { reason: error.reason });
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return fail('copy_not_written', { reason: code });
  }
  return succeed({ saved: true });
}

async function writeWhole(target: string, media: OpenedMedia): Promise<void> {
  const partial = `${target}.${randomBytes(4).toString('hex')}.partial`;
  try {
    const file = await open(partial, 'wx', 0o600);
    try {
      for await (const part of media.read()) await file.writeFile(part);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
