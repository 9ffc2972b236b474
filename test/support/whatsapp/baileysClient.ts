import makeWASocket, {
  DisconnectReason,
  initAuthCreds,
  type AuthenticationState,
  type BaileysEventMap,
  type SignalDataTypeMap,
  type UserFacingSocketConfig,
  type WAMessage,
  type WASocket,
} from '@whiskeysockets/baileys';
import { Agent } from 'node:https';
import type { Companion, Phone, WhatsAppServer } from '../../whatsapp/index.ts';
import { silentLogger } from '../../whatsapp/phones/silentLogger.ts';

/** Credentials and keys in memory; they outlive a socket, so that a client can come back. */
export function memoryAuth(): AuthenticationState {
  const held = new Map<string, unknown>();
  return {
    creds: initAuthCreds(),
    keys: {
      get: (type, ids) => {
        const found: Record<string, SignalDataTypeMap[typeof type]> = {};
        for (const id of ids) {
          const value = held.get(`${type}/${id}`);
          if (value !== undefined) found[id] = value as SignalDataTypeMap[typeof type];
        }
        return found;
      },
      set: (changes) => {
        for (const [type, values] of Object.entries(changes)) {
          for (const [id, value] of Object.entries(values ?? {})) {
            if (value === null || value === undefined) held.delete(`${type}/${id}`);
            else held.set(`${type}/${id}`, value);
          }
        }
      },
    },
  };
}

/** An unmodified Baileys socket against the server, without a look at the operating system's certificates. */
export function openSocket(
  server: WhatsAppServer,
  auth: AuthenticationState,
  config: Partial<UserFacingSocketConfig> = {},
): WASocket {
  const agent = new Agent({ ca: server.certificate });
  const socket = makeWASocket({
    auth,
    waWebSocketUrl: server.url,
    agent,
    fetchAgent: agent,
    logger: silentLogger,
    markOnlineOnConnect: false,
    ...config,
  });
  socket.ev.on('creds.update', (update) => void Object.assign(auth.creds, update));
  return socket;
}

type Update = BaileysEventMap['connection.update'];

/** Resolves with the first update that fits. Rejects when the connection closes before. */
export function updateOf(socket: WASocket, fits: (update: Update) => boolean): Promise<Update> {
  return new Promise((resolve, reject) => {
    socket.ev.on('connection.update', (update) => {
      if (fits(update)) resolve(update);
      else if (update.connection === 'close') reject(update.lastDisconnect?.error ?? new Error('closed'));
    });
  });
}

export function closeCodeOf({ lastDisconnect }: Update): number | undefined {
  return (lastDisconnect?.error as { output?: { statusCode?: number } } | undefined)?.output?.statusCode;
}

export interface Client {
  readonly socket: WASocket;
  readonly auth: AuthenticationState;
  readonly companion: Companion;
  /** Every message that it showed, live and replayed, history apart. */
  readonly messages: WAMessage[];
  /** Resolves with the first message, past or future, that fits. */
  message(fits: (message: WAMessage) => boolean): Promise<WAMessage>;
}

export function textOf(message: WAMessage): string | undefined {
  return message.message?.conversation ?? message.message?.extendedTextMessage?.text ?? undefined;
}

/** Opens a socket for linked credentials and resolves when it is open; `prepare` sees it before its first event. */
export async function connect(
  server: WhatsAppServer,
  auth: AuthenticationState,
  companion: Companion,
  config: Partial<UserFacingSocketConfig> = {},
  prepare: (socket: WASocket) => void = () => undefined,
): Promise<Client> {
  const socket = openSocket(server, auth, config);
  prepare(socket);
  const messages: WAMessage[] = [];
  const waiting = new Set<() => void>();
  socket.ev.on('messages.upsert', (upsert) => {
    messages.push(...upsert.messages);
    for (const look of waiting) look();
  });
  const client: Client = {
    socket,
    auth,
    companion,
    messages,
    message: (fits) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = messages.find(fits);
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
  await updateOf(socket, ({ connection }) => connection === 'open');
  return client;
}

/** Links a new client by QR, comes back after the restart that follows, and waits for its first history. */
export async function linkByQr(
  server: WhatsAppServer,
  phone: Phone,
  config: Partial<UserFacingSocketConfig> = {},
  prepare?: (socket: WASocket) => void,
): Promise<Client> {
  const auth = memoryAuth();
  const socket = openSocket(server, auth, config);
  const restarted = updateOf(socket, ({ connection }) => connection === 'close');
  const { qr } = await updateOf(socket, (update) => update.qr !== undefined);
  const linked = await phone.scanQr(qr ?? '');
  if (!linked.ok) throw new Error(linked.error.code);
  const code = closeCodeOf(await restarted);
  if (code !== DisconnectReason.restartRequired) throw new Error(`closed with ${String(code)}`);
  const client = await connect(server, auth, linked.value, config, prepare);
  await firstSync(client);
  return client;
}

/** Before its first history a client holds all events back, after each new connection up to 20 seconds. */
function firstSync({ auth, socket, companion }: Client): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (auth.creds.accountSyncCounter > 0) void companion.whenIdle().then(resolve);
    };
    socket.ev.on('creds.update', look);
    look();
  });
}
