import type { OpenedMedia } from '../security/mediaProtocol.ts';
import type { ArchiveSession } from './archiveSession.ts';

/** The file behind a media.stored record, while the archive is open to be looked at. */
export async function openMediaRecord(
  session: ArchiveSession,
  sequence: number,
): Promise<OpenedMedia | undefined> {
  const archive = session.state === 'open' ? session.archive : undefined;
  const body = (await archive?.ledger.readOne(sequence))?.body;
  if (archive === undefined || body?.type !== 'media.stored') return undefined;
  return {
    bytes: body.bytes,
    mime: body.mime,
    // HTTP ranges include their last byte, the media store's do not.
    read: (range) =>
      archive.media.open(
        body.media,
        body.key,
        range === undefined ? undefined : { start: range.start, end: range.end + 1 },
      ),
  };
}
