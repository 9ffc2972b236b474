import { useEffect, useMemo, useState } from 'react';
import type { StoreProgress } from '../../../data/rows.ts';
import { useArchive, useLive } from '../../archive.ts';
import type { DocumentName } from '../../state/shell.ts';

/** Where the build and the model put them, from the window's own address: nothing leaves the machine. */
const addresses: Readonly<Record<DocumentName, string>> = {
  licence: './notices/LICENSE.txt',
  notices: './notices/THIRD-PARTY.md',
  model: './models/risk/MODEL_CARD.md',
};

/** Undefined while it is being read, null where the installation lacks it. */
export function useDocument(document: DocumentName): string | null | undefined {
  const [read, setRead] = useState<{ of: DocumentName; text: string | null }>();
  useEffect(() => {
    let wanted = true;
    void fetch(addresses[document])
      .then((response) => (response.ok ? response.text() : null))
      // A missing file is the only thing that can fail here, and it is told in words.
      .catch(() => null)
      .then((text) => {
        if (wanted) setRead({ of: document, text });
      });
    return () => {
      wanted = false;
    };
  }, [document]);
  return read?.of === document ? read.text : undefined;
}

/** What runs the model at this moment. */
export function useModelRuntime(): StoreProgress['runtime'] | undefined {
  const archive = useArchive();
  return useLive(useMemo(() => archive.progress(), [archive]))?.runtime;
}
