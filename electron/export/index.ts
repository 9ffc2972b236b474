import { fail, type Result } from '../../shared/domain/result.ts';
import type { ExportRequest, ExportResult } from '../../shared/ipc/exportMessages.ts';
import { runExport, type ExportArchive, type ExportSurroundings } from './exportRun.ts';

export type { ExportArchive } from './exportRun.ts';

export interface Exporter {
  /** Null when the person closed the save dialog; the failure `stopped` when the export was stopped. */
  begin(archive: ExportArchive, request: ExportRequest): Promise<Result<ExportResult | null>>;
  /** Stops what runs; harmless when nothing does. */
  cancel(): void;
  /** Stops what runs and resolves when nothing of it is left: before the archive's keys go. */
  close(): Promise<void>;
  /** The last written file in the system's file manager. */
  show(): void;
}

/** One export at a time. `reveal` shows a file in the system's file manager. */
export function createExporter(
  options: Omit<ExportSurroundings, 'now'> & {
    readonly reveal: (file: string) => void;
    readonly now?: () => number;
  },
): Exporter {
  const around: ExportSurroundings = { ...options, now: options.now ?? Date.now };
  let running: { readonly stop: AbortController; readonly settled: Promise<unknown> } | undefined;
  let last: string | undefined;

  return {
    async begin(archive, request) {
      if (running !== undefined) return fail('busy');
      const stop = new AbortController();
      const run = runExport(around, archive, request, stop.signal);
      running = { stop, settled: run.catch(() => undefined) };
      try {
        const { answer, target } = await run;
        if (target !== undefined) last = target;
        return answer;
      } finally {
        running = undefined;
      }
    },
    cancel() {
      running?.stop.abort();
    },
    async close() {
      running?.stop.abort();
      await running?.settled;
    },
    show() {
      if (last !== undefined) options.reveal(last);
    },
  };
}
