import type { ConversationId, MessageId } from '../../shared/domain/identifiers.ts';
import type { LedgerBodyOf } from '../../shared/domain/ledgerRecord.ts';
import type { MediaStore } from '../media/index.ts';
import { ImportStop } from './importStop.ts';
import { mimeOfName } from '../media/mimeOfName.ts';
import type { ReaderClient } from './readerClient.ts';

/** A file of the zip that belongs to a message. */
export interface WantedMedia {
  readonly message: MessageId;
  readonly name: string;
}

/**
 * Seals one file of the zip. Undefined when the file turned out damaged or hostile: the message stays without it.
 * A reader that died and a disk that refuses end the import (ImportStop).
 */
export async function storeMedia(
  wanted: WantedMedia,
  conversation: ConversationId,
  { reader, media, now }: { reader: ReaderClient; media: MediaStore; now: () => number },
): Promise<LedgerBodyOf<'media.stored'> | undefined> {
  const opened = await reader.call('openMedia', { name: wanted.name });
  if (!opened.ok) return unlessReaderStopped(opened.error.code);
  try {
    const stored = await media.store(chunksOf(reader));
    return {
      type: 'media.stored',
      v: 1,
      at: now(),
      media: stored.media,
      message: wanted.message,
      conversation,
      key: stored.key,
      sha256: stored.sha256,
      bytes: stored.bytes,
      mime: mimeOfName(wanted.name),
    };
  } catch (error) {
    if (error instanceof FileFault) return unlessReaderStopped(error.code);
    // The file system's errors name their call (`ENOSPC`, `write`); all others are bugs.
    if (error instanceof Error && 'syscall' in error) throw new ImportStop('not_stored');
    throw error;
  }
}

class FileFault extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

async function* chunksOf(reader: ReaderClient): AsyncGenerator<Uint8Array> {
  for (;;) {
    const next = await reader.call('nextChunk', {});
    if (!next.ok) throw new FileFault(next.error.code);
    if (next.value.bytes === null) return;
    yield next.value.bytes;
  }
}

function unlessReaderStopped(code: string): undefined {
  if (code === 'reader_stopped') throw new ImportStop(code);
  return undefined;
}
