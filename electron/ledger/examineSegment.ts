import type { LedgerFault } from './ledger.ts';
import {
  believeRecordHeader,
  chainAfter,
  findRecordHeader,
  readRecordHeader,
  recordHeaderBytes,
  sha256,
  type RecordHeader,
} from './recordFormat.ts';
import type { SegmentEnd } from './segmentEnd.ts';
import { headerBytes } from './segmentHeader.ts';
import { segmentName } from './segmentPaths.ts';

/** A record whose sealed body is there; `previousChain` is what it was sealed with. */
export interface ExaminedRecord {
  readonly sequence: number;
  /** Of the sealed body in the file. */
  readonly bodyOffset: number;
  readonly bodyLength: number;
  readonly previousChain: Buffer;
}

export interface Examination {
  readonly records: ExaminedRecord[];
  readonly faults: LedgerFault[];
  readonly lastSequence: number;
  /** Chain hash after the last record. */
  readonly endHash: Buffer;
  readonly endOffset: number;
  readonly tornBytes: number;
}

/**
 * Walks a whole segment and checks every hash and link. Never throws, whatever the bytes are. A hurt record costs
 * itself: the walk goes on at the next good header, and where only the header was hurt the record is put together
 * again from its neighbours. Without a signed end, what a dying program left half written is a torn tail, no fault.
 */
export function examineSegment(
  bytes: Buffer,
  segment: { readonly number: number; readonly firstSequence: number; readonly hash: Buffer },
  end: SegmentEnd | undefined,
): Examination {
  const records: ExaminedRecord[] = [];
  const faults: LedgerFault[] = [];
  const name = segmentName(segment.number);
  const report = (kind: LedgerFault['kind'], first: number, last = first) => {
    faults.push({ kind, where: `${name} ${first === last ? first : `${first}-${last}`}` });
  };
  const limit = Math.min(bytes.length, end?.endOffset ?? bytes.length);
  let offset = headerBytes;
  let sequence = segment.firstSequence;
  let chain = segment.hash;

  while (offset < limit) {
    const header = readRecordHeader(bytes, offset);
    if (header !== undefined && header.sequence >= sequence) {
      const next = offset + recordHeaderBytes + header.length;
      if (next > limit) {
        if (end === undefined) break;
        report('damaged_record', sequence);
        sequence += 1;
        offset = limit;
        break;
      }
      if (header.sequence > sequence) report('missing_records', sequence, header.sequence - 1);
      else if (!header.previousChain.equals(chain)) report('chain_broken', sequence);
      sequence = header.sequence;
      const body = bytes.subarray(offset + recordHeaderBytes, next);
      if (sha256(body).equals(header.bodyHash)) records.push(recordAt(offset, header));
      else report('damaged_record', sequence);
      chain = chainAfter(header.previousChain, sequence, header.bodyHash);
      sequence += 1;
      offset = next;
      continue;
    }
    if (header !== undefined) {
      // A good header with a sequence that was there already: put in or copied.
      report('chain_broken', header.sequence);
      offset = Math.min(limit, offset + recordHeaderBytes + header.length);
      continue;
    }
    const next = findRecordHeader(bytes, offset + 1, limit, sequence);
    if (next === undefined && end === undefined && isTorn(bytes, offset, limit)) break;
    const repaired = repairRecord(bytes, offset, sequence, chain, limit, next, end);
    if (repaired !== undefined) {
      report('repaired_record', sequence);
      records.push(repaired.record);
      chain = repaired.chain;
      sequence += 1;
      offset = repaired.next;
      continue;
    }
    const beyond = next?.header.sequence ?? (end === undefined ? sequence + 1 : end.lastSequence + 1);
    if (beyond > sequence) report('damaged_record', sequence, beyond - 1);
    sequence = Math.max(sequence, beyond);
    chain = next?.header.previousChain ?? chain;
    offset = next?.offset ?? limit;
  }

  const tornBytes = end === undefined ? bytes.length - offset : end.tornBytes;
  if (end === undefined) {
    return { records, faults, lastSequence: sequence - 1, endHash: chain, endOffset: offset, tornBytes };
  }
  if (sequence <= end.lastSequence) report('missing_records', sequence, end.lastSequence);
  const endHash = Buffer.from(end.endHash, 'hex');
  const lastIsThere = sequence > end.lastSequence && faults.length === 0;
  if (lastIsThere && !chain.equals(endHash)) report('chain_broken', end.lastSequence);
  if (bytes.length > end.endOffset + tornBytes) {
    faults.push({ kind: 'extra_bytes', where: name });
  }
  return { records, faults, lastSequence: end.lastSequence, endHash, endOffset: end.endOffset, tornBytes };
}

function recordAt(offset: number, header: RecordHeader): ExaminedRecord {
  return {
    sequence: header.sequence,
    bodyOffset: offset + recordHeaderBytes,
    bodyLength: header.length,
    previousChain: Buffer.from(header.previousChain),
  };
}

/** The end of a write that did not finish: shorter than a header, or space the system had only reserved. */
function isTorn(bytes: Buffer, offset: number, limit: number): boolean {
  return limit - offset < recordHeaderBytes || bytes.subarray(offset, limit).every((byte) => byte === 0);
}

/**
 * A record whose header is hurt but whose body is whole. Place and predecessor are known from the walk; that the
 * body is the right one is proven by what comes after it (the next record's link or the signed end), or, for the
 * newest record, by the part of its own header that is still good. Opening it proves it once more.
 */
function repairRecord(
  bytes: Buffer,
  offset: number,
  sequence: number,
  chain: Buffer,
  limit: number,
  next: { offset: number; header: RecordHeader } | undefined,
  end: SegmentEnd | undefined,
): { record: ExaminedRecord; chain: Buffer; next: number } | undefined {
  const bodyOffset = offset + recordHeaderBytes;
  const bodyEnd = next?.offset ?? limit;
  if (bodyEnd < bodyOffset) return undefined;
  const body = bytes.subarray(bodyOffset, bodyEnd);
  const bodyHash = sha256(body);
  const after = chainAfter(chain, sequence, bodyHash);
  const said = believeRecordHeader(bytes.subarray(offset, bodyOffset));
  let proven: boolean;
  if (next !== undefined)
    proven = next.header.sequence === sequence + 1 && next.header.previousChain.equals(after);
  else if (end !== undefined) proven = end.lastSequence === sequence && end.endHash === after.toString('hex');
  else {
    const fieldsFit =
      said.length === body.length && said.sequence === sequence && said.previousChain.equals(chain);
    proven = fieldsFit || said.bodyHash.equals(bodyHash);
  }
  if (!proven) return undefined;
  return {
    record: { sequence, bodyOffset, bodyLength: body.length, previousChain: Buffer.from(chain) },
    chain: after,
    next: bodyEnd,
  };
}
