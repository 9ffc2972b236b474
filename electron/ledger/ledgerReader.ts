import { open, type FileHandle } from 'node:fs/promises';
import type { OpenKeys, Sodium } from '../keys/index.ts';
import type { LedgerPage } from './ledger.ts';
import { openBody } from './openBody.ts';
import type { RecentBodies } from './recentBodies.ts';
import { openRecord, readRecordHeader, recordHeaderBytes } from './recordFormat.ts';
import type { ClosedSegment } from './segmentCatalog.ts';
import { indexSegment, type SegmentIndex } from './segmentIndex.ts';
import { segmentPath } from './segmentPaths.ts';
import type { SegmentWriter } from './segmentWriter.ts';

/** A page ends after about this many sealed bytes, so that one answer never holds up the main process for long. */
const pageBytes = 4 * 1024 * 1024;
/** Indexes of closed segments in memory: some 40,000 numbers each. */
const keptIndexes = 16;
/** Records opened before others get their turn on the event loop. */
const recordsPerTurn = 250;

interface ReadableSegment {
  readonly number: number;
  readonly firstSequence: number;
  readonly lastSequence: number;
}

/** Reads and opens records of all segments, the one being written included. */
export class LedgerReader {
  private readonly ledgerFolder: string;
  private readonly keys: OpenKeys;
  private readonly sodium: Sodium;
  private readonly recent: RecentBodies;
  private readonly closed: ClosedSegment[];
  private readonly indexes = new Map<number, SegmentIndex>();
  private readonly segmentKeys = new Map<number, Uint8Array>();
  private writer: SegmentWriter | undefined;

  constructor(
    ledgerFolder: string,
    keys: OpenKeys,
    sodium: Sodium,
    closed: readonly ClosedSegment[],
    recent: RecentBodies,
  ) {
    this.ledgerFolder = ledgerFolder;
    this.keys = keys;
    this.sodium = sodium;
    this.closed = [...closed];
    this.recent = recent;
  }

  /** From now on this segment is read too. The one before must have been given to `addClosed`. */
  follow(writer: SegmentWriter | undefined): void {
    this.writer = writer;
  }

  addClosed(segment: ClosedSegment): void {
    this.closed.push(segment);
  }

  async read(after: number, max: number, head: number): Promise<LedgerPage> {
    const page: LedgerPage = { entries: [], unknown: [], unreadable: [], head };
    const last = Math.min(head, after + max);
    let budget = pageBytes;
    let sequence = after + 1;
    while (sequence <= last && budget > 0) {
      const recent = this.recent.find(sequence);
      if (recent !== undefined) {
        budget -= recent.length;
        this.put(page, sequence, Buffer.from(recent));
        sequence += 1;
        continue;
      }
      const segment = this.segmentWith(sequence);
      if (segment === undefined) {
        page.unreadable.push(sequence);
        sequence += 1;
        continue;
      }
      const run = await this.readRun(segment, sequence, Math.min(last, segment.lastSequence), budget);
      for (const [place, plain] of run.bodies.entries()) {
        if (place % recordsPerTurn === recordsPerTurn - 1) await nextTurn();
        this.put(page, sequence, plain());
        sequence += 1;
      }
      budget -= run.bytes;
    }
    return page;
  }

  forget(): void {
    for (const key of this.segmentKeys.values()) key.fill(0);
    this.segmentKeys.clear();
    this.indexes.clear();
    this.writer = undefined;
  }

  private put(page: LedgerPage, sequence: number, plain: Buffer | undefined): void {
    if (plain === undefined) {
      page.unreadable.push(sequence);
      return;
    }
    const opened = openBody(plain);
    plain.fill(0);
    if (opened.kind === 'known') page.entries.push({ sequence, body: opened.body });
    else page.unknown.push({ sequence, body: opened.body });
  }

