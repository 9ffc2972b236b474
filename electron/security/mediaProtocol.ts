import { Readable } from 'node:stream';
import { protocol } from 'electron';

/** What stands behind one address: the opened file, or nothing while locked or when it is missing. */
export interface OpenedMedia {
  readonly bytes: number;
  readonly mime: string;
  read(range?: { start: number; end: number }): AsyncIterable<Uint8Array>;
}

/** Only these are shown inside the window; everything else stays a name. SVG can carry scripts. */
const shownTypes = /^(image\/(?!svg)|video\/|audio\/)/;

const headers = {
  // Without it the isolated window drops the picture.
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'",
  'Accept-Ranges': 'bytes',
  'Cache-Control': 'no-store',
};

/** A range is asked for, but the file ends before it (RFC 9110, 15.5.17). */
export function isBeyond(header: string | null, bytes: number): boolean {
  const first = /^bytes=(\d+)-\d*$/.exec(header ?? '')?.[1];
  return first !== undefined && Number(first) >= bytes;
}

/** `bytes=a-b` of one range (RFC 9110, 14.1.2); undefined when there is none or it cannot be met. */
export function parseRange(header: string | null, bytes: number): { start: number; end: number } | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (match === null) return undefined;
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return undefined;
  const start = first === '' ? Math.max(0, bytes - Number(last)) : Number(first);
  const end = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  return start <= end && start < bytes ? { start, end } : undefined;
}

/** Streams sealed files, opened on the way: `app-media://media/<ledger sequence of media.stored>`. */
export function serveMedia(open: (sequence: number) => Promise<OpenedMedia | undefined>): void {
  protocol.handle('app-media', async (request) => {
    const url = new URL(request.url);
    const sequence = Number(url.pathname.replace(/^\/+/, ''));
    if (url.host !== 'media' || !Number.isSafeInteger(sequence)) return new Response(null, { status: 404 });
    const media = await open(sequence);
    if (media === undefined || !shownTypes.test(media.mime)) return new Response(null, { status: 404 });
    if (isBeyond(request.headers.get('Range'), media.bytes)) {
      return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${media.bytes}` } });
    }
    const range = parseRange(request.headers.get('Range'), media.bytes);
    const length = range === undefined ? media.bytes : range.end - range.start + 1;
    return new Response(Readable.toWeb(Readable.from(media.read(range))) as ReadableStream, {
      status: range === undefined ? 200 : 206,
      headers: {
        ...headers,
        'Content-Type': media.mime,
        'Content-Length': String(length),
        ...(range === undefined
          ? {}
          : { 'Content-Range': `bytes ${range.start}-${range.end}/${media.bytes}` }),
      },
    });
  });
}
