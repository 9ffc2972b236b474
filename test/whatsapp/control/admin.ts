import type { IncomingMessage, ServerResponse } from 'node:http';
import { scanWithNewPhone } from '../linking/qr.ts';
import type { World } from '../world.ts';

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

/** The calls by which another process drives the server. All of them are on loopback. */
export async function answerAdmin(
  world: World,
  certificate: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'https://127.0.0.1');
  if (pathname === '/admin/certificate') {
    response.writeHead(200, { 'content-type': 'application/x-pem-file' });
    response.end(certificate);
    return;
  }
  if (request.method === 'POST' && pathname === '/admin/mock-phone/scan-qr') {
    const linked = await scanWithNewPhone(world, await bodyOf(request));
    if (linked.ok) reply(response, 200, { number: linked.value.phone.number, device: linked.value.device });
    else reply(response, 409, { error: linked.error });
    return;
  }
  reply(response, 404, { error: { code: 'unknown_call' } });
}
