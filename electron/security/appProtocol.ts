import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { protocol } from 'electron';
import { printedPagePolicy, windowPolicy } from './csp.ts';
import { fileOfRequest, pathOfRequest, type ServedFolders } from './fileOfRequest.ts';

export const appOrigin = 'app://zelo';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.md': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.onnx': 'application/octet-stream',
};

/** Isolation of the origin: threads for WASM need it. */
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Must run before the app is ready: schemes cannot be declared later. */
export function declareSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
    {
      scheme: 'app-media',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
    },
  ]);
}

const printedPages = new Map<string, string>();

/** Offers a page for printing under an address that cannot be guessed. Take it away after use. */
export function servePrintedPage(html: string): { url: string; remove(): void } {
  const name = crypto.randomUUID();
  printedPages.set(name, html);
  return { url: `${appOrigin}/print/${name}`, remove: () => void printedPages.delete(name) };
}

async function respondWithFile(file: string | undefined): Promise<Response> {
  const details = file === undefined ? undefined : await stat(file).catch(() => undefined);
  if (file === undefined || details === undefined || !details.isFile())
    return new Response(null, { status: 404 });
  const headers = {
    ...isolation,
    'Content-Type': types[path.extname(file)] ?? 'application/octet-stream',
    'Content-Length': String(details.size),
    'Content-Security-Policy': windowPolicy,
  };
  return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, { headers });
}

/** Serves the windows' files (`rendererFolder`) and the model for the WASM runtime (`/models/…`). */
export function serveApp(folders: ServedFolders): void {
  protocol.handle('app', async (request) => {
    const relative = request.method === 'GET' ? pathOfRequest(request.url) : undefined;
    if (relative === undefined) return new Response(null, { status: 404 });
    if (relative.startsWith('print/')) {
      const html = printedPages.get(relative.slice('print/'.length));
      if (html === undefined) return new Response(null, { status: 404 });
      return new Response(html, {
        headers: {
          ...isolation,
          'Content-Type': types['.html'] ?? '',
          'Content-Security-Policy': printedPagePolicy,
        },
      });
    }
    return respondWithFile(fileOfRequest(request.url, folders));
  });
}
