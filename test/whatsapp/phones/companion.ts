import type { Connection } from '../wire/connection.ts';
import { childOf, childrenOf, node, serverAddress, type BinaryNode } from '../wire/nodes.ts';
import { sameUser, withDevice, type Addressing } from './addresses.ts';
import type { KeyBundle } from './keyBundle.ts';
import type { Phone } from './phone.ts';

/** What became of a message that the server handed to a companion. */
export interface Delivery {
  readonly id: string;
  /** Where it was sent: the `from` of the stanza, without device for a person. */
  readonly from: string;
  /**
   * `receipt` (with `type`: undefined is "delivered", or inactive, sender, peer_msg): the server believes it delivered;
   * `retry`: the companion could not read it and asked again; `ack`: dropped without a receipt, `error` says why.
   */
  readonly by: 'receipt' | 'retry' | 'ack';
  readonly type?: string;
  readonly error?: string;
  readonly at: number;
}

/** Fewer than these one-time keys and the companion is asked for more. */
const fewKeys = 5;

/** A device linked to a phone: a Baileys client, connected or not. */
export class Companion {
  readonly phone: Phone;
  readonly device: number;
  readonly keyIndex: number;
  /** The Noise key it must prove at each login. */
  readonly noiseKey: Buffer;
  bundle: Omit<KeyBundle, 'preKey'>;
  readonly preKeys: { readonly id: number; readonly value: Uint8Array }[] = [];
  /** It asked for the whole history when it was linked. */
  readonly wantsFullHistory: boolean;
  connection: Connection | undefined;
  /** It has said that it is active, so nodes go out at once instead of waiting. */
  active = false;
  #history: 'none' | 'sending' | 'sent' = 'none';
  readonly deliveries: Delivery[] = [];
  #waiting: BinaryNode[] = [];
  readonly #listeners = new Set<() => void>();

  constructor(linked: {
    readonly phone: Phone;
    readonly device: number;
    readonly keyIndex: number;
    readonly noiseKey: Buffer;
    readonly bundle: Omit<KeyBundle, 'preKey'>;
    readonly wantsFullHistory: boolean;
  }) {
    this.phone = linked.phone;
    this.device = linked.device;
    this.keyIndex = linked.keyIndex;
    this.noiseKey = linked.noiseKey;
    this.bundle = linked.bundle;
    this.wantsFullHistory = linked.wantsFullHistory;
  }

  address(addressing: Addressing): string {
    return withDevice(this.phone.address(addressing), this.device);
  }

  /** Nodes sent or waiting that the companion has not yet answered. */
  get waiting(): readonly BinaryNode[] {
    return this.#waiting;
  }

  /** Messages for which it sent a receipt: those the server believes delivered. */
  get delivered(): readonly string[] {
    return this.deliveries.filter(({ by }) => by === 'receipt').map(({ id }) => id);
  }

  /** Resolves when the companion has sent a receipt for the message; never when it does not. */
  whenDelivered(id: string): Promise<Delivery> {
    return new Promise((resolve) => {
      const look = (): void => {
        const found = this.deliveries.find((delivery) => delivery.id === id && delivery.by === 'receipt');
        if (found === undefined) return;
        this.#listeners.delete(look);
        resolve(found);
      };
      this.#listeners.add(look);
      look();
    });
  }

