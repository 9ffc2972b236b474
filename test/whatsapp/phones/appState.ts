import {
  chatModificationToAppPatch,
  decodePatches,
  encodeSyncdPatch,
  newLTHashState,
  proto,
  type ChatModification,
  type LTHashState,
  type WAPatchCreate,
} from '@whiskeysockets/baileys';
import { randomBytes } from 'node:crypto';
import { node, serverAddress } from '../wire/nodes.ts';
import type { Companion } from './companion.ts';
import type { Phone } from './phone.ts';

interface Collection {
  readonly patches: proto.ISyncdPatch[];
  /** The phone's own knowledge of the collection, needed to sign the next patch. */
  known: LTHashState;
}

/** The shared settings of one account: the server's patches and the phone's key for them. */
export class AppState {
  readonly #phone: Phone;
  readonly #collections = new Map<string, Collection>();
  readonly #keyId = randomBytes(6);
  readonly #keyData = randomBytes(32);

  constructor(phone: Phone) {
    this.#phone = phone;
  }

  /** What the phone shares with a new companion so that it can read and write the settings. */
  get keyShare(): proto.IMessage {
    const { Type } = proto.Message.ProtocolMessage;
    return {
      protocolMessage: {
        type: Type.APP_STATE_SYNC_KEY_SHARE,
        appStateSyncKeyShare: {
          keys: [{ keyId: { keyId: this.#keyId }, keyData: this.#key() }],
        },
      },
    };
  }

  version(name: string): number {
    return this.#collection(name).patches.length;
  }

  patchesAfter(name: string, version: number): Uint8Array[] {
    return this.#collection(name)
      .patches.slice(version)
      .map((patch) => proto.SyncdPatch.encode(patch).finish());
  }

  /** Keeps a patch and tells the other companions. */
  store(name: string, encoded: Uint8Array, by?: Companion): void {
    const { patches } = this.#collection(name);
    const version = patches.length + 1;
    patches.push({ ...proto.SyncdPatch.decode(encoded), version: { version } });
    for (const companion of this.#phone.companions.values()) {
      if (companion === by) continue;
      companion.deliver(
        node('notification', { from: serverAddress, type: 'server_sync', id: this.#phone.nextStanzaId() }, [
          node('collection', { name, version: String(version) }),
        ]),
      );
    }
  }

  /** The owner changes a setting on the phone: archives or mutes a chat, saves a contact, labels. */
  async change(modification: ChatModification, chat: string): Promise<void> {
    await this.#phone.inOrder(() => this.#write(chatModificationToAppPatch(modification, chat)));
  }

  async #write(created: WAPatchCreate): Promise<void> {
    const name = created.type;
    const collection = this.#collection(name);
    const getKey = async (): Promise<proto.Message.IAppStateSyncKeyData> => this.#key();
    const unread = collection.patches
      .slice(collection.known.version)
      .map((patch) => proto.SyncdPatch.decode(proto.SyncdPatch.encode(patch).finish()));
    if (unread.length > 0) {
      const read = await decodePatches(name, unread, collection.known, getKey, {});
      collection.known = read.state;
    }
    const { patch, state } = await encodeSyncdPatch(
      created,
      this.#keyId.toString('base64'),
      collection.known,
      getKey,
    );
    collection.known = state;
    this.store(name, proto.SyncdPatch.encode(patch).finish());
  }

  #key(): proto.Message.IAppStateSyncKeyData {
    return {
      keyData: this.#keyData,
      fingerprint: { rawId: 1, currentIndex: 0, deviceIndexes: [0] },
      timestamp: Date.now(),
    };
  }

  #collection(name: string): Collection {
    const found = this.#collections.get(name);
    if (found !== undefined) return found;
    const made: Collection = { patches: [], known: newLTHashState() };
    this.#collections.set(name, made);
    return made;
  }
}
