import type { EventEmitter } from 'node:events';
import type { ILogger } from '@whiskeysockets/baileys/lib/Utils/logger.js';
import { mayBeSent, readTopLine, type OwnAddresses } from '../outgoingFilter.ts';
import { silentLogger } from './silentLogger.ts';

/** The parts of Baileys' WebSocketClient that the gate stands in front of. */
interface GuardedClient extends EventEmitter {
  readonly isOpen: boolean;
  readonly socket: { send: (...args: unknown[]) => unknown; terminate(): void } | null;
}

export interface SendGate {
  /** Must be the socket's logger: it is what sees each node before it is encrypted. */
  readonly logger: ILogger;
  /** At once after the socket was made. */
  guard(client: unknown): void;
  /**
   * Baileys says `isOnline: false` in the same breath in which it sends the presence that hides. Its other presence
   * nodes hold a public name, free text that can be made to look like this one, so only this moment counts.
   */
  expectHiding(): void;
  /** Nodes that were not sent, by tag and type. */
  readonly refused: ReadonlyMap<string, number>;
}

/** Client hello and client finish of the Noise handshake are no nodes. */
const handshakeFrames = 2;

/**
 * Puts the outgoing filter around every `sendNode` of a socket, Baileys' own inner ones too: they are closed over
 * inside makeSocket, so wrapping the socket's property would leave out all that Baileys sends by itself. What can be
 * reached from outside, in the order in which one synchronous call passes it (socket.js, sendNode):
 *
 * 1 `logger.trace` is given each node as text, if `logger.level` says trace  -> judged here
 * 2 `ws.isOpen` is asked before the frame is encrypted                      -> false for a refused node: it rejects
 * 3 `ws.socket.send` gets the encrypted frame                               -> only with a permit from 1, once
 *
 * Fails closed: a frame without permit, for whatever reason, ends the connection instead of going out. The counter
 * of the encryption forbids to drop a frame later than at 2.
 */
export function createSendGate(options: {
  readonly own: () => OwnAddresses;
  readonly onRefused?: (what: string) => void;
}): SendGate {
  const refused = new Map<string, number>();
  let permit = false;
  let refusing = false;
  let skipLevel = false;
  let hiding = false;
  let handshakeLeft = handshakeFrames;

  const count = (what: string): void => {
    refused.set(what, (refused.get(what) ?? 0) + 1);
    options.onRefused?.(what);
  };

  function judge(xml: string): void {
    const hides = hiding && /^<presence name='.*' type='unavailable'\/>$/.test(xml);
    hiding = false;
    const node = readTopLine(xml);
    permit = hides || (node !== undefined && node.tag !== 'presence' && mayBeSent(node, options.own()));
    if (!permit) count(node === undefined ? 'unreadable' : `${node.tag} ${node.attrs['type'] ?? ''}`.trim());
    refusing = !permit;
  }

  const logger: ILogger = {
    ...silentLogger,
    // Received frames ask for the level too, right after their 'frame' event: writing them out would be for nothing.
    get level() {
      const received = skipLevel;
      skipLevel = false;
      return received ? 'silent' : 'trace';
    },
    trace(line) {
      const { xml, msg } = line as { xml?: unknown; msg?: unknown };
      if (msg === 'xml send' && typeof xml === 'string') judge(xml);
    },
  };

  function guard(given: unknown): void {
    const client = given as GuardedClient;
    const prototype = Object.getPrototypeOf(client) as object;
    const isOpen = Object.getOwnPropertyDescriptor(prototype, 'isOpen')?.get;
    const { socket } = client;
    if (isOpen === undefined || socket === null) throw new Error('baileys_socket_not_as_expected');
    Object.defineProperty(client, 'isOpen', {
      get() {
        const open = isOpen.call(client) === true && !refusing;
        refusing = false;
        if (!open) permit = false;
        return open;
      },
    });
    client.on('frame', (frame: unknown) => {
      skipLevel = !(frame instanceof Uint8Array);
    });
    const send = socket.send.bind(socket);
    socket.send = (...args: unknown[]) => {
      const allowed = permit || handshakeLeft > 0;
      if (!permit && allowed) handshakeLeft -= 1;
      permit = false;
      if (allowed) return send(...args);
      count('frame without permit');
      socket.terminate();
      throw new Error('frame_without_permit');
    };
  }

  return { logger, guard, expectHiding: () => void (hiding = true), refused };
}
