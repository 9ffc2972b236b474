import { createHash } from 'node:crypto';
import type { MessageId } from '../../shared/domain/identifiers.ts';
import type { MediaFault } from '../../shared/evidence/packedMessage.ts';
import type { EvidenceMedia, EvidenceMessage } from '../../shared/evidence/slice.ts';
import { MediaError, type MediaStore } from '../media/index.ts';
import type { PackFile } from './packFile.ts';

/** A file that opened from end to end, and a moment later did not: the pack would hold a torn one. */
export class MediaChanged extends Error {}

/**
 * Puts the files of attachments into the pack, and tells which could not be. Each is opened from end to end before it
 * is added: an entry once begun cannot be taken out of a zip, and its hash must be that of the day it came.
 */
export async function packMedia(options: {
  readonly pack: PackFile;
  readonly messages: readonly EvidenceMessage[];
  readonly store: MediaStore;
  readonly signal: AbortSignal;
  readonly step: (done: number, total: number) => void;
}): Promise<Map<MessageId, MediaFault>> {
  const { pack, store, signal, step } = options;
  const faults = new Map<MessageId, MediaFault>();
  const wanted = options.messages.flatMap(({ message, media }) =>
    media === undefined ? [] : [{ id: message.id, media }],
  );
  for (const [index, { id, media }] of wanted.entries()) {
    step(index, wanted.length);
    const fault = await faultOf(media, store, signal);
    if (fault !== undefined) {
      faults.set(id, fault);
      continue;
    }
    const added = await pack.add(`media/${media.fileName}`, readAgain(media, store), signal);
    if (added.sha256 !== media.sha256) throw new MediaChanged();
  }
  return faults;
}

/** Why the file cannot be used; undefined when its bytes are those that the ledger knows. */
async function faultOf(
  media: EvidenceMedia,
  store: MediaStore,
  signal: AbortSignal,
): Promise<MediaFault | undefined> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of store.open(media.media, media.key)) {
      if (signal.aborted) break;
      hash.update(chunk);
    }
  } catch (error) {
    if (error instanceof MediaError) return error.code;
    // The file system's errors name their call; all others are bugs.
    if (error instanceof Error && 'syscall' in error) return 'media_unreadable';
    throw error;
  }
  signal.throwIfAborted();
  return hash.digest('hex') === media.sha256 ? undefined : 'media_damaged';
}

async function* readAgain(media: EvidenceMedia, store: MediaStore): AsyncGenerator<Uint8Array> {
  try {
    yield* store.open(media.media, media.key);
  } catch (error) {
    throw new MediaChanged('', { cause: error });
  }
}
