import { childOf, childrenOf, type BinaryNode } from '../wire/nodes.ts';
import { sameUser } from './addresses.ts';

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

/** The message ids of a receipt: its own, and those of its list. */
export function receiptIds(receipt: BinaryNode): string[] {
  const listed = childrenOf(childOf(receipt, 'list'), 'item').map(({ attrs }) => attrs['id'] ?? '');
  return [receipt.attrs['id'] ?? '', ...listed];
}

/** Receipts that say that a message has arrived; reading and the like settle nothing. */
const settling = new Set([undefined, 'inactive', 'sender', 'peer_msg', 'retry']);

/** What one companion has been sent and not yet answered, and how it answered the rest. */
export class DeliveryQueue {
  readonly #waiting: BinaryNode[] = [];
  readonly #receipts = new Map<string, Delivery>();
  readonly #expected = new Map<string, ((delivery: Delivery) => void)[]>();
  #emptied: (() => void)[] = [];
  readonly deliveries: Delivery[] = [];

  get waiting(): readonly BinaryNode[] {
    return this.#waiting;
  }

  get delivered(): readonly string[] {
    return [...this.#receipts.keys()];
  }

  add(sent: BinaryNode): void {
    this.#waiting.push(sent);
  }

  whenDelivered(id: string): Promise<Delivery> {
    const known = this.#receipts.get(id);
    if (known !== undefined) return Promise.resolve(known);
    return new Promise((resolve) => {
      this.#expected.set(id, [...(this.#expected.get(id) ?? []), resolve]);
    });
  }

  whenEmpty(): Promise<void> {
    if (this.#waiting.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.#emptied.push(resolve));
  }

  /** The companion answered with `<ack>`: the node is done. */
  acknowledged(ack: BinaryNode): void {
    const { id = '', class: tag = '', to, recipient, error } = ack.attrs;
    const held = this.#find(tag, id, to, recipient);
    if (held === undefined) return;
    if (tag === 'message') {
      const failure = error === undefined ? {} : { error };
      this.deliveries.push({ id, from: held.attrs['from'] ?? '', by: 'ack', ...failure, at: Date.now() });
    }
    this.#settle(held);
  }

  /** The companion sent a receipt for messages. */
  receipted(receipt: BinaryNode): void {
    const { type, to, recipient } = receipt.attrs;
    if (!settling.has(type)) return;
    for (const id of receiptIds(receipt)) {
      const held = this.#find('message', id, to, recipient);
      if (held === undefined) continue;
      const kind = type === undefined ? {} : { type };
      const facts = { id, from: held.attrs['from'] ?? '', ...kind, at: Date.now() };
      // A retry is followed by an ack, and only that settles: what is sent again bears the same id.
      if (type === 'retry') this.deliveries.push({ ...facts, by: 'retry' });
      else this.#arrived(held, { ...facts, by: 'receipt' });
    }
  }

  #arrived(held: BinaryNode, delivery: Delivery): void {
    this.deliveries.push(delivery);
    this.#receipts.set(delivery.id, delivery);
    for (const resolve of this.#expected.get(delivery.id) ?? []) resolve(delivery);
    this.#expected.delete(delivery.id);
    this.#settle(held);
  }

  #settle(held: BinaryNode): void {
    this.#waiting.splice(this.#waiting.indexOf(held), 1);
    if (this.#waiting.length > 0) return;
    for (const resolve of this.#emptied) resolve();
    this.#emptied = [];
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
