import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readySodium, readVaultIdentity, unlockVault, type OpenKeys } from '../../electron/keys/index.ts';
import { examineSegment, type ExaminedRecord } from '../../electron/ledger/examineSegment.ts';
import { verifyLedger, type LedgerFault } from '../../electron/ledger/index.ts';
import { readSegmentEnd } from '../../electron/ledger/segmentEnd.ts';
import { decodeSegmentHeader } from '../../electron/ledger/segmentHeader.ts';
import {
  ledgerFolderOf,
  listSegments,
  segmentEndPath,
  segmentPath,
} from '../../electron/ledger/segmentPaths.ts';
import type { LedgerBody, LedgerBodyOf, LedgerEntry } from '../../shared/domain/ledgerRecord.ts';
import { passphrase } from './archiveCalls.ts';

/** A profile's ledger, opened past the app: also while it runs, since nothing is changed. */
export interface ReadLedger {
  readonly entries: readonly LedgerEntry[];
  readonly faults: readonly LedgerFault[];
  of<Type extends LedgerBody['type']>(type: Type): LedgerBodyOf<Type>[];
}

/** By archive, because a real passphrase takes its time; a copy of a profile has the same keys. */
const opened = new Map<string, OpenKeys>();

async function keysOf(profile: string): Promise<OpenKeys> {
  const identity = await readVaultIdentity(profile);
  if (!identity.ok) throw new Error(identity.error.code);
  const known = opened.get(identity.value.archiveId);
  if (known !== undefined) return known;
  const keys = await unlockVault({ folder: profile, passphrase });
  if (!keys.ok) throw new Error(keys.error.code);
  opened.set(identity.value.archiveId, keys.value);
  return keys.value;
}

export async function readLedger(profile: string): Promise<ReadLedger> {
  const entries: LedgerEntry[] = [];
  const verified = await verifyLedger(profile, await keysOf(profile), (body, sequence) => {
    entries.push({ sequence, body });
  });
  if (!verified.ok) throw new Error(verified.error.code);
  return {
    entries,
    faults: verified.value.faults,
    of: <Type extends LedgerBody['type']>(type: Type) =>
      entries.flatMap(({ body }) => (body.type === type ? [body as LedgerBodyOf<Type>] : [])),
  };
}

/** Messages as a person would compare two archives: in the conversation's order, without ids. */
export function saidIn(ledger: ReadLedger): string[] {
  return ledger
    .of('message.added')
    .map(({ message }) => message)
    .sort((one, other) => one.sentAt - other.sentAt || one.orderInSecond - other.orderInSecond)
    .map(({ sentAt, sender, kind, text }) => [sentAt, sender ?? '', kind, text].join('\t'));
}

/** Where a record lies on the disk. */
export async function placeOfRecord(
  profile: string,
  sequence: number,
): Promise<ExaminedRecord & { readonly file: string; readonly closed: boolean }> {
  const sodium = await readySodium();
  const identity = await readVaultIdentity(profile);
  if (!identity.ok) throw new Error(identity.error.code);
  const { archiveId } = identity.value;
  const signingPublicKey = sodium.from_hex(identity.value.signingPublicKey);
  const folder = ledgerFolderOf(profile);
  for (const number of await listSegments(folder)) {
    const file = segmentPath(folder, number);
    const bytes = readFileSync(file);
    const read = decodeSegmentHeader(bytes);
    if (read.kind !== 'read') continue;
    const expected = { archiveId, number, signingPublicKey };
    const end = await readSegmentEnd(segmentEndPath(folder, number), expected, sodium);
    const signed = typeof end === 'object' ? end : undefined;
    const start = { number, firstSequence: read.header.firstSequence, hash: read.hash };
    const found = examineSegment(bytes, start, signed).records.find((one) => one.sequence === sequence);
    if (found !== undefined) return { ...found, file, closed: signed !== undefined };
  }
  throw new Error(`no record ${sequence} in ${path.basename(profile)}`);
}
