import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ledgerBodySchema, type LedgerBody, type LedgerEntry } from '../../shared/domain/ledgerRecord.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import { syncFolder } from '../durable/syncFolder.ts';
import { readySodium, readVaultIdentity, recordHead, type OpenKeys, type Sodium } from '../keys/index.ts';
import { GroupedAppends } from './groupedAppends.ts';
import { HeadWaiters } from './headWaiters.ts';
import type { Ledger, LedgerFault, LedgerPage } from './ledger.ts';
import { takeLedgerLock, type LedgerLock } from './ledgerLock.ts';
import { LedgerReader } from './ledgerReader.ts';
import { RecentBodies } from './recentBodies.ts';
import { maxBodyBytes } from './recordFormat.ts';
import { loadSegmentCatalog, type SegmentCatalog } from './segmentCatalog.ts';
import { writeSegmentEnd } from './segmentEnd.ts';
import { openSegmentFile, type OpenSegmentFile } from './segmentFile.ts';
import { ledgerFolderOf, segmentEndPath } from './segmentPaths.ts';
import { SegmentWriter } from './segmentWriter.ts';

/** A segment takes no new write once it is this long; old ones can then be copied and checked one by one. */
const segmentBytes = 16 * 1024 * 1024;
const recentBytes = 4 * 1024 * 1024;
const dayMs = 86_400_000;

export type OpenLedgerCode = 'ledger_in_use' | 'ledger_too_new';

export interface OpenLedgerOptions {
  /** The profile's folder: the ledger lies in PROFILE/ledger, its head in PROFILE/vault.json. */
  readonly folder: string;
  readonly keys: OpenKeys;
  /** A clock in milliseconds. */
  readonly now?: () => number;
  /** For tests: a disk that fails, and shorter segments. */
  readonly openFile?: OpenSegmentFile;
  readonly segmentBytes?: number;
}

/**
 * Opens the ledger of a profile, or begins one. Damage never keeps it from opening: it is in `faults`, and what is
 * whole can be read. The segment of a program that died is signed here and never written to again.
 */
