import type { ImportProgress } from '../../shared/ipc/importMessages.ts';
import { createImportSessions, type ImportSessions, type SpawnReader } from '../import/index.ts';
import type { OpenArchive } from './archiveSession.ts';

/** Imports belong to one opened archive: they are made with it, and forgotten when it is sealed. */
export function followImports(
  open: () => OpenArchive | undefined,
  spawnReader: SpawnReader,
  emit: (progress: ImportProgress) => void,
): { current(): ImportSessions | undefined; close(): Promise<void> } {
  let made: { archive: OpenArchive; imports: ImportSessions } | undefined;
  const current = () => {
    const archive = open();
    if (archive === undefined) return undefined;
    if (made?.archive !== archive) {
      made = {
        archive,
        imports: createImportSessions({ ledger: archive.ledger, media: archive.media, spawnReader, emit }),
      };
    }
    return made.imports;
  };
  return {
    current,
    async close() {
      const closing = made;
      made = undefined;
      await closing?.imports.close();
    },
  };
}
