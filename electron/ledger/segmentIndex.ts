import type { Examination } from './examineSegment.ts';
import { examineSegment } from './examineSegment.ts';
import { readRecordHeader, recordHeaderBytes } from './recordFormat.ts';
import type { SegmentEnd } from './segmentEnd.ts';
import { headerBytes } from './segmentHeader.ts';

/** Where each record of one segment lies. `bodyLength` is -1 where no readable record is. */
export class SegmentIndex {
  readonly firstSequence: number;
  private readonly bodyOffsets: number[] = [];
  private readonly bodyLengths: number[] = [];
  /** Only for records whose header is hurt: all others carry it. */
  private readonly chains = new Map<number, Buffer>();

  constructor(firstSequence: number) {
    this.firstSequence = firstSequence;
  }

  get lastSequence(): number {
    return this.firstSequence + this.bodyOffsets.length - 1;
  }

  push(bodyOffset: number, bodyLength: number): void {
    this.bodyOffsets.push(bodyOffset);
    this.bodyLengths.push(bodyLength);
  }

  /** Undefined when the record is damaged or gone. */
  find(sequence: number): { bodyOffset: number; bodyLength: number; repairedChain?: Buffer } | undefined {
    const bodyOffset = this.bodyOffsets[sequence - this.firstSequence];
    const bodyLength = this.bodyLengths[sequence - this.firstSequence];
    if (bodyOffset === undefined || bodyLength === undefined || bodyLength < 0) return undefined;
    const repairedChain = this.chains.get(sequence);
    return repairedChain === undefined
      ? { bodyOffset, bodyLength }
      : { bodyOffset, bodyLength, repairedChain };
  }

  static ofExamination(firstSequence: number, examination: Examination): SegmentIndex {
    const index = new SegmentIndex(firstSequence);
    for (const record of examination.records) {
      while (index.lastSequence < record.sequence - 1) index.push(0, -1);
      index.push(record.bodyOffset, record.bodyLength);
      index.chains.set(record.sequence, record.previousChain);
    }
    while (index.lastSequence < examination.lastSequence) index.push(0, -1);
    return index;
  }
}

/**
 * The index of a closed segment. Undamaged segments are only walked from header to header (hashes are checked when a
 * record is opened: AES-GCM with the chain as associated data proves body, place and predecessor); at the first
 * irregularity the whole segment is examined.
 */
export function indexSegment(
  bytes: Buffer,
  segment: { readonly number: number; readonly firstSequence: number; readonly hash: Buffer },
  end: SegmentEnd | undefined,
): SegmentIndex {
  const index = new SegmentIndex(segment.firstSequence);
  if (end !== undefined) {
    let offset = headerBytes;
    while (offset < end.endOffset) {
      const header = readRecordHeader(bytes, offset);
      if (header?.sequence !== index.lastSequence + 1) break;
      index.push(offset + recordHeaderBytes, header.length);
      offset += recordHeaderBytes + header.length;
    }
    if (offset === end.endOffset && offset <= bytes.length && index.lastSequence === end.lastSequence)
      return index;
  }
  return SegmentIndex.ofExamination(segment.firstSequence, examineSegment(bytes, segment, end));
}
