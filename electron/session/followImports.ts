import type { ImportProgress } from '../../shared/ipc/importMessages.ts';
import { createImportSessions, type ImportSessions, type SpawnReader } from '../import/index.ts';
import type { OpenArchive } from './archiveSession.ts';

const isEnd = ({ phase }: ImportProgress) => phase === 'done' || phase === 'cancelled' || phase === 'failed';

/**
 * Imports belong to one opened archive: they are made with it, and forgotten when it is sealed. They go on while the
 * archive is locked; `emit` hears of them only while `isLookedAt`, and ends that came meanwhile wait to be asked for.
 */
export function followImports(parts: {
  readonly open: () => OpenArchive | undefined;
  readonly isLookedAt: () => boolean;
  readonly spawnReader: SpawnReader;
  readonly emit: (progress: ImportProgress) => void;
}): {
  current(): ImportSessions | undefined;
  /** Those that run, and the ends that nobody has heard of; asking takes these out. */
  underWay(): ImportProgress[];
  close(): Promise<void>;
} {
  let made: { archive: OpenArchive; imports: ImportSessions } | undefined;
  let unheard: ImportProgress[] = [];
  const emit = (progress: ImportProgress) => {
    if (parts.isLookedAt()) parts.emit(progress);
    else if (isEnd(progress)) unheard.push(progress);
  };
  const current = () => {
    const archive = parts.open();
    if (archive === undefined) return undefined;
    if (made?.archive !== archive) {
      const { spawnReader } = parts;
      made = {
        archive,
        imports: createImportSessions({ ledger: archive.ledger, media: archive.media, spawnReader, emit }),
      };
    }
    return made.imports;
  };
  return {
    current,
    underWay() {
      const ended = unheard;
      unheard = [];
      return [...(made?.imports.running() ?? []), ...ended];
    },
    async close() {
      const closing = made;
      made = undefined;
      await closing?.imports.close();
    },
  };
}
