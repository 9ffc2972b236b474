import {
  BufferJSON,
  initAuthCreds,
  proto,
  type AuthenticationCreds,
  type SignalDataSet,
  type SignalDataTypeMap,
  type SignalKeyStore,
} from '@whiskeysockets/baileys';
import type { CaptureChange, CaptureStore } from '../captureStore/index.ts';

const credentialsKind = 'creds';
const signalPrefix = 'signal:';

/** Kinds of the capture store that take part in Baileys' transactions as they are, beside its own types. */
const rawKinds: ReadonlySet<string> = new Set(['journal', 'plain']);

/** Credentials and Signal keys of one account as Baileys wants them, over its capture store. */
export interface AccountCredentials {
  readonly creds: AuthenticationCreds;
  readonly keys: SignalKeyStore;
  /** Writes the credentials as they are now. Throws CaptureWriteError. */
  save(): Promise<void>;
}

/** `creds` as they lie in the store, undefined for an account that never began to link. */
export function storedCredentials(store: CaptureStore): AuthenticationCreds | undefined {
  const bytes = store.get(credentialsKind, credentialsKind);
  return bytes === undefined ? undefined : (fromBytes(bytes) as AuthenticationCreds);
}

/**
 * What was there, or a new identity. `set` is one commit of the store, atomic and durable: Baileys' transactions
 * put everything that they changed into one call of it.
 */
export function openCredentials(store: CaptureStore): AccountCredentials {
  const creds = storedCredentials(store) ?? initAuthCreds();
  /** As Baileys' own cache: it takes care not to change what it is given. */
  const parsed = new Map<string, unknown>();
  return {
    creds,
    save: () => store.commit([{ kind: credentialsKind, id: credentialsKind, value: toBytes(creds) }]),
    keys: {
      get<Type extends keyof SignalDataTypeMap>(type: Type, ids: string[]) {
        const found: Record<string, SignalDataTypeMap[Type]> = {};
        for (const id of ids) {
          const value = readKey(store, parsed, type, id);
          if (value !== undefined) found[id] = value as SignalDataTypeMap[Type];
        }
        return found;
      },
      set(data: SignalDataSet) {
        const changes: CaptureChange[] = [];
        for (const [type, values] of Object.entries(data)) {
          for (const [id, value] of Object.entries(values ?? {})) {
            if (rawKinds.has(type)) {
              changes.push({ kind: type, id, value: value as Uint8Array | null });
              continue;
            }
            parsed.delete(`${type} ${id}`);
            changes.push({
              kind: signalPrefix + type,
              id,
              value: value === null || value === undefined ? null : toBytes(value),
            });
            if (value !== null && value !== undefined) parsed.set(`${type} ${id}`, value);
          }
        }
        return store.commit(changes);
      },
    },
  };
}

/** Forgets the identity for a new link; journal, secrets and notice stay. */
export function forgetCredentials(store: CaptureStore): Promise<void> {
  const kinds = [credentialsKind, ...signalTypes.map((type) => signalPrefix + type)];
  return store.commit(
    kinds.flatMap((kind) => store.entries(kind).map(([id]) => ({ kind, id, value: null }))),
  );
}

/** All of SignalDataTypeMap: the compiler says when Baileys adds one. */
const signalTypes = Object.keys({
  'pre-key': true,
  session: true,
  'sender-key': true,
  'sender-key-memory': true,
  'app-state-sync-key': true,
  'app-state-sync-version': true,
  'lid-mapping': true,
  'device-list': true,
  tctoken: true,
  'identity-key': true,
} satisfies Record<keyof SignalDataTypeMap, true>);

function readKey(store: CaptureStore, parsed: Map<string, unknown>, type: string, id: string): unknown {
  if (rawKinds.has(type)) return store.get(type, id);
  const known = parsed.get(`${type} ${id}`);
  if (known !== undefined) return known;
  const bytes = store.get(signalPrefix + type, id);
  if (bytes === undefined) return undefined;
  const value = fromBytes(bytes);
  // Plain JSON has lost the protobuf's prototype, which Baileys calls.
  const whole =
    type === 'app-state-sync-key'
      ? proto.Message.AppStateSyncKeyData.fromObject(value as Record<string, unknown>)
      : value;
  parsed.set(`${type} ${id}`, whole);
  return whole;
}

export function toBytes(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value, BufferJSON.replacer), 'utf8');
}

export function fromBytes(bytes: Uint8Array): unknown {
  return JSON.parse(Buffer.from(bytes).toString('utf8'), BufferJSON.reviver);
}
