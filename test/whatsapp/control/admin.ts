import type { IncomingMessage, ServerResponse } from 'node:http';
import { ZodError } from 'zod';
import { scanWithNewPhone } from '../linking/qr.ts';
import type { World } from '../world.ts';
import { groupOperations } from './groupOperations.ts';
import type { Operation } from './operation.ts';
import { phoneOperations } from './phoneOperations.ts';
import { serverOperations } from './serverOperations.ts';

const operations: Readonly<Record<string, Operation>> = {
  ...phoneOperations,
  ...groupOperations,
  ...serverOperations,
};

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

async function run(
  world: World,
  wanted: Operation,
  body: string,
): Promise<{ readonly status: number; readonly body: unknown }> {
  try {
    return { status: 200, body: await wanted.run(world, body === '' ? {} : JSON.parse(body)) };
  } catch (error) {
    const wrongShape = error instanceof ZodError || error instanceof SyntaxError;
    const code = wrongShape ? 'wrong_arguments' : 'failed';
    return { status: wrongShape ? 400 : 409, body: { error: { code, message: (error as Error).message } } };
  }
}

/**
 * The calls by which another process drives the server: `POST /admin/NAME` with a JSON object, where NAME is one of
 * the operations, and what Baileys' own end-to-end tests use. All of them are on loopback.
 */
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
  const body = await bodyOf(request);
  if (pathname === '/admin/mock-phone/scan-qr') {
    const linked = await scanWithNewPhone(world, body);
    if (linked.ok) reply(response, 200, { number: linked.value.phone.number, device: linked.value.device });
    else reply(response, 409, { error: linked.error });
    return;
  }
  const wanted = operations[pathname.slice('/admin/'.length)];
  if (wanted === undefined) return reply(response, 404, { error: { code: 'unknown_call' } });
  const answered = await run(world, wanted, body);
  reply(response, answered.status, answered.body);
}
