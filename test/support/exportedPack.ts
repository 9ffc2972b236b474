import { createHash } from 'node:crypto';
import { parse as parseCsv } from 'csv-parse/sync';
import type { ExportResult } from '../../shared/ipc/exportMessages.ts';
import { elementsOf, type HtmlElement } from './readHtml.ts';
import { readZip } from './readZip.ts';
import { requestFor, testExporter } from './testExporter.ts';
import type { WrittenTalk } from './writtenTalk.ts';

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

interface Manifest {
  readonly files: { name: string; bytes: number; sha256: string }[];
  readonly counts: Readonly<Record<string, number>>;
  readonly missingMedia: { message: number; name: string; reason: string; sha256: string | null }[];
}
interface Line {
  readonly number: number;
  readonly id: string;
  readonly sentAt: string;
  readonly sentAtLocal: string;
  readonly kind: string;
  readonly sender: string | null;
  readonly side: string | null;
  readonly text: string;
  readonly edited: boolean;
  readonly attachment: Readonly<Record<string, unknown>> | null;
  readonly flags: Readonly<Record<string, unknown>>[];
}
/** A pack, exported and read back by other programs' rules. */
export interface Pack {
  readonly result: ExportResult;
  readonly entries: Map<string, Buffer>;
  readonly manifest: Manifest;
  readonly lines: Line[];
  readonly rows: Readonly<Record<string, string>>[];
  readonly html: HtmlElement[];
  readonly source: string;
  readonly suggested: string;
  readonly target: string;
}

/** Exports and reads everything back. */
export async function exported(
  talk: WrittenTalk,
  changed: Parameters<typeof requestFor>[1] = {},
  options: Parameters<typeof testExporter>[0] = {},
): Promise<Pack> {
  const { exporter, target, suggested } = testExporter(options);
  const ended = await exporter.begin(talk, requestFor(talk, changed));
  if (!ended.ok || ended.value === null) throw new Error(JSON.stringify(ended));
  const entries = await readZip(target);
  const said = (name: string) => entries.get(name)?.toString('utf8') ?? '';
  const source = said('transcript.html');
  return {
    result: ended.value,
    entries,
    manifest: JSON.parse(said('manifest.json')) as Manifest,
    lines: said('messages.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line),
    rows: parseCsv(said('messages.csv'), { bom: true, columns: true }) as Readonly<Record<string, string>>[],
    html: elementsOf(source),
    source,
    suggested: suggested[0] ?? '',
    target,
  };
}
