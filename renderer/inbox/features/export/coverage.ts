import type { ImportRow } from '../../../data/rows.ts';

/** What is known to be missing from a conversation, from the reports of its imports. Nothing is estimated. */
export interface Coverage {
  readonly files: readonly ImportRow[];
  readonly mediaMissing: number;
  readonly unreadableLines: number;
  readonly interrupted: number;
  readonly complete: boolean;
}

export function coverageOf(imports: readonly ImportRow[]): Coverage {
  const sum = (count: (row: ImportRow) => number) => imports.reduce((total, row) => total + count(row), 0);
  const mediaMissing = sum((row) => row.mediaMissing);
  const unreadableLines = sum((row) => row.unreadableLines);
  const interrupted = sum((row) => (row.outcome === 'complete' ? 0 : 1));
  return {
    files: [...imports].sort((one, other) => other.startedAt - one.startedAt),
    mediaMissing,
    unreadableLines,
    interrupted,
    complete: mediaMissing + unreadableLines + interrupted === 0,
  };
}
