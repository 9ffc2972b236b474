import type { ImportProgress } from '../../shared/ipc/importMessages.ts';
import { createImportSessions, type ImportSessions, type SpawnReader } from '../import/index.ts';
import type { ArchiveSession, OpenArchive } from './archiveSession.ts';

/** Imports belong to one opened archive: they are made with it, and forgotten when it is sealed. */
export function followImports(
  session: ArchiveSession,
  spawnReader: SpawnReader,
  emit: (progress: ImportProgress) => void,
): () => ImportSessions | undefined {
  let made: { archive: OpenArchive; imports: ImportSessions } | undefined;
  return () => {
    const { archive } = session;
    if (archive === undefined) return undefined;
    if (made?.archive !== archive) {
      made = {
        archive,
        imports: createImportSessions({ ledger: archive.ledger, media: archive.media, spawnReader, emit }),
      };
    }
    return made.imports;
  };
}
