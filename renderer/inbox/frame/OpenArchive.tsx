import { useCallback, useEffect, useState } from 'react';
import type { Api } from '../../../shared/ipc/contract.ts';
import { shellText } from '../../../shared/text/shell.ts';
import type { ArchiveReader } from '../../data/reader.ts';
import { ArchiveContext } from '../archive.ts';
import { useApi } from '../api.ts';
import { Skeleton } from '../components/Skeleton.tsx';
import { useWords } from '../language.ts';
import { AppFrame } from './AppFrame.tsx';
import { ErrorView } from './ErrorScreen.tsx';
import { SoloFrame } from '../components/SoloFrame.tsx';

/** Opens the store's reader for this session and shows the app, a skeleton meanwhile, or what went wrong. */
export function OpenArchive({ openArchive }: { readonly openArchive: (api: Api) => Promise<ArchiveReader> }) {
  const api = useApi();
  const words = useWords(shellText);
  const [archive, setArchive] = useState<ArchiveReader>();
  const [failure, setFailure] = useState<Error>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let wanted = true;
    openArchive(api).then(
      (reader) => wanted && setArchive(reader),
      (error: unknown) =>
        wanted && setFailure(error instanceof Error ? error : new Error('archive_not_opened')),
    );
    return () => {
      wanted = false;
    };
  }, [api, openArchive, attempt]);

  const again = useCallback(() => {
    setFailure(undefined);
    setAttempt((number) => number + 1);
  }, []);

  if (failure !== undefined) {
    return (
      <SoloFrame>
        <ErrorView error={failure} onAgain={again} />
      </SoloFrame>
    );
  }
  if (archive === undefined) {
    return (
      <SoloFrame>
        <main className="errpage">
          <Skeleton widths={[32, 68, 54, 61]} label={words.opening} />
        </main>
      </SoloFrame>
    );
  }
  return (
    <ArchiveContext value={archive}>
      <AppFrame />
    </ArchiveContext>
  );
}
