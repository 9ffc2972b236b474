import { request } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { WhatsAppServer } from '../../whatsapp/index.ts';

/**
 * Lets `fetch` reach the server and nothing else: WhatsApp's media host is led to it, every other host is refused.
 * Gives back what undoes it.
 */
export function fetchFromServer(server: WhatsAppServer): () => void {
  const before = globalThis.fetch;
  const home = new URL(server.admin);
  globalThis.fetch = async (input, options) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.hostname === 'mmg.whatsapp.net') url.host = home.host;
    if (url.host !== home.host) throw new Error(`a test asked for ${url.hostname}`);
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const asked = request(
        url,
        { ca: server.certificate, headers: Object.fromEntries(new Headers(options?.headers)) },
        resolve,
      );
      asked.on('error', reject).end();
    });
    return new Response(Readable.toWeb(response) as ReadableStream, { status: response.statusCode ?? 500 });
  };
  return () => {
    globalThis.fetch = before;
  };
}
