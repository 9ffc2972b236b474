import { decodeBinaryNode, encodeBinaryNode, type KeyPair, type proto } from '@whiskeysockets/baileys';
import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';
import { frame, FrameReader } from './frames.ts';
import { NoiseResponder, type NoiseTransport } from './noise.ts';
import { node, type BinaryNode } from './nodes.ts';

export interface ConnectionHandler {
  /** The handshake is done. What the client wants (link, log in) is in its payload. */
  opened(connection: Connection, payload: proto.ClientPayload): void;
  received(connection: Connection, received: BinaryNode): void | Promise<void>;
  closed(connection: Connection): void;
  /** A frame or node could not be handled; the connection is cut. */
  failed(error: unknown): void;
}

/** One client's websocket: handshake, then nodes both ways, in order. */
export class Connection {
  readonly #socket: WebSocket;
  readonly #frames = new FrameReader();
  readonly #noise: NoiseResponder;
  readonly #handler: ConnectionHandler;
  #greeted = false;
  #transport: NoiseTransport | undefined;
  #work: Promise<void> = Promise.resolve();
  /** Reads nothing and answers nothing, as a server behind a dead network does. */
  silent = false;
  clientKey: Buffer = Buffer.alloc(0);

  constructor(socket: WebSocket, staticKey: KeyPair, handler: ConnectionHandler) {
    this.#socket = socket;
    this.#noise = new NoiseResponder(staticKey);
    this.#handler = handler;
    socket.on('message', (data) => {
      if (this.silent) return;
      // Nodes are handled one after the other: an answer may depend on what the node before it stored.
      this.#work = this.#work.then(() => this.#take(data as Buffer)).catch((error) => this.#fail(error));
    });
    socket.on('close', () => handler.closed(this));
    socket.on('error', () => socket.terminate());
  }

  send(sent: BinaryNode): void {
    if (this.silent || this.#transport === undefined || this.#socket.readyState !== this.#socket.OPEN) return;
    this.#socket.send(frame(this.#transport.encrypt(encodeBinaryNode(sent))));
  }

  /** Sends a last node and closes after it. */
  end(last?: BinaryNode): void {
    if (last !== undefined) this.send(last);
    this.#socket.close();
  }

  /** Closes as WhatsApp does when it is done: with the end of the stream. */
  endStream(): void {
    this.end(node('xmlstreamend'));
  }

  /** The network is gone: no goodbye. */
  drop(): void {
    this.#socket.terminate();
  }

  /** A frame whose tag does not fit its bytes. */
  sendCorruptFrame(): void {
    this.#socket.send(frame(randomBytes(64)));
  }

  async #take(data: Buffer): Promise<void> {
    for (const bytes of this.#frames.push(data)) {
      if (this.#transport !== undefined) {
        const received = await decodeBinaryNode(this.#transport.decrypt(bytes));
        await this.#handler.received(this, received);
      } else if (!this.#greeted) {
        this.#greeted = true;
        this.#socket.send(frame(this.#noise.hello(bytes)));
      } else {
        const finished = this.#noise.finish(bytes);
        this.clientKey = finished.clientKey;
        this.#transport = finished.transport;
        this.#handler.opened(this, finished.payload);
      }
    }
  }

  #fail(error: unknown): void {
    this.#handler.failed(error);
    this.#socket.terminate();
  }
}
