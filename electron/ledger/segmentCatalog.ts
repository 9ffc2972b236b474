import { open, readFile } from 'node:fs/promises';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { OpenKeys, Sodium } from '../keys/index.ts';
import { examineSegment } from './examineSegment.ts';
import type { LedgerFault } from './ledger.ts';
import { readSegmentEnd, writeSegmentEnd, type SegmentEnd } from './segmentEnd.ts';
import { findRecordHeader } from './recordFormat.ts';
import { decodeSegmentHeader, headerBytes, type ReadHeader } from './segmentHeader.ts';
import { SegmentIndex } from './segmentIndex.ts';
import { listSegmentEnds, listSegments, segmentEndPath, segmentName, segmentPath } from './segmentPaths.ts';

/** A segment that can be read. `index` is there for those that had to be examined at open. */
export interface ClosedSegment {
  readonly number: number;
  readonly firstSequence: number;
  readonly lastSequence: number;
  readonly hash: Buffer;
  readonly sealedKey: Uint8Array;
  readonly end?: SegmentEnd;
  readonly index?: SegmentIndex;
}

export interface SegmentCatalog {
  readonly segments: ClosedSegment[];
  readonly faults: LedgerFault[];
  /** Of the newest segment; zeros and 0 when there is none. */
  readonly endHash: Buffer;
  readonly lastSequence: number;
  readonly lastNumber: number;
  /** Whether the newest record is the last of a signed segment. */
  readonly endSigned: boolean;
  /** Chain hash at the end of each segment, by its last sequence: to be compared with the key file's head. */
  readonly endHashes: ReadonlyMap<number, string>;
}

/**
 * Learns where everything lies from headers and signed ends alone (no record is read), so a ledger of a million
 * records opens in milliseconds. Segments that no one could sign, because the program died, are examined and signed.
 */
export async function loadSegmentCatalog(
  ledgerFolder: string,
  keys: OpenKeys,
  sodium: Sodium,
  now: number,
): Promise<Result<SegmentCatalog, 'ledger_too_new'>> {
  const segments: ClosedSegment[] = [];
  const faults: LedgerFault[] = [];
  const endHashes = new Map<number, string>();
  let previousEnd: Buffer = Buffer.alloc(32);
  let lastSequence = 0;
  let lastNumber = 0;
  let endSigned = false;
  const numbers = await listSegments(ledgerFolder);
  // A number whose segment was taken away must not be given again: its signed end would speak of another file.
  const ends = await listSegmentEnds(ledgerFolder);
  const headers = await Promise.all(numbers.map((number) => readHeader(ledgerFolder, number)));

  for (const [place, number] of numbers.entries()) {
    const name = segmentName(number);
    if (number > lastNumber + 1) faults.push(...missingSegments(lastNumber + 1, number - 1));
    lastNumber = number;
    const end = await readSegmentEnd(
      segmentEndPath(ledgerFolder, number),
      { archiveId: keys.archiveId, number, signingPublicKey: keys.signing.publicKey },
      sodium,
    );
    if (end === 'damaged') faults.push({ kind: 'damaged_end', where: name });
    const signed = typeof end === 'object' ? end : undefined;
    endSigned = signed !== undefined;
    const header = headers[place];
    if (header?.kind === 'too_new') return fail('ledger_too_new', { segment: number });
    if (header?.kind !== 'read') {
      faults.push({ kind: 'damaged_header', where: name });
      if (signed !== undefined) {
        lastSequence = signed.lastSequence;
        previousEnd = Buffer.from(signed.endHash, 'hex');
        endHashes.set(lastSequence, signed.endHash);
      } else {
        // Its key is lost and so are its records, but their sequences must not be given again.
        const bytes = await readFile(segmentPath(ledgerFolder, number));
        lastSequence = Math.max(lastSequence, lastSequenceIn(bytes));
      }
      continue;
    }
    const { firstSequence, sealedKey, archiveId } = header.header;
    if (archiveId !== keys.archiveId || header.header.number !== number) {
      faults.push({ kind: 'foreign_segment', where: name });
      continue;
    }
    if (header.repaired) faults.push({ kind: 'repaired_header', where: name });
    const follows = header.header.previousEnd.equals(previousEnd);
    if (firstSequence > lastSequence + 1) {
      faults.push({ kind: 'missing_records', where: `${name} ${lastSequence + 1}-${firstSequence - 1}` });
    } else if (!follows) faults.push({ kind: 'chain_broken', where: `${name} ${firstSequence}` });

    const identity = { number, firstSequence, hash: header.hash };
    if (signed !== undefined) {
      segments.push({ ...identity, lastSequence: signed.lastSequence, sealedKey, end: signed });
      lastSequence = signed.lastSequence;
      previousEnd = Buffer.from(signed.endHash, 'hex');
    } else {
      const bytes = await readFile(segmentPath(ledgerFolder, number));
      const found = examineSegment(bytes, identity, undefined);
      faults.push(...found.faults);
      const index = SegmentIndex.ofExamination(firstSequence, found);
      segments.push({ ...identity, lastSequence: found.lastSequence, sealedKey, index });
      lastSequence = found.lastSequence;
      previousEnd = found.endHash;
      const next = headers[place + 1];
      const contradicted = next?.kind === 'read' && !next.header.previousEnd.equals(found.endHash);
      if (end === 'missing' && contradicted) faults.push({ kind: 'unsigned_segment', where: name });
      if (end === 'missing' && !contradicted) {
        const { endOffset, tornBytes } = found;
        const endHash = found.endHash.toString('hex');
        await writeSegmentEnd(
          segmentEndPath(ledgerFolder, number),
          {
            archiveId,
            number,
            firstSequence,
            lastSequence,
            endOffset,
            tornBytes,
            endHash,
            closing: 'recovered',
            closedAt: now,
          },
          keys,
          sodium,
        );
        endSigned = true;
      }
    }
    endHashes.set(lastSequence, previousEnd.toString('hex'));
  }
  const newestEnd = ends.at(-1) ?? 0;
  if (newestEnd > lastNumber) {
    faults.push(...missingSegments(lastNumber + 1, newestEnd));
    lastNumber = newestEnd;
  }
  return succeed({ segments, faults, endHash: previousEnd, lastSequence, lastNumber, endSigned, endHashes });
}

function lastSequenceIn(bytes: Buffer): number {
  let last = 0;
  let found = findRecordHeader(bytes, headerBytes, bytes.length, last);
  while (found !== undefined) {
    last = found.header.sequence;
    found = findRecordHeader(bytes, found.offset + 1, bytes.length, last);
  }
  return last;
}

function missingSegments(first: number, last: number): LedgerFault[] {
  const where = first === last ? segmentName(first) : `${segmentName(first)}-${segmentName(last)}`;
  return [{ kind: 'missing_segment', where }];
}

async function readHeader(ledgerFolder: string, number: number): Promise<ReadHeader> {
  const file = await open(segmentPath(ledgerFolder, number), 'r');
  try {
    const bytes = Buffer.alloc(headerBytes);
    const { bytesRead } = await file.read(bytes, 0, headerBytes, 0);
    return decodeSegmentHeader(bytes.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}
