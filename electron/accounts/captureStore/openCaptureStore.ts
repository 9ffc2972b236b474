import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AccountId } from '../../../shared/domain/identifiers.ts';
import { fail, succeed, type Result } from '../../../shared/domain/result.ts';
import { syncFolder } from '../../durable/syncFolder.ts';
import type { CaptureKeys } from '../../keys/index.ts';
import type { OpenSegmentFile } from '../../ledger/segmentFile.ts';
import { decodeChanges, encodeChanges, type CaptureChange } from './captureChange.ts';
import { readHeader, readRecords } from './captureFormat.ts';
import { CaptureLog, captureLogNumber, captureLogPath } from './captureLog.ts';
import { CaptureMemory } from './captureMemory.ts';
import { CaptureWriteError, type CaptureStore } from './captureStore.ts';

/** A log longer than this and than three snapshots is written anew. */
const compactBytes = 4 * 1024 * 1024;

export type OpenCaptureCode = 'capture_damaged' | 'capture_too_new' | 'capture_wrong_key';

export interface OpenCaptureOptions {
  /** The profile's folder: the store lies in PROFILE/capture/ACCOUNT. */
  readonly folder: string;
  readonly account: AccountId;
  readonly keys: CaptureKeys;
  /** For tests: a disk that fails, and earlier compaction. */
  readonly openFile?: OpenSegmentFile;
  readonly compactBytes?: number;
}

export function captureFolderOf(profile: string, account: AccountId): string {
  return join(profile, 'capture', account);
}

/**
 * Opens an account's capture store, or begins one. What a dying program left half written is cut away; what it had
 * acknowledged is there. Every opening begins a new file with a new key, and takes the old one away.
 */
export async function openCaptureStore(
  options: OpenCaptureOptions,
): Promise<Result<CaptureStore, OpenCaptureCode>> {
  const folder = captureFolderOf(options.folder, options.account);
  if ((await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined) {
    await syncFolder(join(options.folder, 'capture'));
    await syncFolder(options.folder);
  }
  const numbers = (await readdir(folder))
    .map(captureLogNumber)
    .filter((number) => number !== undefined)
    .sort((one, other) => other - one);
  const memory = new CaptureMemory();
  const read = await readNewest(folder, numbers, options, memory);
  if (!read.ok) return read;
  const number = (numbers[0] ?? 0) + 1;
  const log = await CaptureLog.create({ ...logOptions(options, folder, number), snapshot: memory.all() });
  await removeOthers(folder, log.path);
  return succeed(new OpenedCaptureStore(options, folder, number, memory, log, read.value));
}

/** Fills the memory out of the newest file; an older one is there only when the program died between two steps. */
async function readNewest(
  folder: string,
  numbers: readonly number[],
  options: OpenCaptureOptions,
  memory: CaptureMemory,
): Promise<Result<number, OpenCaptureCode>> {
  let damaged = false;
  for (const number of numbers) {
    const bytes = await readFile(captureLogPath(folder, number));
    const { account, keys } = options;
    const header = readHeader(bytes, { account, number, captureKey: keys.captureKey });
    if (header.kind === 'too_new') return fail('capture_too_new');
    if (header.kind === 'wrong_key') return fail('capture_wrong_key');
    if (header.kind === 'damaged') {
      damaged = true;
      continue;
    }
    const records = readRecords(bytes, header.fileKey);
    header.fileKey.fill(0);
    for (const body of records.bodies) {
      memory.apply(decodeChanges(body));
      body.fill(0);
    }
    return succeed(records.damaged);
  }
  return damaged ? fail('capture_damaged') : succeed(0);
}

function logOptions(options: OpenCaptureOptions, folder: string, number: number) {
  return {
    folder,
    account: options.account,
    number,
    captureKey: options.keys.captureKey,
    ...(options.openFile === undefined ? {} : { openFile: options.openFile }),
  };
}

async function removeOthers(folder: string, keep: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const ours = captureLogNumber(name) !== undefined || name.endsWith('.tmp');
    if (ours && path !== keep) await rm(path, { force: true });
  }
}

interface WaitingCommit {
  readonly body: Buffer;
  resolve(): void;
  reject(error: CaptureWriteError): void;
}

class OpenedCaptureStore implements CaptureStore {
  readonly damagedRecords: number;
  private readonly options: OpenCaptureOptions;
  private readonly folder: string;
  private readonly memory: CaptureMemory;
  private log: CaptureLog;
  private number: number;
  private compactAt: number;
  private waiting: WaitingCommit[] = [];
  private running: Promise<void> | undefined;
  private refusal: CaptureWriteError | undefined;

  constructor(
    options: OpenCaptureOptions,
    folder: string,
    number: number,
    memory: CaptureMemory,
    log: CaptureLog,
    damagedRecords: number,
  ) {
    this.options = options;
    this.folder = folder;
    this.number = number;
    this.memory = memory;
    this.log = log;
    this.damagedRecords = damagedRecords;
    this.compactAt = this.nextCompaction();
  }

  get failure(): CaptureWriteError | undefined {
    return this.refusal?.reason === 'closed' ? undefined : this.refusal;
  }

  get(kind: string, id: string): Uint8Array | undefined {
    return this.memory.get(kind, id);
  }

  entries(kind: string): readonly (readonly [string, Uint8Array])[] {
    return this.memory.entries(kind);
  }

  count(kind: string): number {
    return this.memory.count(kind);
  }

  commit(changes: readonly CaptureChange[]): Promise<void> {
    if (this.refusal !== undefined) return Promise.reject(this.refusal);
    if (changes.length === 0) return this.running ?? Promise.resolve();
    const body = encodeChanges(changes);
    this.memory.apply(changes);
    return new Promise((resolve, reject) => {
      this.waiting.push({ body, resolve, reject });
      this.running ??= this.run();
    });
  }

  async close(): Promise<void> {
    const running = this.running;
    this.refusal ??= new CaptureWriteError('closed');
    await running;
    await this.log.close();
    this.memory.wipe();
  }

  private async run(): Promise<void> {
    // Commits of the same tick come together into the first write.
    await Promise.resolve();
    while (this.waiting.length > 0) {
      const group = this.waiting;
      this.waiting = [];
      try {
        await this.log.append(group.map(({ body }) => body));
        for (const commit of group) commit.resolve();
      } catch (cause) {
        this.refuse(cause, group);
      }
      if (this.refusal === undefined && this.log.bytes > this.compactAt) await this.compact();
    }
    this.running = undefined;
  }

  private refuse(cause: unknown, commits: readonly WaitingCommit[]): void {
    const reason = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    this.refusal = new CaptureWriteError(reason, { cause });
    for (const commit of [...commits, ...this.waiting]) commit.reject(this.refusal);
    this.waiting = [];
  }

  /** When there is no room for a second file the first goes on growing, and it is tried again later. */
  private async compact(): Promise<void> {
    const { folder, options } = this;
    try {
      const next = await CaptureLog.create({
        ...logOptions(options, folder, this.number + 1),
        snapshot: this.memory.all(),
      });
      const old = this.log;
      this.log = next;
      this.number += 1;
      await old.close();
      await rm(old.path, { force: true });
      this.compactAt = this.nextCompaction();
    } catch (cause) {
      this.compactAt = this.log.bytes * 2;
      const left = (await readdir(folder)).some((name) => (captureLogNumber(name) ?? 0) > this.number);
      if (left) this.refuse(cause, []);
    }
  }

  private nextCompaction(): number {
    return Math.max(this.options.compactBytes ?? compactBytes, this.memory.liveBytes * 3);
  }
}
