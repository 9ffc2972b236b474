import { readFile } from 'node:fs/promises';
import type { LedgerBody } from '../../shared/domain/ledgerRecord.ts';
import { succeed, type Result } from '../../shared/domain/result.ts';
import { readVaultIdentity, readySodium, type OpenKeys, type VaultReadCode } from '../keys/index.ts';
import { examineSegment, type Examination } from './examineSegment.ts';
import type { LedgerFault, LedgerFaultKind } from './ledger.ts';
import { openSegmentKey } from './ledgerReader.ts';
import { openBody } from './openBody.ts';
import { openRecord } from './recordFormat.ts';
import { readSegmentEnd } from './segmentEnd.ts';
import { decodeSegmentHeader } from './segmentHeader.ts';
import {
  ledgerFolderOf,
  listSegmentEnds,
  listSegments,
  segmentEndPath,
  segmentName,
  segmentPath,
} from './segmentPaths.ts';

export interface LedgerVerification {
  readonly ok: boolean;
  readonly segments: number;
  /** Records whose body is whole; with keys, that also opened. */
  readonly records: number;
  /** Bodies of type `message.added`; null without keys, when no body can be opened. */
  readonly messages: number | null;
  readonly faults: LedgerFault[];
}

/**
 * Checks a profile's ledger from end to end and changes nothing: headers, every hash and link, signed ends, the head in
 * the key file; with keys also every body, each handed to `onBody` with its place (for the check of media). Holds one
 * segment in memory. The newest segment may be unsigned: its program is running, or died and has not come back.
 */
export async function verifyLedger(
  folder: string,
  keys?: OpenKeys,
  onBody?: (body: LedgerBody, sequence: number) => void | Promise<void>,
): Promise<Result<LedgerVerification, VaultReadCode>> {
  const sodium = await readySodium();
  const identity = await readVaultIdentity(folder);
  if (!identity.ok) return identity;
  const { archiveId, head } = identity.value;
  const signingPublicKey = keys?.signing.publicKey ?? sodium.from_hex(identity.value.signingPublicKey);
  const ledgerFolder = ledgerFolderOf(folder);
  const numbers = await listSegments(ledgerFolder);
  const lastNumber = Math.max(0, ...numbers, ...(await listSegmentEnds(ledgerFolder)));
  const faults: LedgerFault[] = [];
  const report = (kind: LedgerFaultKind, where: string) => faults.push({ kind, where });
  let records = 0;
  let messages = 0;
  let lastSequence = 0;
  /** Undefined behind a segment whose end nobody knows: there the link cannot be checked. */
  let previousEnd: Buffer | undefined = Buffer.alloc(32);
  let hashAtHead: string | undefined;

  for (let number = 1; number <= lastNumber; number += 1) {
    const name = segmentName(number);
    const expected = { archiveId, number, signingPublicKey };
    const end = await readSegmentEnd(segmentEndPath(ledgerFolder, number), expected, sodium);
    if (end === 'damaged') report('damaged_end', name);
    const signed = typeof end === 'object' ? end : undefined;
    if (!numbers.includes(number)) report('missing_segment', name);
    else if (end === 'missing' && number < lastNumber) report('unsigned_segment', name);
    const bytes = numbers.includes(number) ? await readFile(segmentPath(ledgerFolder, number)) : undefined;
    const read = bytes === undefined ? undefined : decodeSegmentHeader(bytes);
    if (bytes === undefined || read?.kind !== 'read') {
      if (read !== undefined) report(read.kind === 'too_new' ? 'segment_too_new' : 'damaged_header', name);
      lastSequence = signed?.lastSequence ?? lastSequence;
      previousEnd = signed === undefined ? undefined : Buffer.from(signed.endHash, 'hex');
      if (signed !== undefined && signed.lastSequence === head?.sequence) hashAtHead = signed.endHash;
      continue;
    }
    const { header, hash } = read;
    if (header.archiveId !== archiveId || header.number !== number) {
      report('foreign_segment', name);
      previousEnd = undefined;
      continue;
    }
    if (read.repaired) report('repaired_header', name);
    if (header.firstSequence > lastSequence + 1) {
      report('missing_records', `${name} ${lastSequence + 1}-${header.firstSequence - 1}`);
    } else if (previousEnd !== undefined && !header.previousEnd.equals(previousEnd)) {
      report('chain_broken', `${name} ${header.firstSequence}`);
    }
    const found = examineSegment(bytes, { number, firstSequence: header.firstSequence, hash }, signed);
    faults.push(...found.faults);
    lastSequence = found.lastSequence;
    previousEnd = found.endHash;
    if (lastSequence === head?.sequence) hashAtHead = found.endHash.toString('hex');
    if (keys === undefined) {
      records += found.records.length;
      continue;
    }
    const segmentKey = openSegmentKey(header.sealedKey, keys, sodium);
    for (const opened of openAll(bytes, found, segmentKey)) {
      if (opened.kind === 'damaged') report('damaged_record', `${name} ${opened.sequence}`);
      else records += 1;
      if (opened.kind === 'unknown') report('unknown_body', `${name} ${opened.sequence}`);
      if (opened.kind !== 'known') continue;
      if (opened.body.type === 'message.added') messages += 1;
      await onBody?.(opened.body, opened.sequence);
    }
    segmentKey?.fill(0);
  }

  const headName = `head ${head?.sequence ?? 0}`;
  if (head?.signed === false) report('damaged_head', headName);
  else if (head !== undefined && head.sequence > lastSequence) report('truncated', headName);
  // A head names the end of a segment: one in the middle of a segment says that another tail was put there.
  else if (head !== undefined && hashAtHead !== head.hash) {
    report('head_mismatch', headName);
  }
  return succeed({
    ok: faults.length === 0,
    segments: numbers.length,
    records,
    messages: keys === undefined ? null : messages,
    faults,
  });
}

type OpenedRecord =
  | { readonly kind: 'known'; readonly sequence: number; readonly body: LedgerBody }
  | { readonly kind: 'unknown' | 'damaged'; readonly sequence: number };

/** One by one, so that no more than one opened body is in memory. */
function* openAll(bytes: Buffer, found: Examination, key: Uint8Array | undefined): Generator<OpenedRecord> {
  for (const { sequence, bodyOffset, bodyLength, previousChain } of found.records) {
    const sealed = bytes.subarray(bodyOffset, bodyOffset + bodyLength);
    const plain = key === undefined ? undefined : openRecord(key, sequence, previousChain, sealed);
    if (plain === undefined) {
      yield { kind: 'damaged', sequence };
      continue;
    }
    const opened = openBody(plain);
    plain.fill(0);
    if (opened.kind === 'known') yield { kind: 'known', sequence, body: opened.body };
    else yield { kind: 'unknown', sequence };
  }
}
