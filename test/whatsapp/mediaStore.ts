import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

interface KeptMedia {
  readonly bytes: Buffer;
  /** The status with which a download is refused: 404 or 410, as for media that has gone. */
  refusedWith?: number;
}

/** Encrypted media as the servers hold it: uploaded by clients or put there by simulated people. */
export class MediaStore {
  readonly #kept = new Map<string, KeptMedia>();
  #host = '127.0.0.1';

  /** `host:port` under which downloads are offered. */
  servedFrom(host: string): void {
    this.#host = host;
  }

  get host(): string {
    return this.#host;
  }

  /** Keeps bytes that are already encrypted. */
  keep(mediaType: string, bytes: Buffer): { readonly url: string; readonly directPath: string } {
    const name = createHash('sha256').update(bytes).digest('base64url');
    const directPath = `/v/t62.7118-24/${mediaType}/${name}.enc?ccb=11-4&oh=01_${name.slice(0, 12)}`;
    this.#kept.set(pathOf(directPath), { bytes });
    return { url: `https://${this.#host}${directPath}`, directPath };
  }

  /** From now on a download of this path is refused, as for media whose time is over. */
  expire(directPath: string, status = 410): void {
    const kept = this.#kept.get(pathOf(directPath));
    if (kept !== undefined) kept.refusedWith = status;
  }

  /** The bytes behind a path, also of expired media: the phone still has them. */
  find(directPath: string): Buffer | undefined {
    return this.#kept.get(pathOf(directPath))?.bytes;
  }

  /** Answers an upload or a download. */
  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `https://${this.#host}`);
    if (request.method === 'POST') {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const mediaType = url.pathname.split('/')[2] ?? 'media';
      const { url: address, directPath } = this.keep(mediaType, Buffer.concat(chunks));
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ url: address, direct_path: directPath }));
      return;
    }
    const kept = this.#kept.get(url.pathname);
    const status = kept === undefined ? 404 : (kept.refusedWith ?? 200);
    response.statusCode = status;
    if (status !== 200 || kept === undefined) response.end();
    else sendRange(kept.bytes, request.headers.range, response);
  }
}

function pathOf(directPath: string): string {
  return directPath.split('?')[0] ?? '';
}

function sendRange(bytes: Buffer, range: string | undefined, response: ServerResponse): void {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
  response.setHeader('content-type', 'application/octet-stream');
  if (from === undefined) {
    response.setHeader('content-length', bytes.length);
    response.end(bytes);
    return;
  }
  const end = to ? Math.min(Number(to) + 1, bytes.length) : bytes.length;
  response.statusCode = 206;
  response.setHeader('content-range', `bytes ${from}-${end - 1}/${bytes.length}`);
  response.end(bytes.subarray(Number(from), end));
}
