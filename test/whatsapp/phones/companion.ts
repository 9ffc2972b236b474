import type { Connection } from '../wire/connection.ts';
import { node, serverAddress, type BinaryNode } from '../wire/nodes.ts';
import { withDevice, type Addressing } from './addresses.ts';
import { DeliveryQueue, type Delivery } from './deliveryQueue.ts';
import type { KeyBundle } from './keyBundle.ts';
import type { Phone } from './phone.ts';

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
  readonly queue = new DeliveryQueue();
  #history: Promise<void> | undefined;

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
    return this.queue.waiting;
  }

  /** How it answered each message. */
  get deliveries(): readonly Delivery[] {
    return this.queue.deliveries;
  }

  /** Messages for which it sent a receipt: those the server believes delivered. */
  get delivered(): readonly string[] {
    return this.queue.delivered;
  }

  /** Resolves when the companion has sent a receipt for the message; never when it does not. */
  whenDelivered(id: string): Promise<Delivery> {
    return this.queue.whenDelivered(id);
  }

  /** Resolves when the companion has answered everything that was sent to it, its first history included. */
  async whenIdle(): Promise<void> {
    await this.#history;
    await this.queue.whenEmpty();
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
    this.queue.add(sent);
    if (this.active) this.connection?.send(sent);
  }

  /** Sends what waited, marked as such, between the preview and the end that the client waits for. */
  becomeActive(): void {
    if (this.active) return;
    const waiting = [...this.waiting];
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
    return this.#history === undefined;
  }

  /** Notes what the phone is sending to a companion that is new. */
  sendsHistory(sending: Promise<void>): Promise<void> {
    this.#history = sending;
    return sending;
  }

  disconnected(): void {
    this.connection = undefined;
    this.active = false;
  }

  /** A key bundle uploaded by the companion. */
  uploadedKeys(registrationId: number, identity: Buffer, signedPreKey: KeyBundle['signedPreKey']): void {
    this.bundle = { registrationId, identity, signedPreKey };
  }
}
