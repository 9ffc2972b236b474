import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createExporter, type Exporter } from '../../electron/export/index.ts';
import type { Ledger } from '../../electron/ledger/index.ts';
import type { LedgerBodyOf } from '../../shared/domain/ledgerRecord.ts';
import type { ExportProgress, ExportRequest } from '../../shared/ipc/exportMessages.ts';
import type { WrittenTalk } from './writtenTalk.ts';

export const exportedAt = Date.UTC(2026, 0, 10, 15, 30);

/** An exporter that saves to `pack.zip` in a new folder. `watch` hears every step and may stop it. */
export function testExporter(
  options: {
    readonly watch?: (progress: ExportProgress, exporter: Exporter) => void;
    readonly choose?: (
      target: string,
      exporter: Exporter,
    ) => Promise<string | undefined> | string | undefined;
    readonly pdf?: (html: string, exporter: Exporter) => Promise<Uint8Array>;
    readonly locale?: 'pt' | 'es' | 'en';
  } = {},
) {
  const folder = mkdtempSync(path.join(tmpdir(), 'zelo-export-'));
  const target = path.join(folder, 'pack.zip');
  const phases: ExportProgress['phase'][] = [];
  const suggested: string[] = [];
  const exporter: Exporter = createExporter({
    locale: () => options.locale ?? 'pt',
    emit: (progress) => {
      phases.push(progress.phase);
      options.watch?.(progress, exporter);
    },
    chooseTarget: async (name) => {
      suggested.push(name);
      return options.choose === undefined ? target : options.choose(target, exporter);
    },
    pdf: async (html) => options.pdf?.(html, exporter) ?? Buffer.from('%PDF-1.7'),
    reveal: () => undefined,
    version: '1.2.3',
    now: () => exportedAt,
  });
  return { folder, target, exporter, phases, suggested };
}

export function requestFor(talk: WrittenTalk, changed: Partial<ExportRequest> = {}): ExportRequest {
  return {
    conversation: talk.conversation,
    reason: 'Conferência com a contadora',
    operator: 'Helena',
    formats: { html: true, pdf: true, csv: true, jsonl: true },
    includeMedia: true,
    ...changed,
  };
}

/** What the ledger says about exports, in order. */
export async function exportTrail(
  ledger: Ledger,
): Promise<(LedgerBodyOf<'export.made'> | LedgerBodyOf<'export.finished'>)[]> {
  const page = await ledger.read({ after: 0, max: 5000 });
  return page.entries.flatMap(({ body }) =>
    body.type === 'export.made' || body.type === 'export.finished' ? [body] : [],
  );
}
