import { EventEmitter } from 'node:events';
import {
  makeWASocket,
  type BaileysEventMap,
  type BinaryNode,
  type LIDMapping,
  type WABrowserDescription,
  type WAVersion,
} from '@whiskeysockets/baileys';
import type { AccountCredentials } from '../credentials/authState.ts';
import type { Journal } from '../journal/journal.ts';
import { journalledRepository } from '../journal/journalledRepository.ts';
import { userOf } from '../outgoingFilter.ts';
import type { Disconnection } from './disconnection.ts';
import { createSendGate } from './sendGate.ts';
import type { WhatsAppNetwork } from './whatsAppNetwork.ts';

/** A connection that is not open and shows no code after so long is given up: Baileys reports some failures nowhere. */
const openWithinMs = 60_000;

/** Baileys' events that may become ledger bodies; messages come out of the journal. */
const keptEvents = [
  'messages.delete',
  'contacts.upsert',
  'contacts.update',
  'groups.upsert',
  'groups.update',
  'chats.upsert',
  'lid-mapping.update',
  'call',
] as const;

export interface ConnectionListener {
  onQr(qr: string): void;
  /** The phone has accepted; WhatsApp then asks for a new connection (515). */
  onPaired(): void;
  onOpen(): void;
  /** A stanza other than an answer to a query: WhatsApp has something to say. */
  onHeard(): void;
  onCredentials(): void;
  /** The phone has shared its first key for settings. */
  onSettingsKey(): void;
  onEvent(name: string, event: unknown): void;
  onRefused(what: string): void;
  /** Anything that failed inside Baileys where nobody listens. */
  onFault(error: unknown): void;
}

/** One socket. It has no way to send: what Baileys sends by itself goes through the outgoing filter. */
export interface Connection {
  /** Resolves once, when the socket is gone. */
  readonly ended: Promise<Disconnection>;
  requestPairingCode(phone: string): Promise<string>;
  /** Labels, mutes and names of the address book, after the first key for them has come. */
  readSettings(): Promise<void>;
  storeMappings(mappings: LIDMapping[]): Promise<void>;
  /** Takes this device off the phone's list. */
  logOut(): Promise<void>;
  close(code?: number): void;
}

