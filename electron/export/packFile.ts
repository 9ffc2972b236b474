import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { PassThrough, Readable, Transform } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import type { PackedFile } from '../../shared/evidence/manifest.ts';

/**
 * A zip that appears whole or not at all: written beside its place under another name, flushed, then renamed.
 * Files are hashed on their way in.
 */
export class PackFile {
  readonly files: PackedFile[] = [];
  private readonly zip = new yazl.ZipFile();
  private readonly target: string;
  private readonly partial: string;
  private readonly written: Promise<void>;
  private readonly hash = createHash('sha256');

  constructor(target: string) {
    this.target = target;
    this.partial = `${target}.partial`;
    this.written = pipeline(
      this.zip.outputStream as unknown as Readable,
      new Transform({
        transform: (chunk: Buffer, _encoding, next) => {
          this.hash.update(chunk);
          next(null, chunk);
        },
      }),
      createWriteStream(this.partial),
    );
    // Whoever waits for `finish` or `add` hears of a failure; until then it must not end the process.
    this.written.catch(() => undefined);
  }

  /** Adds one file; resolves when its bytes have gone through. */
  async add(
    name: string,
    source: AsyncIterable<Uint8Array> | Iterable<string> | string | Uint8Array,
  ): Promise<PackedFile> {
    const hash = createHash('sha256');
    let bytes = 0;
    const through = new PassThrough();
    this.zip.addReadStream(through, name, { compress: !alreadyCompressed.test(name) });
    const whole = typeof source === 'string' || source instanceof Uint8Array ? [source] : source;
    const hashed = async function* () {
      for await (const part of whole) {
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

  /** Closes the zip and puts it in its place. Returns its SHA-256. */
  async finish(): Promise<string> {
    this.zip.end();
    await this.written;
    const handle = await open(this.partial, 'r+');
    await handle.sync();
    await handle.close();
    await rename(this.partial, this.target);
    return this.hash.digest('hex');
  }

  async abandon(): Promise<void> {
    const output = this.zip.outputStream as unknown as Readable;
    output.destroy();
    await finished(output).catch(() => undefined);
    await this.written.catch(() => undefined);
    await rm(this.partial, { force: true });
  }
}

const alreadyCompressed = /\.(jpe?g|png|webp|gif|mp4|mov|3gp|opus|ogg|m4a|mp3|aac|zip|pdf|docx|xlsx)$/i;
