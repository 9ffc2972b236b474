import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { answerAdmin } from './control/admin.ts';
import { Sessions } from './session.ts';
import { makeCertificate } from './wire/certificate.ts';
import { Connection } from './wire/connection.ts';
import type { World } from './world.ts';

export interface Listening {
  readonly port: number;
  readonly certificate: string;
  /** Cuts every open connection, as a network that goes away. */
  dropAll(): void;
  close(): Promise<void>;
}

/** Listens on loopback with TLS: the websocket at /ws/chat, the admin calls under /admin, media everywhere else. */
export async function listen(world: World, wantedPort: number): Promise<Listening> {
  const { certificate, privateKey } = await makeCertificate();
  const server = createServer({ cert: certificate, key: privateKey });
  const websockets = new WebSocketServer({ noServer: true });
  const sessions = new Sessions(world);
  const sockets = new Set<Duplex>();
  server.on('connection', (socket: Duplex) => {
    if (world.faults.down) return socket.destroy();
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    return undefined;
  });
  server.on('request', (request, response) => {
    const served = request.url?.startsWith('/admin/')
      ? answerAdmin(world, certificate, request, response)
      : world.media.serve(request, response);
    served.catch(() => response.writeHead(500).end());
  });
  server.on('upgrade', (request, socket: Duplex, head) => {
    const { upgradeStatus } = world.faults;
    if (upgradeStatus !== undefined || !request.url?.startsWith('/ws/chat')) {
      socket.end(
        `HTTP/1.1 ${upgradeStatus ?? 404} Refused\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
      );
      return;
    }
    websockets.handleUpgrade(request, socket, head, (websocket) => {
      const connection = new Connection(websocket, world.serverKey, sessions);
      connection.silent = world.faults.mute;
    });
  });
  const port = await listening(server, wantedPort);
  const dropAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port,
    certificate,
    dropAll,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        dropAll();
      }),
  };
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