export function openConnection(options: {
  readonly network: WhatsAppNetwork;
  readonly credentials: AccountCredentials;
  readonly journal: Journal;
  readonly version: WAVersion;
  readonly browser: WABrowserDescription;
  readonly listener: ConnectionListener;
  readonly openWithinMs?: number;
}): Connection {
  const { network, credentials, journal, listener } = options;
  const { creds, keys } = credentials;
  const gate = createSendGate({
    own: () => ({
      users: [userOf(creds.me?.id ?? ''), userOf(creds.me?.lid ?? '')].filter((user) => user !== ''),
    }),
    onRefused: (what) => listener.onRefused(what),
  });
  const socket = withCaughtRejections(() =>
    makeWASocket({
      waWebSocketUrl: network.url,
      ...(network.agent === undefined ? {} : { agent: network.agent }),
      auth: { creds, keys },
      version: options.version,
      browser: options.browser,
      logger: gate.logger,
      makeSignalRepository: journalledRepository(journal),
      // A refused commit is not tried again here: the session closes the socket.
      transactionOpts: { maxCommitRetries: 1, delayBetweenTriesMs: 0 },
      markOnlineOnConnect: false,
      syncFullHistory: true,
      // HistoryLane fetches each part itself, and again when that failed; Baileys would only log it.
      shouldSyncHistoryMessage: () => false,
      emitOwnEvents: false,
      // Only to send a message again, which Zelo never does.
      getMessage: () => Promise.resolve(undefined),
    }),
  );
  gate.guard(socket.ws);

  let over = false;
  let finish: (ended: Disconnection) => void = () => undefined;
  const ended = new Promise<Disconnection>((resolve) => (finish = resolve));
  const conclude = (code: number): void => {
    if (over) return;
    over = true;
    clearTimeout(opening);
    journal.forgetUnstored();
    finish({ code });
  };
  const close = (code = 0): void => {
    conclude(code);
    void socket.end(undefined).catch(() => undefined);
  };
  const opening = setTimeout(() => close(408), options.openWithinMs ?? openWithinMs);

  const client = socket.ws as unknown as EventEmitter & Record<symbol, unknown>;
  const fault = (error: unknown): void => {
    listener.onFault(error);
    close(500);
  };
  // Where Node takes a listener's rejected promise to (captureRejections): a bad frame must not end the process.
  client[Symbol.for('nodejs.rejection')] = fault;
  // Baileys hears this and does nothing (whatsapp-server.md, 6).
  client.on('unexpected-response', (_request: unknown, response: { statusCode?: number; resume(): void }) => {
    response.resume();
    close(response.statusCode ?? 500);
  });
  client.on('error', () => undefined);
  client.on('frame', (frame: BinaryNode | Uint8Array) => {
    if (!(frame instanceof Uint8Array) && frame.tag !== 'iq') listener.onHeard();
  });
  noteFirst(client, (node) => journal.note(node));

  const on = <Name extends keyof BaileysEventMap>(
    name: Name,
    listen: (event: BaileysEventMap[Name]) => void,
  ): void => socket.ev.on(name, (event) => void (over || listen(event)));
  on('connection.update', (update) => {
    if (update.isOnline === false) gate.expectHiding();
    if (update.qr !== undefined) {
      clearTimeout(opening);
      listener.onQr(update.qr);
    }
    if (update.isNewLogin === true) listener.onPaired();
    if (update.connection === 'open') {
      clearTimeout(opening);
      listener.onOpen();
    }
    if (update.connection === 'close') conclude(codeOf(update.lastDisconnect?.error));
  });
  on('creds.update', (update) => {
    // Baileys' own listener was there first, so `creds` is as it should be.
    listener.onCredentials();
    if (update.myAppStateKeyId !== undefined) listener.onSettingsKey();
  });
  on('messages.upsert', ({ messages, type, requestId }) => {
    // What came as a stanza is in the journal. The rest: group notices, missed calls, what the phone sent again.
    const others = messages.filter(
      ({ messageStubType, message }) => requestId !== undefined || ((messageStubType ?? 0) > 2 && !message),
    );
    if (others.length > 0) listener.onEvent('messages.upsert', { messages: others, type });
  });
  for (const name of keptEvents) on(name, (event) => listener.onEvent(name, event));

  return {
    ended,
    close,
    requestPairingCode: (phone) => socket.requestPairingCode(phone),
    readSettings: () =>
      socket.resyncAppState(
        ['critical_block', 'critical_unblock_low', 'regular_high', 'regular_low', 'regular'],
        true,
      ),
    storeMappings: async (mappings) => {
      await socket.signalRepository.lidMapping.storeLIDPNMappings(mappings);
    },
    logOut: () => socket.logout(),
  };
}

/** Baileys makes its emitters inside; this is the only way to have their listeners' rejections caught. */
function withCaughtRejections<Made>(make: () => Made): Made {
  const before = EventEmitter.captureRejections;
  EventEmitter.captureRejections = true;
  try {
    return make();
  } finally {
    EventEmitter.captureRejections = before;
  }
}

/** Puts `note` before Baileys' own listener for message stanzas, and makes that one wait for it. Order stays. */
function noteFirst(client: EventEmitter, note: (node: BinaryNode) => Promise<void>): void {
  const listeners = client.listeners('CB:message') as ((node: BinaryNode) => unknown)[];
  client.removeAllListeners('CB:message');
  const inOrder = async (node: BinaryNode): Promise<void> => {
    await note(node);
    for (const listener of listeners) await listener(node);
  };
  // The promise goes back to the emitter, which hands a rejection on (captureRejections).
  client.on('CB:message', (node: BinaryNode) => inOrder(node) as unknown);
}

/** Boom's status code; anything else is an error of ours or Baileys'. */
function codeOf(error: unknown): number {
  const code = (error as { output?: { statusCode?: unknown } } | undefined)?.output?.statusCode;
  return typeof code === 'number' ? code : 500;
}