  /** Resolves when the companion has answered everything that was sent to it. */
  whenIdle(): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (this.#waiting.length > 0 || this.#history === 'sending') return;
        this.#listeners.delete(look);
        resolve();
      };
      this.#listeners.add(look);
      look();
    });
  }

  takeBundle(): KeyBundle {
    const preKey = this.preKeys.shift();
    if (this.preKeys.length < fewKeys) {
      this.deliver(
        node('notification', { from: serverAddress, type: 'encrypt', id: this.phone.nextStanzaId() }, [
          node('count', { value: String(this.preKeys.length) }),
        ]),
      );
    }
    return preKey === undefined ? this.bundle : { ...this.bundle, preKey };
  }

  /** Keeps the node until it is answered, and sends it at once when the companion is there. */
  deliver(sent: BinaryNode): void {
    this.#waiting.push(sent);
    if (this.active) this.connection?.send(sent);
  }

  /** Sends what waited, marked as such, between the preview and the end that the client waits for. */
  becomeActive(): void {
    if (this.active) return;
    const waiting = [...this.#waiting];
    const count = String(waiting.length);
    this.connection?.send(
      node('ib', { from: serverAddress }, [
        node('offline_preview', {
          count,
          message: count,
          receipt: '0',
          notification: '0',
          appdata: '0',
          call: '0',
        }),
      ]),
    );
    waiting.forEach((held, index) => {
      this.connection?.send({ ...held, attrs: { ...held.attrs, offline: String(index) } });
    });
    this.connection?.send(node('ib', { from: serverAddress }, [node('offline', { count })]));
    this.active = true;
  }

  get needsHistory(): boolean {
    return this.#history === 'none';
  }

  /** Brackets what the phone sends to a companion that is new. */
  async whileSendingHistory(send: () => Promise<void>): Promise<void> {
    this.#history = 'sending';
    await send();
    this.#history = 'sent';
    this.#look();
  }

  disconnected(): void {
    this.connection = undefined;
    this.active = false;
  }

  /** The companion answered with `<ack>`: the node is done. */
  acknowledged(ack: BinaryNode): void {
    const { id = '', class: tag = '', to, error } = ack.attrs;
    const held = this.#take(tag, id, to, ack.attrs['recipient']);
    if (held === undefined) return;
    if (tag !== 'message') return this.#look();
    const failure = error === undefined ? {} : { error };
    this.#note({ id, from: held.attrs['from'] ?? '', by: 'ack', ...failure, at: Date.now() });
  }

  /** The companion sent a receipt for messages. Read receipts and the like settle nothing. */
  receipted(receipt: BinaryNode): void {
    const { type, to, recipient } = receipt.attrs;
    if (type !== undefined && !['inactive', 'sender', 'peer_msg', 'retry'].includes(type)) return;
    for (const id of receiptIds(receipt)) {
      // A retry is followed by an ack, and only that settles: what is sent again bears the same id.
      const held =
        type === 'retry'
          ? this.#find('message', id, to, recipient)
          : this.#take('message', id, to, recipient);
      if (held === undefined) continue;
      const from = held.attrs['from'] ?? '';
      const by = type === 'retry' ? 'retry' : 'receipt';
      this.#note({ id, from, by, ...(type === undefined ? {} : { type }), at: Date.now() });
    }
  }

  /** A key bundle uploaded by the companion. */
  uploadedKeys(registrationId: number, identity: Buffer, signedPreKey: KeyBundle['signedPreKey']): void {
    this.bundle = { registrationId, identity, signedPreKey };
  }

  #note(delivery: Delivery): void {
    this.deliveries.push(delivery);
    this.#look();
  }

  #look(): void {
    for (const look of this.#listeners) look();
  }

  #take(
    tag: string,
    id: string,
    to: string | undefined,
    recipient: string | undefined,
  ): BinaryNode | undefined {
    const held = this.#find(tag, id, to, recipient);
    if (held !== undefined) this.#waiting.splice(this.#waiting.indexOf(held), 1);
    return held;
  }

  #find(
    tag: string,
    id: string,
    to: string | undefined,
    recipient: string | undefined,
  ): BinaryNode | undefined {
    return this.#waiting.find(
      (held) =>
        held.tag === tag &&
        held.attrs['id'] === id &&
        (to === undefined ||
          held.attrs['from'] === to ||
          sameUser(held.attrs['from'], to) ||
          sameUser(held.attrs['recipient'], recipient ?? to)),
    );
  }
}

/** The message ids of a receipt: its own, and those of its list. */
export function receiptIds(receipt: BinaryNode): string[] {
  const listed = childrenOf(childOf(receipt, 'list'), 'item').map(({ attrs }) => attrs['id'] ?? '');
  return [receipt.attrs['id'] ?? '', ...listed];
}
