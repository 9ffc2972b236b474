import type {
  KeptAccount,
  KeptBurst,
  KeptConversation,
  KeptDouble,
  KeptFlag,
  KeptGap,
  KeptImport,
  KeptMessage,
  KeptParked,
  KeptTag,
} from './keptRows.ts';
import { inBatches, type RowSealer } from './sealing.ts';

/** A row as it lies in IndexedDB: its clear fields, and all else sealed in `b`. */
export type SealedRow<Row, Clear extends keyof Row> = Pick<Row, Clear> & { readonly b: Uint8Array };

/** How one table's rows are sealed: in clear stay only times, sizes, status, codes and ids (architecture.md). */
export interface SealedTable<Row, Clear extends keyof Row> {
  readonly name: string;
  readonly key: Clear;
  readonly clear: readonly Clear[];
  /** Only for the type. */
  readonly row?: Row;
}

function sealedTable<Row>() {
  return <const Clear extends keyof Row>(
    name: string,
    key: Clear,
    clear: readonly Clear[],
  ): SealedTable<Row, Clear> => ({ name, key, clear });
}

export const messagesTable = sealedTable<KeptMessage>()('messages', 'k', ['k', 'c', 'i', 'l', 'u']);
export const conversationsTable = sealedTable<KeptConversation>()('conversations', 'id', [
  'id',
  'c',
  'account',
  'kind',
  'messages',
  'openFlags',
  'firstAt',
  'lastAt',
]);
export const accountsTable = sealedTable<KeptAccount>()('accounts', 'id', [
  'id',
  'messages',
  'conversations',
]);
export const flagsTable = sealedTable<KeptFlag>()('flags', 'id', [
  'id',
  'burst',
  'c',
  'conversation',
  'account',
  'category',
  'rank',
  'state',
  'o',
  'at',
  'keys',
  'tags',
]);
export const tagsTable = sealedTable<KeptTag>()('tags', 'id', ['id', 'flags']);
export const importsTable = sealedTable<KeptImport>()('imports', 'id', [
  'id',
  'conversation',
  'startedAt',
  'outcome',
  'added',
  'alreadyThere',
  'media',
  'mediaMissing',
  'unreadableLines',
]);
export const burstsTable = sealedTable<KeptBurst>()('bursts', 'id', ['id', 'p', 'k', 'conversation', 'keys']);
export const parkedTable = sealedTable<KeptParked>()('parked', 'sequence', ['sequence', 'reason', 'ref']);

export const doublesTable = sealedTable<KeptDouble>()('doubles', 'id', ['id', 'of']);
export const coverageTable = sealedTable<KeptGap>()('coverage', 'id', ['id', 'account']);

/** Seals rows in parallel batches, order kept. Outside of transactions only. */
export function sealRows<Row extends object, Clear extends keyof Row>(
  sealer: RowSealer,
  table: SealedTable<Row, Clear>,
  rows: readonly Row[],
): Promise<SealedRow<Row, Clear>[]> {
  const clear = new Set<PropertyKey>(table.clear);
  return inBatches(rows, async (row) => {
    const kept: Record<PropertyKey, unknown> = {};
    const content: Record<PropertyKey, unknown> = {};
    for (const [field, value] of Object.entries(row)) {
      if (value !== undefined) (clear.has(field) ? kept : content)[field] = value;
    }
    kept['b'] = await sealer.seal(table.name, row[table.key] as string | number, content);
    return kept as SealedRow<Row, Clear>;
  });
}

/**
 * Opens rows in parallel batches, order kept. Outside of transactions only.
 * @throws SealedBodyError when one does not open
 */
export function openRows<Row extends object, Clear extends keyof Row>(
  sealer: RowSealer,
  table: SealedTable<Row, Clear>,
  rows: readonly SealedRow<Row, Clear>[],
): Promise<Row[]> {
  return inBatches(rows, async (sealed) => {
    const content = await sealer.open(table.name, sealed[table.key] as string | number, sealed.b);
    const { b: _, ...clear } = sealed;
    // Rows are written by sealRows alone and their bodies are authenticated, so the shape is known.
    return { ...clear, ...(content as object) } as unknown as Row;
  });
}