export async function openLedger(options: OpenLedgerOptions): Promise<Result<Ledger, OpenLedgerCode>> {
  const ledgerFolder = ledgerFolderOf(options.folder);
  if ((await mkdir(ledgerFolder, { recursive: true, mode: 0o700 })) !== undefined) {
    await syncFolder(options.folder);
  }
  const lock = await takeLedgerLock(ledgerFolder);
  if (lock === undefined) return fail('ledger_in_use');
  try {
    await removeLeftovers(ledgerFolder);
    const sodium = await readySodium();
    const now = options.now ?? Date.now;
    const catalog = await loadSegmentCatalog(ledgerFolder, options.keys, sodium, now());
    if (!catalog.ok) {
      await lock.release();
      return catalog;
    }
    const checked = await checkHead(options.folder, catalog.value);
    if (checked.faults.length === 0) await recordRecovered(options, catalog.value);
    return succeed(new OpenedLedger(options, ledgerFolder, sodium, lock, catalog.value, checked));
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Files that a dying program left half made: they were never part of the ledger. */
async function removeLeftovers(ledgerFolder: string): Promise<void> {
  for (const name of await readdir(ledgerFolder)) {
    if (/^segment-.*\.tmp$/.test(name)) await rm(join(ledgerFolder, name), { force: true });
  }
}

/** The head in the key file against what is there. `lastSequence`: no sequence up to it may be given again. */
async function checkHead(
  folder: string,
  catalog: SegmentCatalog,
): Promise<{ faults: LedgerFault[]; lastSequence: number }> {
  const identity = await readVaultIdentity(folder);
  const head = identity.ok ? identity.value.head : undefined;
  const { lastSequence, endHashes } = catalog;
  if (head === undefined) return { faults: [], lastSequence };
  const where = `head ${head.sequence}`;
  if (!head.signed) return { faults: [{ kind: 'damaged_head', where }], lastSequence };
  if (head.sequence > lastSequence) {
    return { faults: [{ kind: 'truncated', where }], lastSequence: head.sequence };
  }
  // Every head names the end of a segment: one that lies in the middle of a segment says that another tail was
  // put in the place of the one that was signed.
  const mismatch = endHashes.get(head.sequence) !== head.hash;
  return { faults: mismatch ? [{ kind: 'head_mismatch', where }] : [], lastSequence };
}

/** A segment signed at this open moves the head too: else its loss before the next clean end would go unseen. */
async function recordRecovered({ folder, keys }: OpenLedgerOptions, catalog: SegmentCatalog): Promise<void> {
  const { lastSequence, endHash, endSigned } = catalog;
  if (!endSigned || lastSequence === 0) return;
  const identity = await readVaultIdentity(folder);
  if (!identity.ok || (identity.value.head?.sequence ?? 0) >= lastSequence) return;
  // A key file that cannot be written today keeps its older head; the ledger opens all the same.
  await recordHead(folder, keys, { sequence: lastSequence, hash: endHash.toString('hex') }).catch(
    () => undefined,
  );
}

class OpenedLedger implements Ledger {
  readonly faults: LedgerFault[];
  private readonly options: OpenLedgerOptions;
  private readonly ledgerFolder: string;
  private readonly sodium: Sodium;
  private readonly lock: LedgerLock;
  private readonly now: () => number;
  private readonly reader: LedgerReader;
  private readonly recent = new RecentBodies(recentBytes);
  private readonly waiters = new HeadWaiters();
  private readonly appends = new GroupedAppends((bodies) => this.write(bodies));
  private writer: SegmentWriter | undefined;
  private durableHead: number;
  private nextNumber: number;
  private previousEnd: Buffer;
  private closing: Promise<void> | undefined;

  constructor(
    options: OpenLedgerOptions,
    ledgerFolder: string,
    sodium: Sodium,
    lock: LedgerLock,
    catalog: SegmentCatalog,
    checked: { faults: LedgerFault[]; lastSequence: number },
  ) {
    this.options = options;
    this.ledgerFolder = ledgerFolder;
    this.sodium = sodium;
    this.lock = lock;
    this.now = options.now ?? Date.now;
    this.faults = [...catalog.faults, ...checked.faults];
    this.durableHead = checked.lastSequence;
    this.nextNumber = catalog.lastNumber + 1;
    this.previousEnd = catalog.endHash;
    this.reader = new LedgerReader(ledgerFolder, options.keys, sodium, catalog.segments, this.recent);
  }

  get head(): number {
    return this.durableHead;
  }

  async append(bodies: readonly LedgerBody[]): Promise<{ first: number; last: number }> {
    this.mustBeUsable();
    // Checked and frozen into bytes before anything waits: the caller may change its objects afterwards.
    const plain = bodies.map(encodeBody);
    if (plain.length === 0) return { first: this.durableHead + 1, last: this.durableHead };
    return this.appends.append(plain);
  }

  async read(range: { readonly after: number; readonly max: number }): Promise<LedgerPage> {
    this.mustBeUsable();
    const page = await this.reader.read(range.after, range.max, this.durableHead);
    // A close in between took the keys away: what could not be opened now need not be damaged.
    this.mustBeUsable();
    return page;
  }

  async readOne(sequence: number): Promise<LedgerEntry | undefined> {
    if (sequence < 1) return undefined;
    return (await this.read({ after: sequence - 1, max: 1 })).entries[0];
  }

  async waitBeyond(position: number, timeoutMs: number): Promise<void> {
    if (this.durableHead > position || this.closing !== undefined) return;
    await this.waiters.wait(position, timeoutMs);
  }

  close(): Promise<void> {
    this.closing ??= this.finish();
    return this.closing;
  }

  private async finish(): Promise<void> {
    await this.appends.close();
    this.waiters.wake(Infinity);
    // Everything acknowledged is durable already: what cannot be signed now is signed at the next open.
    await this.endSegment().catch(() => undefined);
    this.reader.forget();
    this.recent.clear();
    await this.lock.release();
  }

  private mustBeUsable(): void {
    if (this.closing !== undefined) throw new Error('ledger_closed');
    if (this.options.keys.wiped) throw new Error('keys_wiped');
  }

  private async write(bodies: readonly Buffer[]): Promise<{ first: number; last: number }> {
    const writer = await this.currentWriter();
    await writer.append(bodies);
    const first = this.durableHead + 1;
    this.durableHead = writer.lastSequence;
    this.recent.add(first, bodies);
    this.waiters.wake(this.durableHead);
    return { first, last: this.durableHead };
  }

  private async currentWriter(): Promise<SegmentWriter> {
    const now = this.now();
    const full = this.options.segmentBytes ?? segmentBytes;
    const { writer } = this;
    const sameDay = writer !== undefined && Math.floor(writer.createdAt / dayMs) === Math.floor(now / dayMs);
    if (writer !== undefined && sameDay && writer.bytes < full) return writer;
    await this.endSegment();
    this.writer = await SegmentWriter.create({
      ledgerFolder: this.ledgerFolder,
      keys: this.options.keys,
      sodium: this.sodium,
      number: this.nextNumber,
      firstSequence: this.durableHead + 1,
      previousEnd: this.previousEnd,
      createdAt: now,
      openFile: this.options.openFile ?? openSegmentFile,
    });
    this.nextNumber += 1;
    this.reader.follow(this.writer);
    return this.writer;
  }

  /** Signs the end of the running segment, then the head: a head must never name what no signed segment holds. */
  private async endSegment(): Promise<void> {
    const { writer } = this;
    if (writer === undefined) return;
    this.writer = undefined;
    try {
      await writer.closeFile();
      const end = writer.end(this.now());
      await writeSegmentEnd(
        segmentEndPath(this.ledgerFolder, writer.number),
        end,
        this.options.keys,
        this.sodium,
      );
      const head = { sequence: writer.lastSequence, hash: end.endHash };
      const recorded = await recordHead(this.options.folder, this.options.keys, head);
      if (!recorded.ok) this.faults.push({ kind: 'damaged_head', where: recorded.error.code });
      this.previousEnd = writer.endHash;
    } finally {
      // Also when the end could not be written: what was acknowledged stays readable.
      this.reader.addClosed(writer.closed());
      this.reader.follow(undefined);
      writer.key.fill(0);
    }
  }
}

function encodeBody(body: LedgerBody): Buffer {
  const plain = Buffer.from(JSON.stringify(ledgerBodySchema.parse(body)), 'utf8');
  if (plain.length > maxBodyBytes - 16) throw new RangeError('ledger_body_too_long');
  return plain;
}
