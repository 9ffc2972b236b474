import type { AnyMessageContent } from '@whiskeysockets/baileys';
import { randomBytes } from 'node:crypto';
import type { Result } from '../../../shared/domain/result.ts';
import { enterPairingCode } from '../linking/pairingCode.ts';
import { scanQr } from '../linking/qr.ts';
import type { LinkFailure } from '../linking/link.ts';
import { sendEncryptedEdit } from '../delivery/encryptedEdit.ts';
import { sendContent, type Recipient, type SendOptions, type Sent } from '../delivery/sendContent.ts';
import type { HistoryOptions } from '../delivery/sendHistory.ts';
import type { World } from '../world.ts';
import { AppState } from './appState.ts';
import { withoutDevice, type Addressing } from './addresses.ts';
import { Group } from './groups.ts';
import { ChatHistory } from './chatHistory.ts';
import type { Companion } from './companion.ts';
import { SignalDevice } from './signalDevice.ts';

export interface PhoneDescription {
  /** The public name; it comes with each message. */
  readonly name: string;
  /** Digits with country code. */
  readonly number: string;
  /** Digits of the linked id. */
  readonly lid: string;
  /** `android`, `iphone`, or `smba` for WhatsApp Business. */
  readonly platform?: string;
  /** The name of a business account. */
  readonly businessName?: string;
  /** How this person is named on the wire; groups have their own. */
  readonly addressing?: Addressing;
  /** Real phones refuse a fifth companion. */
  readonly maxCompanions?: number;
}

/** A simulated person's phone: the primary device, which is not Baileys, with its chats and linked companions. */
export class Phone {
  readonly world: World;
  readonly number: string;
  readonly pn: string;
  readonly lid: string;
  name: string;
  readonly platform: string;
  readonly businessName: string | undefined;
  addressing: Addressing;
  readonly maxCompanions: number;
  readonly signal = new SignalDevice();
  readonly companions = new Map<number, Companion>();
  readonly history: ChatHistory;
  readonly appState: AppState;
  /** How its history goes to new companions. */
  historyOptions: HistoryOptions = {};
  /** Off: it neither answers nor sends history, as a phone without network. */
  online = true;
  /** What this phone sent, for edits, retries and replies. */
  readonly sent = new Map<string, Sent>();
  /** Devices that hold this phone's key of a group. */
  readonly senderKeyHolders = new Map<string, Set<string>>();
  #awaitingLink: (() => void)[] = [];
  #nextDevice = 1;
  #stanzas = 0;
  /** Sends go out in the order of the calls. */
  #sending: Promise<unknown> = Promise.resolve();

  constructor(world: World, description: PhoneDescription) {
    this.world = world;
    this.number = description.number;
    this.pn = `${description.number}@s.whatsapp.net`;
    this.lid = `${description.lid}@lid`;
    this.name = description.name;
    this.platform = description.platform ?? 'android';
    this.businessName = description.businessName;
    this.addressing = description.addressing ?? 'pn';
    this.maxCompanions = description.maxCompanions ?? 4;
    this.history = new ChatHistory(this);
    this.appState = new AppState(this);
  }

  address(addressing: Addressing = this.addressing): string {
    return addressing === 'lid' ? this.lid : this.pn;
  }

  owns(address: string): boolean {
    const bare = withoutDevice(address);
    return bare === this.pn || bare === this.lid;
  }

  /** Reads a QR from a screen and links what shows it. Resolves when the companion has signed. */
  scanQr(qr: string): Promise<Result<Companion, LinkFailure>> {
    return scanQr(this.world, this, qr);
  }

  /** Types the eight characters that a companion shows for this phone's number. */
  enterPairingCode(code: string): Promise<Result<Companion, LinkFailure>> {
    return enterPairingCode(this.world, this, code);
  }

  /** Sends what Baileys' own `sendMessage` would take, to a person or a group; also to this person's own companions. */
  send(to: Recipient, content: AnyMessageContent, options: SendOptions = {}): Promise<Sent> {
    return this.inOrder(() => sendContent(this.world, this, to, content, options));
  }

  reply(original: Sent, content: AnyMessageContent, options: SendOptions = {}): Promise<Sent> {
    return this.send(this.#chatOf(original), content, { ...options, replyTo: original });
  }

  /** An empty emoji takes the reaction back. */
  react(original: Sent, emoji: string): Promise<Sent> {
    return this.send(this.#chatOf(original), { react: { text: emoji, key: original.keyFor(this) } });
  }

  /** Deletes for everyone: an own message, or another's as a group's administrator. */
  delete(original: Sent): Promise<Sent> {
    return this.send(this.#chatOf(original), { delete: original.keyFor(this) });
  }

  /** `encrypted` edits as phones do now; otherwise as they did before and web clients still do. */
  edit(original: Sent, text: string, options: { readonly encrypted?: boolean } = {}): Promise<Sent> {
    if (options.encrypted) return this.inOrder(() => sendEncryptedEdit(this.world, original, text));
    return this.send(this.#chatOf(original), { text, edit: original.keyFor(this) });
  }

  /** The other side of a chat, from here: the group, or the other person. */
  #chatOf({ from, to }: Sent): Recipient {
    return to instanceof Group || from === this ? to : from;
  }

  /** For each thing that uses up keys: one after the other. */
  inOrder<Value>(work: () => Promise<Value>): Promise<Value> {
    const result = this.#sending.then(work);
    this.#sending = result.catch(() => undefined);
    return result;
  }

  linked(companion: Companion): void {
    this.companions.set(companion.device, companion);
    for (const resolve of this.#awaitingLink) resolve();
    this.#awaitingLink = [];
  }

  /** Resolves when at least one companion is linked. */
  whenLinked(): Promise<void> {
    if (this.companions.size > 0) return Promise.resolve();
    return new Promise((resolve) => this.#awaitingLink.push(resolve));
  }

  unlink(companion: Companion): void {
    this.companions.delete(companion.device);
  }

  nextDevice(): number {
    return this.#nextDevice++;
  }

  nextStanzaId(): string {
    return `${this.number.slice(-4)}.${++this.#stanzas}-${randomBytes(4).toString('hex')}`;
  }
}
