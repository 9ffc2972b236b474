import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../durable/syncFolder.ts';
import type { OpenKeys, Sodium } from '../keys/index.ts';
import { sealRecord } from './recordFormat.ts';
import type { ClosedSegment } from './segmentCatalog.ts';
import type { UnsignedEnd } from './segmentEnd.ts';
import type { OpenSegmentFile, SegmentFile } from './segmentFile.ts';
import { decodeSegmentHeader, encodeSegmentHeader, headerBytes } from './segmentHeader.ts';
import { SegmentIndex } from './segmentIndex.ts';
import { recordHeaderBytes } from './recordFormat.ts';
import { segmentPath } from './segmentPaths.ts';

/** The one segment that is being written. Made new every time: no segment is ever opened again for writing. */
export class SegmentWriter {
  readonly number: number;
  readonly createdAt: number;
  readonly index: SegmentIndex;
  /** Lives only in memory; the file holds it sealed. */
  readonly key: Buffer;
  private readonly archiveId: string;
  private readonly file: SegmentFile;
  private readonly headerHash: Buffer;
  private readonly sealedKey: Uint8Array;
  private chain: Buffer;
  private endOffset = headerBytes;
  private tornBytes = 0;

  private constructor(
    archiveId: string,
    place: { number: number; firstSequence: number; createdAt: number },
    file: SegmentFile,
    key: Buffer,
    sealedKey: Uint8Array,
    headerHash: Buffer,
  ) {
    this.archiveId = archiveId;
    this.number = place.number;
    this.createdAt = place.createdAt;
    this.index = new SegmentIndex(place.firstSequence);
    this.file = file;
    this.key = key;
    this.sealedKey = sealedKey;
    this.headerHash = headerHash;
    this.chain = headerHash;
  }

  /** The file appears with its whole header or not at all, so a segment without a header is always damage. */
  static async create(options: {
    readonly ledgerFolder: string;
    readonly keys: OpenKeys;
    readonly sodium: Sodium;
    readonly number: number;
    readonly firstSequence: number;
    readonly previousEnd: Buffer;
    readonly createdAt: number;
    readonly openFile: OpenSegmentFile;
  }): Promise<SegmentWriter> {
    const { keys, sodium, number, firstSequence, previousEnd, createdAt } = options;
    const key = randomBytes(32);
    const sealedKey = sodium.crypto_box_seal(key, keys.archive.publicKey);
    const header = encodeSegmentHeader({
      archiveId: keys.archiveId,
      number,
      firstSequence,
      createdAt,
      previousEnd,
      sealedKey,
    });
    const written = decodeSegmentHeader(header);
    if (written.kind !== 'read') throw new Error('segment_header_not_readable');
    const path = segmentPath(options.ledgerFolder, number);
    await createFile(path, header);
    const file = await options.openFile(path);
    return new SegmentWriter(
      keys.archiveId,
      { number, firstSequence, createdAt },
      file,
      key,
      sealedKey,
      written.hash,
    );
  }

  get bytes(): number {
    return this.endOffset;
  }
  get lastSequence(): number {
    return this.index.lastSequence;
  }
  get endHash(): Buffer {
    return this.chain;
  }

  /**
   * Seals the bodies and makes them durable with one write. When that fails nothing of it counts: what was written
   * is cut off again as far as the disk allows, and this writer must not be used any more.
   */
  async append(bodies: readonly Buffer[]): Promise<void> {
    const records: Buffer[] = [];
    let chain = this.chain;
    let sequence = this.lastSequence;
    for (const body of bodies) {
      sequence += 1;
      const sealed = sealRecord(this.key, sequence, chain, body);
      records.push(sealed.record);
      chain = sealed.chain;
    }
    const bytes = Buffer.concat(records);
    try {
      await this.file.write(bytes, this.endOffset);
      await this.file.datasync();
    } catch (error) {
      await this.file.truncate(this.endOffset).catch(() => undefined);
      throw error;
    }
    for (const record of records) {
      this.index.push(this.endOffset + recordHeaderBytes, record.length - recordHeaderBytes);
      this.endOffset += record.length;
    }
    this.chain = chain;
  }

  end(closedAt: number): UnsignedEnd {
    return {
      archiveId: this.archiveId,
      number: this.number,
      firstSequence: this.index.firstSequence,
      lastSequence: this.lastSequence,
      endOffset: this.endOffset,
      tornBytes: this.tornBytes,
      endHash: this.chain.toString('hex'),
      closing: 'closed',
      closedAt,
    };
  }

  /** As readers see it from now on. The index goes along, so that nothing of it has to be read again. */
  closed(): ClosedSegment {
    return {
      number: this.number,
      firstSequence: this.index.firstSequence,
      lastSequence: this.lastSequence,
      hash: this.headerHash,
      sealedKey: this.sealedKey,
      index: this.index,
    };
  }

  /** What a failed write left behind goes, or is named in the signed end: it was never acknowledged. */
  async closeFile(): Promise<void> {
    if ((await this.file.size()) > this.endOffset) {
      await this.file.truncate(this.endOffset).catch(() => undefined);
      this.tornBytes = Math.max(0, (await this.file.size()) - this.endOffset);
    }
    await this.file.close();
  }
}

async function createFile(path: string, header: Buffer): Promise<void> {
  const temporary = `${path}.tmp`;
  await rm(temporary, { force: true });
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(header);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}
