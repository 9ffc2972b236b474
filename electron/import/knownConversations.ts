import { fingerprintOf, isTextFingerprint } from '../../shared/chatExport/fingerprint.ts';
import { systemSender } from '../../shared/chatExport/sequence.ts';
import type { AccountId, ConversationId, MessageId } from '../../shared/domain/identifiers.ts';
import type { LedgerBody, LedgerEntry } from '../../shared/domain/ledgerRecord.ts';
import type { Message } from '../../shared/domain/message.ts';
import type { Ledger } from '../ledger/index.ts';
import type { KnownSequence } from './readerMessages.ts';

const pageRecords = 2000;

/** What an import must know of a conversation: no texts, about 40 bytes a message. */
export class KnownConversation {
  readonly id: ConversationId;
  readonly account: AccountId;
  readonly kind: 'direct' | 'group';
  readonly title: string;
  readonly #fingerprints: number[] = [];
  readonly #at: number[] = [];
  readonly #orders: number[] = [];
  readonly #senders: number[] = [];
  readonly #names = new Map<string, number>();
  /** Attachments whose file never came, by place in the ledger's order, and the other way round. */
  readonly #withoutFile = new Map<number, MessageId>();
  readonly #places = new Map<MessageId, number>();
  readonly #captured = new Set<string>();

  constructor(id: ConversationId, account: AccountId, kind: 'direct' | 'group', title: string) {
    this.id = id;
    this.account = account;
    this.kind = kind;
    this.title = title;
  }

  get messages(): number {
    return this.#at.length;
  }

  get names(): readonly string[] {
    return [...this.#names.keys()];
  }

  add(message: Message): void {
    if (message.capture !== undefined) {
      // Each sighting of a captured message is a record of its own.
      if (this.#captured.has(message.capture.lookup)) return;
      this.#captured.add(message.capture.lookup);
    }
    if (message.kind === 'attachment' && message.attachment?.media === undefined) {
      this.#withoutFile.set(this.#at.length, message.id);
      this.#places.set(message.id, this.#at.length);
    }
    this.#fingerprints.push(fingerprintOf(message));
    this.#at.push(message.sentAt);
    this.#orders.push(message.orderInSecond);
    this.#senders.push(message.sender === undefined ? systemSender : this.#nameIndex(message.sender));
  }

  mediaCame(message: MessageId): void {
    const place = this.#places.get(message);
    if (place === undefined) return;
    this.#places.delete(message);
    this.#withoutFile.delete(place);
  }

  /** How many of a file's telling texts stand in this conversation. */
  count(fingerprints: ReadonlySet<number>): number {
    let found = 0;
    for (const fingerprint of this.#fingerprints) if (fingerprints.has(fingerprint)) found++;
    return found;
  }

  /** In the order that the store shows: time, then place in the second, then the ledger's. */
  inOrder(): { sequence: KnownSequence; withoutFile: ReadonlyMap<number, MessageId> } {
    const order = Int32Array.from(this.#at, (_at, index) => index).sort(
      (one, other) =>
        (this.#at[one] ?? 0) - (this.#at[other] ?? 0) ||
        (this.#orders[one] ?? 0) - (this.#orders[other] ?? 0) ||
        one - other,
    );
    const withoutFile = new Map<number, MessageId>();
    order.forEach((index, place) => {
      const message = this.#withoutFile.get(index);
      if (message !== undefined) withoutFile.set(place, message);
    });
    const pick = (values: readonly number[]) => Float64Array.from(order, (index) => values[index] ?? 0);
    return {
      sequence: {
        fingerprints: pick(this.#fingerprints),
        at: pick(this.#at),
        senders: Int32Array.from(pick(this.#senders)),
        orders: Int32Array.from(pick(this.#orders)),
        names: this.names,
      },
      withoutFile,
    };
  }

  #nameIndex(name: string): number {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    this.#names.set(name, this.#names.size);
    return this.#names.size - 1;
  }
}

/** The archive as imports see it: read from the ledger once, then only what is new. */
export class KnownArchive {
  readonly accounts = new Map<AccountId, { readonly name: string; readonly timeZone: string }>();
  readonly conversations = new Map<ConversationId, KnownConversation>();
  readonly #ledger: Ledger;
  #position = 0;
  #catchingUp: Promise<void> = Promise.resolve();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** Reads what was appended since the last call. Calls wait for each other. */
  catchUp(): Promise<void> {
    this.#catchingUp = this.#catchingUp.catch(() => undefined).then(() => this.#readOn());
    return this.#catchingUp;
  }

  async #readOn(): Promise<void> {
    for (;;) {
      const page = await this.#ledger.read({ after: this.#position, max: pageRecords });
      for (const entry of page.entries) this.#take(entry);
      const reached = Math.max(
        this.#position,
        page.entries.at(-1)?.sequence ?? 0,
        page.unknown.at(-1)?.sequence ?? 0,
        page.unreadable.at(-1) ?? 0,
      );
      if (reached === this.#position) return;
      this.#position = reached;
    }
  }

  #take({ body }: LedgerEntry): void {
    switch (body.type) {
      case 'account.added':
        this.accounts.set(body.account, { name: body.name, timeZone: body.timeZone });
        return;
      case 'account.changed': {
        const known = this.accounts.get(body.account);
        if (known === undefined) return;
        const { name = known.name, timeZone = known.timeZone } = body;
        this.accounts.set(body.account, { name, timeZone });
        return;
      }
      case 'conversation.added':
        this.#addConversation(body);
        return;
      case 'message.added':
        this.conversations.get(body.message.conversation)?.add(body.message);
        return;
      case 'media.stored':
        this.conversations.get(body.conversation)?.mediaCame(body.message);
        return;
      default:
    }
  }

  #addConversation(body: LedgerBody & { type: 'conversation.added' }): void {
    if (this.conversations.has(body.conversation)) return;
    const { conversation, account, kind, title } = body;
    this.conversations.set(conversation, new KnownConversation(conversation, account, kind, title));
  }
}

/** Texts of a file that tell something: those it does not repeat much. */
export function tellingTexts(fingerprints: Float64Array): Set<number> {
  const counts = new Map<number, number>();
  for (const fingerprint of fingerprints) {
    if (isTextFingerprint(fingerprint)) counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count <= 3).map(([fingerprint]) => fingerprint));
}
