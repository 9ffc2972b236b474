import type { BinaryNode } from '@whiskeysockets/baileys';
import type { CaptureChange, CaptureStore } from '../captureStore/index.ts';
import {
  decodeEntry,
  encodeEntry,
  encryptedParts,
  hashOf,
  type JournalEntry,
  type StanzaEntry,
} from './journalEntry.ts';

const entryKind = 'journal';
const plainKind = 'plain';

/** Plaintexts of delivered messages kept for a server that asks again: its receipt may have been lost on the way. */
const keptDelivered = 500;

/** An entry that waits for the ledger. */
export interface WaitingEntry {
  readonly id: string;
  readonly entry: JournalEntry;
}

/** A stanza in work: which of its parts are still to be decrypted. */
interface OpenStanza {
  readonly id: string;
  entry: StanzaEntry;
  readonly hashes: readonly string[];
  readonly open: Set<string>;
  stored: boolean;
}

/**
 * The journal of one account (architecture.md, step 0). Everything that came is here, durable, before WhatsApp is
 * told so, and until the ledger holds it. `onReady` hears when something can go on to the ledger.
 */
export class Journal {
  private readonly store: CaptureStore;
  /** Nobody listens yet while the journal is read. */
  private onReady: () => void = () => undefined;
  private readonly now: () => number;
  private readonly stanzas = new Map<string, OpenStanza>();
  private readonly byHash = new Map<string, OpenStanza>();
  private readonly ready: string[] = [];
  private next = 1;
  /** Entries that this version cannot read; they stay where they are. */
  readonly unreadable: number;

  constructor(store: CaptureStore, onReady: () => void, now: () => number = Date.now) {
    this.store = store;
    this.now = now;
    let unreadable = 0;
    for (const [id, bytes] of [...store.entries(entryKind)].sort(([one], [other]) =>
      one < other ? -1 : 1,
    )) {
      this.next = Math.max(this.next, Number(id) + 1);
      const entry = decodeEntry(bytes);
      if (entry === undefined) unreadable += 1;
      else if (entry.kind === 'event') this.ready.push(id);
      else this.take(id, entry, true);
    }
    this.unreadable = unreadable;
    this.onReady = onReady;
  }

  /** Entries that are not in the ledger yet. */
  get waiting(): number {
    return this.store.count(entryKind);
  }

  /**
   * A message stanza came. Resolves when Baileys may go on: at once where decrypting will make it durable, and
   * after a commit of its own where there is nothing to decrypt.
   */
  async note(node: BinaryNode): Promise<void> {
    const parts = encryptedParts(node);
    const hashes = parts.map(({ hash }) => hash);
    // The server repeats what it has no receipt for; all of it is here or in the ledger already.
    if (parts.length > 0 && hashes.every((hash) => this.hasPlaintext(hash))) return;
    const before = hashes.map((hash) => this.byHash.get(hash)).find((stanza) => stanza !== undefined);
    const unknown = parts.filter(({ known }) => !known).map(({ hash }) => [hash, 'unknown encryption']);
    const failed: StanzaEntry['failed'] = Object.fromEntries(unknown);
    const id = before?.id ?? this.newId();
    const stanza = this.take(id, { kind: 'stanza', node, at: this.now(), failed }, false);
    if (stanza.open.size === 0) await this.storeStanza(stanza);
  }

  /** What an earlier decryption of this ciphertext gave. */
  plaintextOf(ciphertext: Uint8Array): Uint8Array | undefined {
    return this.store.get(plainKind, hashOf(ciphertext));
  }

  /** To be committed together with the ratchet: the plaintext, and its stanza where that is not stored yet. */
  changesFor(ciphertext: Uint8Array, plaintext: Uint8Array): Record<string, Record<string, Uint8Array>> {
    const hash = hashOf(ciphertext);
    const stanza = this.byHash.get(hash);
    return {
      [plainKind]: { [hash]: plaintext },
      ...(stanza === undefined ? {} : { [entryKind]: { [stanza.id]: encodeEntry(stanza.entry) } }),
    };
  }

  /** The commit of `changesFor` is durable. */
  decrypted(ciphertext: Uint8Array): void {
    const stanza = this.byHash.get(hashOf(ciphertext));
    if (stanza === undefined) return;
    stanza.stored = true;
    this.settle(stanza, hashOf(ciphertext));
  }

  /** A part cannot be read: that it came must be durable before Baileys asks for it again. */
  async undecrypted(ciphertext: Uint8Array, why: string): Promise<void> {
    const hash = hashOf(ciphertext);
    const stanza = this.byHash.get(hash);
    if (stanza === undefined) return;
    stanza.entry = { ...stanza.entry, failed: { ...stanza.entry.failed, [hash]: why } };
    stanza.open.delete(hash);
    await this.storeStanza(stanza);
  }

