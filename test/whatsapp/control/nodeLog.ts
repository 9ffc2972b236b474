import type { BinaryNode } from '../wire/nodes.ts';
import type { Companion } from '../phones/companion.ts';
import { silenceFaults, type SilenceFault } from './silence.ts';

/** One node that a client sent, without its content. */
export interface LoggedNode {
  readonly at: number;
  /** The companion's address by number; undefined while it is not linked. */
  readonly from: string | undefined;
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly string[];
}

/** Every node that clients sent, in order: what proves that the console is silent, and what tests look up. */
export class NodeLog {
  readonly #nodes: LoggedNode[] = [];
  readonly #unknown: LoggedNode[] = [];
  /** Tests that want none look here; a server under load goes on. */
  readonly failures: string[] = [];

  add(received: BinaryNode, companion: Companion | undefined): void {
    this.#nodes.push({
      at: Date.now(),
      from: companion?.address('pn'),
      tag: received.tag,
      attributes: { ...received.attrs },
      children: Array.isArray(received.content) ? received.content.map(({ tag }) => tag) : [],
    });
  }

  /** The newest node is a query that this server does not know; kept so that a gap of the stand-in shows. */
  markUnknown(): void {
    const newest = this.#nodes.at(-1);
    if (newest !== undefined) this.#unknown.push(newest);
  }

  /** Something that the stand-in could not do: a client's broken frame, bytes that no key opens, or its own fault. */
  addFailure(where: string, error: unknown): void {
    this.failures.push(`${where}: ${error instanceof Error ? error.message : String(error)}`);
  }

  get nodes(): readonly LoggedNode[] {
    return this.#nodes;
  }

  get unknownQueries(): readonly LoggedNode[] {
    return this.#unknown;
  }

  /** `<presence>` and `<chatstate>` of clients. */
  get presences(): readonly LoggedNode[] {
    return this.#nodes.filter(({ tag }) => tag === 'presence' || tag === 'chatstate');
  }

  /** What a console that never sends must not have sent; optionally of one account (its number). */
  faultsOfSilence(number?: string): readonly SilenceFault[] {
    return silenceFaults(
      number === undefined ? this.#nodes : this.#nodes.filter(({ from }) => from?.startsWith(`${number}:`)),
    );
  }

  /** Throws with the kinds of nodes (no content, no numbers) when a client was not silent. */
  assertSilent(number?: string): void {
    const faults = this.faultsOfSilence(number);
    if (faults.length === 0) return;
    const kinds = [...new Set(faults.map(({ why }) => why))].join(', ');
    throw new Error(`${faults.length} nodes that a silent console does not send: ${kinds}`);
  }
}