  private segmentWith(sequence: number): ReadableSegment | undefined {
    const { writer } = this;
    if (writer !== undefined && sequence >= writer.index.firstSequence) {
      const { number, lastSequence, index } = writer;
      return { number, firstSequence: index.firstSequence, lastSequence };
    }
    // Newest first: where a copied segment claims the same sequences again, the later one is right.
    return this.closed.findLast(
      (segment) => segment.firstSequence <= sequence && sequence <= segment.lastSequence,
    );
  }

  /** One read from the file for neighbouring records; each is opened when its turn comes. */
  private async readRun(
    segment: ReadableSegment,
    first: number,
    last: number,
    budget: number,
  ): Promise<{ bodies: (() => Buffer | undefined)[]; bytes: number }> {
    const index = await this.indexOf(segment.number);
    const key = this.keyOf(segment.number);
    const places: ReturnType<SegmentIndex['find']>[] = [];
    let start = Infinity;
    let end = 0;
    for (let sequence = first; sequence <= last && (end <= start || end - start < budget); sequence += 1) {
      const place = index?.find(sequence);
      places.push(place);
      if (place === undefined) continue;
      start = Math.min(start, place.bodyOffset - recordHeaderBytes);
      end = Math.max(end, place.bodyOffset + place.bodyLength);
    }
    const bytes = end > start ? await this.readBytes(segment.number, start, end) : Buffer.alloc(0);
    const bodies = places.map((place, offset) => () => {
      if (place === undefined || key === undefined) return undefined;
      const from = place.bodyOffset - start;
      const chain = place.repairedChain ?? readRecordHeader(bytes, from - recordHeaderBytes)?.previousChain;
      const sealed = bytes.subarray(from, from + place.bodyLength);
      return chain === undefined ? undefined : openRecord(key, first + offset, chain, sealed);
    });
    return { bodies, bytes: bytes.length };
  }

  private async readBytes(number: number, start: number, end: number): Promise<Buffer> {
    const file = await openIfThere(segmentPath(this.ledgerFolder, number));
    if (file === undefined) return Buffer.alloc(0);
    try {
      const bytes = Buffer.alloc(end - start);
      const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
      return bytes.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }

  /** Undefined when the file is gone: its records are unreadable, the others are not. */
  private async indexOf(number: number): Promise<SegmentIndex | undefined> {
    if (this.writer?.number === number) return this.writer.index;
    const segment = this.closed.find((candidate) => candidate.number === number);
    let index = this.indexes.get(number) ?? segment?.index;
    if (index === undefined && segment !== undefined) {
      const file = await openIfThere(segmentPath(this.ledgerFolder, number));
      if (file === undefined) return undefined;
      const bytes = await file.readFile().finally(() => file.close());
      index = indexSegment(bytes, segment, segment.end);
    }
    if (index === undefined) return undefined;
    this.indexes.delete(number);
    this.indexes.set(number, index);
    const oldest = this.indexes.keys().next().value;
    if (this.indexes.size > keptIndexes && oldest !== undefined) this.indexes.delete(oldest);
    return index;
  }

  private keyOf(number: number): Uint8Array | undefined {
    const known = this.segmentKeys.get(number);
    if (known !== undefined) return known;
    if (this.writer?.number === number) {
      // A copy: the writer wipes its own when the segment ends, perhaps in the middle of a page.
      const copy = Uint8Array.from(this.writer.key);
      this.segmentKeys.set(number, copy);
      return copy;
    }
    const segment = this.closed.find((candidate) => candidate.number === number);
    if (segment === undefined) return undefined;
    const key = openSegmentKey(segment.sealedKey, this.keys, this.sodium);
    if (key !== undefined) this.segmentKeys.set(number, key);
    return key;
  }
}

/** Undefined when it was sealed to another archive. */
export function openSegmentKey(
  sealedKey: Uint8Array,
  keys: OpenKeys,
  sodium: Sodium,
): Uint8Array | undefined {
  try {
    return sodium.crypto_box_seal_open(sealedKey, keys.archive.publicKey, keys.archive.privateKey);
  } catch {
    return undefined;
  }
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
