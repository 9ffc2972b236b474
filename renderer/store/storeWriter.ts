import { ledgerBodySchema, type LedgerBody } from '../../shared/domain/ledgerRecord.ts';
import type { PositionRow, StoreDatabase } from '../data/database.ts';
import type { SearchIndexWriter } from '../data/search/searchIndex.ts';
import type { RowSealer } from '../data/sealing.ts';
import { commitDraft } from './commit.ts';
import type { Draft } from './draft.ts';
import { loadNeeds } from './needs.ts';
import { project } from './projections/index.ts';
import type { Parked } from './projections/projection.ts';
import { applyWaiting } from './waiting.ts';

/** A page of the ledger as the read call gives it. */
export interface LedgerPage {
  readonly entries: readonly { readonly sequence: number; readonly body: unknown }[];
  readonly head: number;
  readonly unreadable: readonly number[];
}

type PageRecord = { readonly sequence: number; readonly body?: unknown };

/** Applies pages of the ledger to the database: the only thing that writes rows. */
export class StoreWriter {
  readonly db: StoreDatabase;
  readonly sealer: RowSealer;
  readonly draft: Draft;
  readonly #search: SearchIndexWriter;
  #place: PositionRow;

  constructor(
    db: StoreDatabase,
    sealer: RowSealer,
    draft: Draft,
    search: SearchIndexWriter,
    place: PositionRow,
  ) {
    this.db = db;
    this.sealer = sealer;
    this.draft = draft;
    this.#search = search;
    this.#place = place;
  }

  get position(): number {
    return this.#place.position;
  }

  /** Built anew and not yet at the head of that time. */
  get rebuilding(): boolean {
    return this.#place.rebuildTo !== undefined;
  }

  get head(): number {
    return this.#place.head;
  }

  /**
   * Applies a page in one transaction. Records at or before the position are passed over, so reading again after
   * a crash is harmless. When this throws, the draft is ahead of the database: open the store anew.
   */
  async apply(page: LedgerPage): Promise<void> {
    const records: PageRecord[] = [...page.entries, ...page.unreadable.map((sequence) => ({ sequence }))]
      .filter(({ sequence }) => sequence > this.#place.position)
      .sort((one, other) => one.sequence - other.sequence);
    const last = records.at(-1);
    if (last === undefined && page.head === this.#place.head) return;

    // 1 read what the records will look at: projecting never waits
    const parsed = records.map(({ sequence, body }) => ({ sequence, body, parsed: parse(body) }));
    await loadNeeds(
      this.db,
      this.sealer,
      this.draft,
      parsed.flatMap((record) => record.parsed ?? []),
    );
    // 2 change the draft in ledger order
    for (const record of parsed) this.#applyRecord(record.sequence, record.body, record.parsed);
    this.draft.countOutdated();
    // 3 seal, then commit rows, counters, postings and position together
    const position = last?.sequence ?? this.#place.position;
    const rebuildTo = this.#place.rebuildTo;
    const place: PositionRow = {
      id: 'position',
      position,
      head: Math.max(page.head, position),
      ...(rebuildTo === undefined || position >= rebuildTo ? {} : { rebuildTo }),
    };
    await commitDraft(this.db, this.sealer, this.draft, this.#search, place);
    this.#place = place;
    this.draft.settle();
  }

  #applyRecord(sequence: number, body: unknown, parsed: LedgerBody | undefined): void {
    const parked =
      parsed !== undefined
        ? this.#project(parsed, sequence)
        : ({ reason: body === undefined ? 'unreadable' : 'unknown_shape' } as const);
    if (parked === undefined) return;
    this.draft.parked.put(sequence, {
      sequence,
      ...parked,
      ...(parsed === undefined ? {} : { body: parsed }),
    });
    this.draft.count({ parked: 1, ...(parked.reason === 'missing_target' ? { waitingChanges: 1 } : {}) });
  }

  /** A record that makes a projection throw is parked like any other that cannot be applied. */
  #project(body: LedgerBody, sequence: number): Parked | undefined {
    try {
      const parked = project(body, sequence, this.draft);
      if (parked === undefined) applyWaiting(body, this.draft);
      return parked;
    } catch {
      return { reason: 'failed' };
    }
  }
}

function parse(body: unknown): LedgerBody | undefined {
  const result = ledgerBodySchema.safeParse(body);
  return result.success ? result.data : undefined;
}
