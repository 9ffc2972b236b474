import type { Failure } from '../../shared/domain/result.ts';
import { LedgerWriteError } from '../ledger/index.ts';
import { MediaChanged } from './packMedia.ts';

/** Codes of the file system that the person can do something about. */
const causes: Readonly<Record<string, string>> = {
  ENOSPC: 'no_space',
  EDQUOT: 'no_space',
  EFBIG: 'no_space',
  EACCES: 'not_writable',
  EPERM: 'not_writable',
  EROFS: 'not_writable',
  ENOENT: 'not_writable',
  ENOTDIR: 'not_writable',
  EISDIR: 'not_writable',
  ENOTEMPTY: 'not_writable',
  EEXIST: 'not_writable',
  EBUSY: 'not_writable',
  EIO: 'not_writable',
  ENODEV: 'not_writable',
  ENXIO: 'not_writable',
  ENAMETOOLONG: 'not_writable',
};

/** Why an export ended without a pack. What is none of these is a bug, and is thrown on. */
export function failureOf(error: unknown, signal: AbortSignal): Failure {
  if (signal.aborted) return { code: 'stopped' };
  if (error instanceof LedgerWriteError) return { code: 'ledger_write_failed' };
  if (error instanceof MediaChanged) return { code: 'media_changed' };
  const code = causes[(error as NodeJS.ErrnoException).code ?? ''];
  if (code === undefined) throw error;
  return { code };
}