  /** An event for which no stanza stands here. Durable when it resolves. */
  async keepEvent(name: string, event: unknown): Promise<void> {
    const id = this.newId();
    const entry = encodeEntry({ kind: 'event', name, event, at: this.now() });
    await this.store.commit([{ kind: entryKind, id, value: entry }]);
    this.becomeReady(id);
  }

  /** The oldest entries that can go to the ledger, at most so many. They stay until `done`. */
  takeReady(most: number): WaitingEntry[] {
    const entries: WaitingEntry[] = [];
    for (const id of this.ready.slice(0, most)) {
      const bytes = this.store.get(entryKind, id);
      const entry = bytes === undefined ? undefined : decodeEntry(bytes);
      if (entry !== undefined) entries.push({ id, entry });
    }
    return entries;
  }

  /** The plaintext of each part of a stanza, by hash, as far as there is one. */
  plaintexts(entry: StanzaEntry): ReadonlyMap<string, Uint8Array> {
    const found = new Map<string, Uint8Array>();
    for (const { hash } of encryptedParts(entry.node)) {
      const plain = this.store.get(plainKind, hash);
      if (plain !== undefined) found.set(hash, plain);
    }
    return found;
  }

  /** Out of the line without being done: it goes on elsewhere (history) and `done` takes it away then. */
  setAside(id: string): void {
    const at = this.ready.indexOf(id);
    if (at !== -1) this.ready.splice(at, 1);
  }

  /** The ledger holds these: takes them away, with `also` in the same commit. */
  async done(ids: readonly string[], also: readonly CaptureChange[] = []): Promise<void> {
    const changes: CaptureChange[] = [...also, ...this.oldPlaintexts()];
    for (const id of ids) {
      changes.push({ kind: entryKind, id, value: null });
      this.setAside(id);
      const stanza = this.stanzas.get(id);
      if (stanza !== undefined) this.forget(stanza);
    }
    await this.store.commit(changes);
  }

  /** The connection is gone: what nobody decrypted was never acknowledged and comes again. */
  forgetUnstored(): void {
    for (const stanza of this.stanzas.values()) if (!stanza.stored) this.forget(stanza);
  }

  /** Stanzas of which a part never came: handed on as they are once they are older than so many milliseconds. */
  giveUpOlderThan(age: number): void {
    for (const stanza of this.stanzas.values()) {
      if (stanza.stored && stanza.open.size > 0 && stanza.entry.at < this.now() - age) {
        stanza.open.clear();
        this.becomeReady(stanza.id);
      }
    }
  }

  private take(id: string, entry: StanzaEntry, stored: boolean): OpenStanza {
    const hashes = encryptedParts(entry.node).map(({ hash }) => hash);
    const open = new Set(hashes.filter((hash) => !(hash in entry.failed) && !this.hasPlaintext(hash)));
    const stanza: OpenStanza = { id, entry, hashes, open, stored };
    this.stanzas.set(id, stanza);
    for (const hash of hashes) this.byHash.set(hash, stanza);
    if (stored && open.size === 0) this.becomeReady(id);
    return stanza;
  }

  private forget(stanza: OpenStanza): void {
    this.stanzas.delete(stanza.id);
    for (const hash of stanza.hashes) if (this.byHash.get(hash) === stanza) this.byHash.delete(hash);
  }

  private async storeStanza(stanza: OpenStanza): Promise<void> {
    await this.store.commit([{ kind: entryKind, id: stanza.id, value: encodeEntry(stanza.entry) }]);
    stanza.stored = true;
    if (stanza.open.size === 0) this.becomeReady(stanza.id);
  }

  private settle(stanza: OpenStanza, hash: string): void {
    stanza.open.delete(hash);
    if (stanza.open.size === 0) this.becomeReady(stanza.id);
  }

  private becomeReady(id: string): void {
    if (!this.ready.includes(id)) this.ready.push(id);
    this.onReady();
  }

  private hasPlaintext(hash: string): boolean {
    return this.store.get(plainKind, hash) !== undefined;
  }

  /** Of what is delivered, oldest first, beyond the number that is kept. */
  private oldPlaintexts(): CaptureChange[] {
    const surplus = this.store.count(plainKind) - keptDelivered - this.byHash.size;
    if (surplus <= 0) return [];
    return this.store
      .entries(plainKind)
      .filter(([hash]) => !this.byHash.has(hash))
      .slice(0, surplus)
      .map(([id]) => ({ kind: plainKind, id, value: null }));
  }

  private newId(): string {
    const id = String(this.next).padStart(12, '0');
    this.next += 1;
    return id;
  }
}
