import { fingerprintOf, type Fingerprinted } from './fingerprint.ts';

/**
 * A conversation as the alignment sees it: no texts. `at` are milliseconds since 1970 UTC, in the order of the
 * conversation; `senders` index `names`, -1 is a system event. Plain data: it may cross processes.
 */
export interface MessageSequence {
  readonly fingerprints: Float64Array;
  readonly at: Float64Array;
  readonly senders: Int32Array;
  readonly names: readonly string[];
}

export const systemSender = -1;

export interface SequenceItem extends Fingerprinted {
  readonly at: number;
  readonly sender: string | null;
}

/** Collects a sequence item by item, for a stream. */
export class SequenceBuilder {
  #fingerprints = new Float64Array(1024);
  #at = new Float64Array(1024);
  #senders = new Int32Array(1024);
  #length = 0;
  readonly #names = new Map<string, number>();

  get length(): number {
    return this.#length;
  }

  add(item: SequenceItem): void {
    if (this.#length === this.#at.length) this.#grow();
    this.#fingerprints[this.#length] = fingerprintOf(item);
    this.#at[this.#length] = item.at;
    this.#senders[this.#length] = item.sender === null ? systemSender : this.#nameIndex(item.sender);
    this.#length++;
  }

  finish(): MessageSequence {
    return {
      fingerprints: this.#fingerprints.slice(0, this.#length),
      at: this.#at.slice(0, this.#length),
      senders: this.#senders.slice(0, this.#length),
      names: [...this.#names.keys()],
    };
  }

  #nameIndex(name: string): number {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    this.#names.set(name, this.#names.size);
    return this.#names.size - 1;
  }

  #grow(): void {
    const size = this.#length * 2;
    const fingerprints = new Float64Array(size);
    fingerprints.set(this.#fingerprints);
    this.#fingerprints = fingerprints;
    const at = new Float64Array(size);
    at.set(this.#at);
    this.#at = at;
    const senders = new Int32Array(size);
    senders.set(this.#senders);
    this.#senders = senders;
  }
}

export function sequenceOf(items: Iterable<SequenceItem>): MessageSequence {
  const builder = new SequenceBuilder();
  for (const item of items) builder.add(item);
  return builder.finish();
}
