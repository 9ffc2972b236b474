import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough, Readable, Transform } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import type { PackedFile } from '../../shared/evidence/manifest.ts';
import { syncFolder } from '../durable/syncFolder.ts';
import { partialName, removeLeftovers } from './partialFiles.ts';

/** Never an existing file, and never what a link points at; for the owner's eyes only. */
const newFile = constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0);

/**
 * A zip that appears whole or not at all: written beside its place under a name of its own, flushed (`seal`), then
 * renamed (`publish`). Files are hashed on their way in. Throws what the disk throws.
 */
export class PackFile {
  readonly files: PackedFile[] = [];
  private readonly zip = new yazl.ZipFile();
  private readonly target: string;
  private readonly partial: string;
  private readonly file: FileHandle;
  private readonly written: Promise<void>;
  private readonly hash = createHash('sha256');
  private bytes = 0;

  private constructor(target: string, partial: string, file: FileHandle) {
    this.target = target;
    this.partial = partial;
    this.file = file;
    this.written = pipeline(
      this.zip.outputStream as unknown as Readable,
      new Transform({
        transform: (chunk: Buffer, _encoding, next) => {
          this.hash.update(chunk);
          this.bytes += chunk.byteLength;
          next(null, chunk);
        },
      }),
      // Not a stream of the handle, which would close it: it is flushed first.
      async (chunks: AsyncIterable<Buffer>) => {
        for await (const chunk of chunks) await file.writeFile(chunk);
      },
    );
    // Whoever waits for `seal` or `add` hears of a failure; until then it must not end the process.
    this.written.catch(() => undefined);
  }

  /** Begins beside `target`; what a crash left of an earlier attempt at the same place is taken away. */
  static async begin(target: string): Promise<PackFile> {
    await removeLeftovers(target);
    const partial = path.join(path.dirname(target), partialName(target, randomBytes(6).toString('hex')));
    return new PackFile(target, partial, await open(partial, newFile, 0o600));
  }

  /** Adds one file; resolves when its bytes have gone through. An aborted signal ends it between two pieces. */
  async add(
    name: string,
    source: AsyncIterable<Uint8Array> | Iterable<string> | string | Uint8Array,
    signal?: AbortSignal,
  ): Promise<PackedFile> {
    const hash = createHash('sha256');
    let bytes = 0;
    const through = new PassThrough();
    this.zip.addReadStream(through, name, { compress: !alreadyCompressed.test(name) });
    const whole = typeof source === 'string' || source instanceof Uint8Array ? [source] : source;
    const hashed = async function* () {
      for await (const part of whole) {
        signal?.throwIfAborted();
        const chunk = typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
        hash.update(chunk);
        bytes += chunk.byteLength;
        yield chunk;
      }
    };
    await Promise.race([pipeline(Readable.from(hashed()), through), this.failure()]);
    const file = { name, bytes, sha256: hash.digest('hex') };
    this.files.push(file);
    return file;
  }

  private async failure(): Promise<never> {
    await this.written;
    throw new Error('the pack ended too early');
  }

  /** Closes the zip and makes it durable under its passing name. Returns what the finished file is. */
  async seal(): Promise<{ sha256: string; bytes: number }> {
    this.zip.end();
    await this.written;
    await this.file.sync();
    await this.file.close();
    return { sha256: this.hash.digest('hex'), bytes: this.bytes };
  }

  /** Gives the sealed zip its name, durably. A link at that name is replaced, not followed. */
  async publish(): Promise<void> {
    await rename(this.partial, this.target);
    // The name is there already: a folder that cannot be flushed (a network drive) does not take it back.
    await syncFolder(path.dirname(this.target)).catch(() => undefined);
  }

  /** Ends whatever runs and leaves no file. Harmless after `seal`; not to be called after `publish`. */
  async abandon(): Promise<void> {
    const output = this.zip.outputStream as unknown as Readable;
    output.destroy();
    await finished(output).catch(() => undefined);
    await this.written.catch(() => undefined);
    await this.file.close().catch(() => undefined);
    await rm(this.partial, { force: true });
  }
}

const alreadyCompressed = /\.(jpe?g|png|webp|gif|mp4|mov|3gp|opus|ogg|m4a|mp3|aac|zip|pdf|docx|xlsx)$/i;
