import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from '../../durable/syncFolder.ts';
import { openSegmentFile, type OpenSegmentFile, type SegmentFile } from '../../ledger/segmentFile.ts';
import { encodeChanges, type CaptureChange } from './captureChange.ts';
import { makeHeader, sealRecord } from './captureFormat.ts';

/** A snapshot is cut into records of about this size, so that no single one holds everything in memory twice. */
const snapshotRecordBytes = 256 * 1024;

export function captureLogPath(folder: string, number: number): string {
  return join(folder, `capture-${String(number).padStart(8, '0')}.zcapture`);
}

/** The number in a log's name, undefined for any other file. */
export function captureLogNumber(name: string): number | undefined {
  const match = /^capture-(\d{8,})\.zcapture$/.exec(name);
  return match === null ? undefined : Number(match[1]);
}

/** The one log that is being written: begins with a snapshot, then takes commits. */
export class CaptureLog {
  readonly path: string;
  private readonly file: SegmentFile;
  private readonly fileKey: Buffer;
  private counter: number;
  private endOffset: number;

  private constructor(path: string, file: SegmentFile, fileKey: Buffer, counter: number, endOffset: number) {
    this.path = path;
    this.file = file;
    this.fileKey = fileKey;
    this.counter = counter;
    this.endOffset = endOffset;
  }

  /** The file appears with its whole snapshot, durable, or not at all. */
  static async create(options: {
    readonly folder: string;
    readonly account: string;
    readonly number: number;
    readonly captureKey: Uint8Array;
    readonly snapshot: Iterable<CaptureChange>;
    readonly openFile?: OpenSegmentFile;
  }): Promise<CaptureLog> {
    const { folder, account, number, captureKey } = options;
    const path = captureLogPath(folder, number);
    const fileKey = randomBytes(32);
    const temporary = `${path}.tmp`;
    let counter = 0;
    let bytes = 0;
    try {
      await rm(temporary, { force: true });
      const file = await open(temporary, 'wx', 0o600);
      try {
        const write = async (part: Buffer) => {
          await file.writeFile(part);
          bytes += part.length;
        };
        await write(makeHeader({ account, number, captureKey, fileKey }));
        for (const part of inParts(options.snapshot)) {
          await write(sealRecord(fileKey, counter, encodeChanges(part)));
          counter += 1;
        }
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, path);
      await syncFolder(dirname(path));
      const written = await (options.openFile ?? openSegmentFile)(path);
      return new CaptureLog(path, written, fileKey, counter, bytes);
    } catch (error) {
      fileKey.fill(0);
      await rm(temporary, { force: true });
      // A newest file that nobody goes on with would hide what the older one takes from now on.
      await rm(path, { force: true });
      throw error;
    }
  }

  get bytes(): number {
    return this.endOffset;
  }

  /** One record a commit, one write and one fdatasync for all. When it fails this log must not be used any more. */
  async append(commits: readonly Buffer[]): Promise<void> {
    const records = commits.map((body, index) => sealRecord(this.fileKey, this.counter + index, body));
    const bytes = Buffer.concat(records);
    try {
      await this.file.write(bytes, this.endOffset);
      await this.file.datasync();
    } catch (error) {
      await this.file.truncate(this.endOffset).catch(() => undefined);
      throw error;
    }
    this.counter += records.length;
    this.endOffset += bytes.length;
  }

  async close(): Promise<void> {
    this.fileKey.fill(0);
    await this.file.close();
  }
}

function* inParts(changes: Iterable<CaptureChange>): Generator<CaptureChange[]> {
  let part: CaptureChange[] = [];
  let bytes = 0;
  for (const change of changes) {
    part.push(change);
    bytes += (change.value?.length ?? 0) + change.id.length + 16;
    if (bytes < snapshotRecordBytes) continue;
    yield part;
    part = [];
    bytes = 0;
  }
  if (part.length > 0) yield part;
}
