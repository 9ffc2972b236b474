import { request } from 'node:https';

/** Where a server listens and how to trust it; a started server has both, `npm run whatsapp-server` prints the first. */
export interface ServerAddress {
  readonly admin: string;
  readonly certificate: string;
}

/**
 * Makes one admin call from another process. Gives the answer's JSON; rejects with its code when it is refused. The
 * names and arguments are in `phoneOperations.ts` and `serverOperations.ts`.
 */
export function callServer(
  server: ServerAddress,
  operation: string,
  given: Readonly<Record<string, unknown>> = {},
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const asked = request(
      `${server.admin}/admin/${operation}`,
      { method: 'POST', ca: server.certificate, headers: { 'content-type': 'application/json' } },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part: string) => (body += part));
        response.on('end', () => {
          if (response.statusCode === 200) resolve(JSON.parse(body));
          else reject(new Error(`${operation}: ${body}`));
        });
      },
    );
    asked.on('error', reject).end(JSON.stringify(given));
  });
}
