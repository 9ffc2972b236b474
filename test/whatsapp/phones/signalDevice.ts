import {
  addTransactionCapability,
  Curve,
  DEFAULT_CONNECTION_CONFIG,
  encodeWAMessage,
  initAuthCreds,
  proto,
  unpadRandomMax16,
  type SignalDataTypeMap,
  type SignalKeyStore,
  type SignalRepositoryWithLIDStore,
} from '@whiskeysockets/baileys';
import { sessionOf, type KeyBundle } from './keyBundle.ts';
import { silentLogger } from './silentLogger.ts';

export interface Ciphertext {
  readonly type: 'pkmsg' | 'msg' | 'skmsg';
  readonly bytes: Uint8Array;
}

function memoryKeys(): SignalKeyStore {
  const held = new Map<string, unknown>();
  return {
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
  };
}

/** The Signal end of a simulated phone. Other devices are always named by linked id here, whatever the wire says. */
export class SignalDevice {
  readonly #creds = initAuthCreds();
  readonly #keys = addTransactionCapability(memoryKeys(), silentLogger, {
    maxCommitRetries: 1,
    delayBetweenTriesMs: 1,
  });
  readonly #repository: SignalRepositoryWithLIDStore = DEFAULT_CONNECTION_CONFIG.makeSignalRepository(
    { creds: this.#creds, keys: this.#keys },
    silentLogger,
    async () => [],
  );
  #nextPreKey = 1;

  get identity(): { readonly public: Uint8Array; readonly private: Uint8Array } {
    return this.#creds.signedIdentityKey;
  }

  /** Keys for one new correspondent; the one-time key is made on the spot. */
  async takeBundle(): Promise<KeyBundle> {
    const id = this.#nextPreKey++;
    const pair = Curve.generateKeyPair();
    await this.#keys.set({ 'pre-key': { [String(id)]: pair } });
    const { signedPreKey, registrationId } = this.#creds;
    return {
      registrationId,
      identity: this.identity.public,
      signedPreKey: {
        id: signedPreKey.keyId,
        value: signedPreKey.keyPair.public,
        signature: signedPreKey.signature,
      },
      preKey: { id, value: pair.public },
    };
  }

  async hasSession(device: string): Promise<boolean> {
    return (await this.#repository.validateSession(device)).exists;
  }

  async openSession(device: string, bundle: KeyBundle): Promise<void> {
    await this.#repository.injectE2ESession({ jid: device, session: sessionOf(bundle) });
  }

  async encrypt(device: string, message: proto.IMessage): Promise<Ciphertext> {
    const { type, ciphertext } = await this.#repository.encryptMessage({
      jid: device,
      data: encodeWAMessage(message),
    });
    return { type, bytes: ciphertext };
  }

  async decrypt(device: string, type: 'pkmsg' | 'msg', bytes: Uint8Array): Promise<proto.Message> {
    const plain = await this.#repository.decryptMessage({ jid: device, type, ciphertext: bytes });
    return proto.Message.decode(unpadRandomMax16(plain));
  }

  /** The group's ciphertext, and the distribution message that a device needs before its first one. */
  async encryptForGroup(
    group: string,
    self: string,
    message: proto.IMessage,
  ): Promise<{ ciphertext: Ciphertext; distribution: proto.IMessage }> {
    const { ciphertext, senderKeyDistributionMessage } = await this.#repository.encryptGroupMessage({
      group,
      meId: self,
      data: encodeWAMessage(message),
    });
    return {
      ciphertext: { type: 'skmsg', bytes: ciphertext },
      distribution: {
        senderKeyDistributionMessage: {
          groupId: group,
          axolotlSenderKeyDistributionMessage: senderKeyDistributionMessage,
        },
      },
    };
  }

  async learnSenderKey(device: string, item: proto.Message.ISenderKeyDistributionMessage): Promise<void> {
    await this.#repository.processSenderKeyDistributionMessage({ authorJid: device, item });
  }

  async decryptForGroup(group: string, device: string, bytes: Uint8Array): Promise<proto.Message> {
    const plain = await this.#repository.decryptGroupMessage({ group, authorJid: device, msg: bytes });
    return proto.Message.decode(unpadRandomMax16(plain));
  }
}
