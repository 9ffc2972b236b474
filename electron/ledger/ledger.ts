import type { LedgerBody, LedgerEntry } from '../../shared/domain/ledgerRecord.ts';

/** What is wrong with a ledger. `where` names segment and sequence, never content. */
export interface LedgerFault {
  readonly kind: LedgerFaultKind;
  readonly where: string;
}
export type LedgerFaultKind =
  /** A record's body does not match its hash or does not open: its content is lost. */
  | 'damaged_record'
  /** Only a record's header was hurt; its content could still be opened. */
  | 'repaired_record'
  /** Sequences for which no record is there. */
  | 'missing_records'
  /** A whole record that does not follow from the one before it: swapped, altered or put in. */
  | 'chain_broken'
  /** One of the two copies of a segment's header is hurt; the other was used. */
  | 'repaired_header'
  /** Neither copy of a segment's header can be read: the segment is lost. */
  | 'damaged_header'
  /** A segment of another archive lies in this folder. */
  | 'foreign_segment'
  /** Written by a newer Zelo than this. */
  | 'segment_too_new'
  | 'missing_segment'
  /** The signed end of a segment cannot be read, or its signature is not ours. */
  | 'damaged_end'
  /** A segment other than the newest has no signed end. */
  | 'unsigned_segment'
  /** Bytes after the signed end of a segment. */
  | 'extra_bytes'
  /** The ledger ends before the head that the key file holds. */
  | 'truncated'
  /** The ledger holds another record at the key file's head than the one signed there. */
  | 'head_mismatch'
  /** The head in the key file is not signed by this archive. */
  | 'damaged_head'
  /** An intact record whose body this version does not understand. */
  | 'unknown_body'
  | 'media_missing'
  | 'media_damaged';

/** One page of the ledger, in order. Go on after the highest sequence in any of the three lists. */
export interface LedgerPage {
  readonly entries: LedgerEntry[];
  /** Intact records that do not fit this version's schemas (a newer Zelo wrote them): park, never drop. */
  readonly unknown: { readonly sequence: number; readonly body: unknown }[];
  /** Sequences in this range whose record is damaged or gone. */
  readonly unreadable: number[];
  /** The newest sequence of the whole ledger, 0 when it is empty. */
  readonly head: number;
}

/** The open ledger: the one place where what happens becomes durable. Sequences start at 1. */
export interface Ledger {
  /**
   * Seals and appends the bodies, in order; resolves when they are on disk (fdatasync). Concurrent calls share
   * one write and keep their order. Throws a ZodError for a body that does not fit (a bug), and LedgerWriteError
   * when the disk refuses: from then on every append is refused until the ledger is opened again.
   */
  append(bodies: readonly LedgerBody[]): Promise<{ first: number; last: number }>;
  /** At most `max` records after the position, and about 4 MiB: a page may be shorter than asked. */
  read(range: { readonly after: number; readonly max: number }): Promise<LedgerPage>;
  /** Undefined when there is no such record or it cannot be read. */
  readOne(sequence: number): Promise<LedgerEntry | undefined>;
  /** Resolves when a record beyond the position is durable, after the timeout, or at close. */
  waitBeyond(position: number, timeoutMs: number): Promise<void>;
  /** The newest durable sequence, 0 when empty. */
  readonly head: number;
  /** What was found wrong at open (old segments are checked as they are read, and by verifyLedger). */
  readonly faults: readonly LedgerFault[];
  /** Waits for running appends, signs the segment's end and the head, forgets keys and opened bodies. */
  close(): Promise<void>;
}

/** The disk refused an append: nothing of it was acknowledged, everything before it is safe. */
export class LedgerWriteError extends Error {
  readonly code = 'ledger_write_failed';
  /** The system's code, as ENOSPC or EPERM, or `closed` after close. */
  readonly reason: string;
  constructor(reason: string, options?: { cause?: unknown }) {
    super(`ledger_write_failed: ${reason}`, options);
    this.name = 'LedgerWriteError';
    this.reason = reason;
  }
}
